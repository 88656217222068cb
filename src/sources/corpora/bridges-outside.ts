import type { Crosswalk } from '../../model/crosswalk.ts';
import type { Issue } from '../../model/issue.ts';
import type { TermBridge } from '../../model/term-bridge.ts';

/** The instrument that a source of a bridge names: `SOR/98-282, s. 34` is in `ca/sor-98-282`, `21 CFR 814.39` in `us/21-cfr-814`. */
export function instrumentOfSource(source: string): string {
  const cfr = /^(?<title>\d+) CFR (?<part>\d+[a-z]?)\./.exec(source)?.groups;
  if (cfr !== undefined) return `us/${cfr['title']}-cfr-${cfr['part']}`;
  const crc = /^C\.R\.C\., c\. (?<chapter>\d+),/.exec(source)?.groups;
  if (crc !== undefined) return `ca/crc-${crc['chapter']}`;
  return `ca/${source.slice(0, source.indexOf(',')).toLowerCase().replace('/', '-')}`;
}

/** Sources that name no instrument of a crosswalk in which the entry serves: a term is sourced where it is compared, or its meaning is a guess. */
export function bridgesOutside(bridges: readonly TermBridge[], crosswalks: readonly Crosswalk[]): Issue[] {
  return bridges.flatMap(({ id, sectors, sources }) => {
    const served = crosswalks.filter((one) => sectors.length === 0 || one.sectors.some((at) => sectors.includes(at)));
    const named = new Set(served.flatMap(({ ca, us }) => [ca, ...us]));
    return [...sources.ca, ...sources.us]
      .filter((source) => !named.has(instrumentOfSource(source)))
      .map((source) => ({
        code: 'corpora-invalid',
        severity: 'error' as const,
        message: `"${id}" cites ${source}, which is in no crosswalk of its sectors`,
        eId: null,
        span: null,
      }));
  });
}
