import type { Issue } from '../../model/issue.ts';
import type { Sector } from '../../model/sector.ts';
import { TermBridge } from '../../model/term-bridge.ts';
import { openYaml } from './open-yaml.ts';

const Entry = TermBridge.strict();

/**
 * Reads `corpora/term-bridge.yaml` against the sectors. Unknown sectors, repeated ids, terms listed twice on one side and unknown keys are errors with
 * their line; sound entries are returned all the same.
 */
export function readTermBridge(
  text: string,
  sectors: readonly Sector[],
): { bridges: readonly TermBridge[]; issues: readonly Issue[] } {
  const file = openYaml('term-bridge.yaml', text);
  const issues = [...file.issues];
  if (!Array.isArray(file.value)) {
    if (issues.length === 0) issues.push(file.fault([], 'expected a list of entries'));
    return { bridges: [], issues };
  }
  const known = new Set(sectors.map(({ id }) => id));
  const seen = new Set<string>();
  const bridges: TermBridge[] = [];
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
        .filter((id) => !known.has(id))
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
