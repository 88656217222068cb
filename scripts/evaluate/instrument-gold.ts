import { readFileSync } from 'node:fs';
import { readInstrumentName } from './instrument-names.ts';
import { judgedLines } from './judged-lines.ts';

/** A Canadian regulation and the CFR parts that correspond to it. */
export type InstrumentGold = {
  /** As officials cite it: `SOR/98-282`; as written where that is no such name. */
  readonly instrument: string;
  /** Ids of CFR parts, any of which answers: `us/21-cfr-820`. Empty where the row names none. */
  readonly parts: readonly string[];
  readonly citation: string;
};

/**
 * Reads instrument pairs in the columns of `pairs.tsv` (ca_citation, us_citation).
 *
 * @throws {Error} when a column is missing
 */
export function readInstrumentGold(path: string): InstrumentGold[] {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  const { head, lines } = judgedLines(text);
  const columns = head.split('\t').map((name) => name.trim());
  const [ca, us] = [columns.indexOf('ca_citation'), columns.indexOf('us_citation')];
  if (ca < 0 || us < 0) throw new Error(`${path}: expected the columns ca_citation and us_citation`);
  return lines.map((line) => {
    const cells = line.split('\t');
    const citation = (cells[us] ?? '').trim();
    const named = (cells[ca] ?? '').trim();
    return { instrument: readInstrumentName(named)?.citation ?? named, parts: partsOf(citation), citation };
  });
}

/** Widest run of parts that a row is taken to mean part by part (`22 CFR 120-130`). */
const MAX_RUN = 400;

/** `40 CFR 86 subpart S; 40 CFR 600; 49 CFR 531, 533` names four parts, `22 CFR 120-130` eleven, `16 CFR 1500.87` part 1500. */
export function partsOf(citation: string): string[] {
  const parts = new Set<string>();
  for (const [, title = '', list = ''] of citation.matchAll(/(\d+) CFR ((?:(?!\d+ CFR)[^;(])*)/g)) {
    for (const item of list.split(/,|\band\b/)) {
      const { first, last } = /^\s*(?<first>\d+)(?:\.[\w().]*)?(?:\s*-\s*(?<last>\d+))?/.exec(item)?.groups ?? {};
      if (first === undefined) continue;
      const end = last === undefined || Number(last) - Number(first) > MAX_RUN ? Number(first) : Number(last);
      for (let part = Number(first); part <= end; part++) parts.add(`us/${title}-cfr-${part}`);
    }
  }
  return [...parts];
}
