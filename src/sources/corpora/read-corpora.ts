import * as z from 'zod';
import { Crosswalk } from '../../model/crosswalk.ts';
import type { Issue } from '../../model/issue.ts';
import { Sector } from '../../model/sector.ts';
import { openYaml } from './open-yaml.ts';

/** `corpora/sectors.yaml` as written: the kind follows from the list an entry stands in. */
const SectorEntry = Sector.omit({ kind: true, noCounterpart: true })
  .extend({ name: Bilingual(), summary: Bilingual() })
  .strict();
const ThemeEntry = SectorEntry.extend({ noCounterpart: Bilingual().optional() }).strict();
const SectorFile = z.strictObject({ sectors: z.array(SectorEntry), themes: z.array(ThemeEntry) });

/** `corpora/crosswalks.yaml` as written: scopes and `blocks` may be left out. */
const CrosswalkEntry = Crosswalk.extend({
  basis: z.string().min(1),
  caScope: z.array(z.string()).default([]),
  usScope: z.array(z.string()).default([]),
  blocks: z.boolean().default(false),
}).strict();

function Bilingual() {
  return z.strictObject({ en: z.string().min(1), fr: z.string().min(1) });
}

/**
 * Reads `corpora/sectors.yaml`. Every issue is an error with its line; entries that are sound are returned all the same, so that one
 * mistake does not hide the next.
 */
export function readSectors(text: string): { sectors: readonly Sector[]; issues: readonly Issue[] } {
  const file = openYaml('sectors.yaml', text);
  const parsed = SectorFile.safeParse(file.value);
  if (!parsed.success) return { sectors: [], issues: [...file.issues, ...file.faults(parsed.error)] };
  const sectors: Sector[] = [
    ...parsed.data.sectors.map((entry): Sector => ({ ...entry, kind: 'sector', noCounterpart: null })),
    ...parsed.data.themes.map(
      (entry): Sector => ({ ...entry, kind: 'theme', noCounterpart: entry.noCounterpart ?? null }),
    ),
  ];
  const seen = new Set<string>();
  const issues = [...file.issues];
  for (const { id } of sectors) {
    if (seen.has(id)) issues.push(file.fault(['sectors'], `the id "${id}" occurs twice`));
    seen.add(id);
  }
  return { sectors, issues };
}

/** Reads `corpora/crosswalks.yaml` against the sectors; unknown sectors, repeated ids and unknown keys are errors with their line. */
export function readCrosswalks(
  text: string,
  sectors: readonly Sector[],
): { crosswalks: readonly Crosswalk[]; issues: readonly Issue[] } {
  const file = openYaml('crosswalks.yaml', text);
  const issues = [...file.issues];
  if (!Array.isArray(file.value)) {
    if (issues.length === 0) issues.push(file.fault([], 'expected a list of crosswalks'));
    return { crosswalks: [], issues };
  }
  const known = new Set(sectors.map(({ id }) => id));
  const seen = new Set<string>();
  const crosswalks: Crosswalk[] = [];
  for (const [index, value] of file.value.entries()) {
    const parsed = CrosswalkEntry.safeParse(value);
    if (!parsed.success) {
      issues.push(...file.faults(parsed.error, [index]));
      continue;
    }
    const entry = parsed.data;
    const faults = [
      ...entry.sectors
        .filter((id) => !known.has(id))
        .map((id) => `"${entry.id}" names the sector "${id}", which sectors.yaml does not have`),
      ...(seen.has(entry.id) ? [`the id "${entry.id}" occurs twice`] : []),
      ...(entry.ca.startsWith('ca/') ? [] : [`"${entry.id}": ca must be a Canadian instrument, not ${entry.ca}`]),
      ...entry.us.filter((id) => !id.startsWith('us/')).map((id) => `"${entry.id}": ${id} is not a U.S. instrument`),
      ...(new Set(entry.us).size < entry.us.length ? [`"${entry.id}" lists a U.S. instrument twice`] : []),
    ];
    seen.add(entry.id);
    if (faults.length === 0) crosswalks.push(entry);
    issues.push(...faults.map((message) => file.fault([index], message)));
  }
  return { crosswalks, issues };
}
