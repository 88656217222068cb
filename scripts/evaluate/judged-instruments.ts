import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judgedLines } from './judged-lines.ts';

const FILE = join(import.meta.dirname, '../../corpora/judged-instruments.tsv');

/** An instrument drawn at random with its counterparts in the other country's law; none where a reader found that it has none. */
export type JudgedInstrument = { readonly id: string; readonly counterparts: readonly string[] };

/** The drawn instruments on which the reader came to an answer; arguable ones teach nothing. */
export function readJudgedInstruments(): JudgedInstrument[] {
  return judgedLines(readFileSync(FILE, 'utf8')).lines.flatMap((line): JudgedInstrument[] => {
    const [id = '', verdict, counterparts = ''] = line.split('\t');
    if (verdict === 'arguable') return [];
    return [{ id, counterparts: counterparts.split('|').filter((other) => other !== '') }];
  });
}
