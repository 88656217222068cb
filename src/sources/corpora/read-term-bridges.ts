import type { Issue } from '../../model/issue.ts';
import type { Sector } from '../../model/sector.ts';
import { TermBridge } from '../../model/term-bridge.ts';
import { openYaml } from './open-yaml.ts';

const Entry = TermBridge.strict();

type BridgeFile = { readonly name: string; readonly text: string };

/**
 * Reads the files of `corpora/term-bridges` as one list, against the sectors. Unknown sectors, ids repeated in any file, terms listed twice on one side and
 * unknown keys are errors with their file and line; sound entries are returned all the same, in order of id, so that it does not matter which file holds one.
 */
export function readTermBridges(
  files: readonly BridgeFile[],
  sectors: readonly Sector[],
): { bridges: readonly TermBridge[]; issues: readonly Issue[] } {
  const known = new Set(sectors.map(({ id }) => id));
  const seen = new Set<string>();
  const read = files.map((file) => readFile(file, known, seen));
  return {
    bridges: read.flatMap(({ bridges }) => bridges).sort((a, b) => (a.id < b.id ? -1 : 1)),
    issues: read.flatMap(({ issues }) => issues),
  };
}

function readFile(
  { name, text }: BridgeFile,
  sectors: ReadonlySet<string>,
  seen: Set<string>,
): { bridges: TermBridge[]; issues: Issue[] } {
  const file = openYaml(name, text);
  const issues = [...file.issues];
  const bridges: TermBridge[] = [];
  if (!Array.isArray(file.value)) {
    if (issues.length === 0) issues.push(file.fault([], 'expected a list of entries'));
    return { bridges, issues };
  }
  for (const [index, value] of file.value.entries()) {
    const parsed = Entry.safeParse(value);
    if (!parsed.success) {
      issues.push(...file.faults(parsed.error, [index]));
      continue;
    }
    const entry = parsed.data;
    const faults = [
      ...(seen.has(entry.id) ? [`the id "${entry.id}" occurs twice`] : []),
      ...entry.sectors
        .filter((id) => !sectors.has(id))
        .map((id) => `"${entry.id}" names the sector "${id}", which sectors.yaml does not have`),
      ...[entry.ca, entry.us].flatMap((terms) =>
        terms.filter((term, at) => terms.indexOf(term) < at).map((term) => `"${entry.id}" lists "${term}" twice`),
      ),
    ];
    seen.add(entry.id);
    if (faults.length === 0) bridges.push(entry);
    issues.push(...faults.map((message) => file.fault([index], message)));
  }
  return { bridges, issues };
}
