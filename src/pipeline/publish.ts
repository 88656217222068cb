import { recountCrosswalks } from '../store/counts.ts';
import type { Database } from '../store/database.ts';
import { replaceFrenchWords } from '../store/french-words.ts';
import { upsertMeta } from '../store/meta.ts';
import { rebuildSearch } from '../store/search.ts';
import { collectFrenchWords } from './collect-french-words.ts';
import type { Effects } from './effects.ts';
import { PIPELINE_VERSION } from './pipeline-version.ts';

/** Stage 5: what pages read ready-made: counts, the search index, and the note of what the index was built from. */
export async function publish(effects: Effects, database: Database, corpora: string): Promise<void> {
  effects.progress({ stage: 'publish', done: 0, total: 1, item: '' });
  await database.batch([
    ...recountCrosswalks(),
    ...rebuildSearch(),
    ...replaceFrenchWords(await collectFrenchWords(database)),
    upsertMeta('corpora', corpora),
    upsertMeta('pipeline-version', PIPELINE_VERSION),
    upsertMeta('built-at', effects.now()),
  ]);
  effects.progress({ stage: 'publish', done: 1, total: 1, item: '' });
}
