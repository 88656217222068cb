import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FactLaw } from './fact-law.ts';
import { hideReferences, type JudgedCrosswalk } from './judged-crosswalks.ts';
import { judgedLines } from './judged-lines.ts';
import { readOwnCrosswalks } from './own-crosswalks.ts';

const embedded = join(import.meta.dirname, '../../corpora');

/**
 * Sections of official text drawn at random, each with the verdict on the one counterpart that was put first (`corpora/judged-firsts.tsv`). Many have none: these say
 * how sure to be of a section of which nothing is known. A section whose first counterpart was not called right has no answer here, though it may have one.
 */
export function openJudgedFirsts(corpora: string): JudgedCrosswalk[] {
  const crosswalks = readOwnCrosswalks();
  const { lines } = judgedLines(readFileSync(join(embedded, 'judged-firsts.tsv'), 'utf8'));
  const rows = lines.map((line) => line.split('\t'));
  const drawn = Map.groupBy(rows, ([id = '']) => id);
  const wanted = crosswalks.filter(({ id }) => drawn.has(id));
  const law = new FactLaw(corpora, new Set(wanted.flatMap(({ ca, us }) => [ca, ...us])));
  return wanted.flatMap((crosswalk): JudgedCrosswalk[] => {
    const ca = law.get(crosswalk.ca);
    const us = crosswalk.us.flatMap((id) => law.get(id) ?? []);
    if (ca === null || us.length === 0) return [];
    const judged = (drawn.get(crosswalk.id) ?? []).map(([, , eId = '', part = '', place = '', verdict]) => ({
      gold: { instrument: crosswalk.ca, schedule: null, section: eId, us: [] },
      eId,
      answers: new Set(verdict === 'right' ? [`${part} ${place}`] : []),
    }));
    return [{ crosswalk, ca: hideReferences(ca), us: us.map(hideReferences), judged }];
  });
}
