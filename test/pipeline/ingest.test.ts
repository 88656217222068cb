import { describe, expect, it } from 'vitest';
import type { Effects } from '../../src/pipeline/effects.ts';
import { findAllPresent, ingest } from '../../src/pipeline/ingest.ts';
import type { Database } from '../../src/store/database.ts';
import { openMemory } from '../store/open-memory.ts';
import { smallCorpora } from './small-corpora.ts';

const part = (title: string, text: string) =>
  `<ECFR><DIV1 N="${title}" TYPE="TITLE"><DIV5 N="9" TYPE="PART"><HEAD>PART 9—LIDS</HEAD><DIV8 N="9.1" TYPE="SECTION"><HEAD>§ 9.1 Lids.</HEAD><P>${text}</P></DIV8></DIV5></DIV1></ECFR>`;

const A = 'a/title-9_2026-01-29.xml';
const B = 'b/title-9_2026-01-29.xml';

/** The effects of a small corpus, noting which files were read. */
function watched(files: Readonly<Record<string, string>>): { effects: Effects; reads: string[] } {
  const { effects } = smallCorpora(files);
  const reads: string[] = [];
  const read: Effects['read'] = (path) => {
    reads.push(path);
    return effects.read(path);
  };
  return { effects: { ...effects, read }, reads };
}

async function textOf(database: Database): Promise<(string | undefined)[]> {
  const rows = await database.all<{ text: string }>("SELECT text FROM provisions WHERE level = 'section' ORDER BY key");
  return rows.map(({ text }) => text);
}

describe('ingest of files that the index has', () => {
  it('does not read an unchanged file again', async () => {
    const database = await openMemory('index');
    const { effects, reads } = watched({ [A]: part('9', 'A lid must close.') });
    expect(await findAllPresent(effects, database, [A])).toBeNull();
    expect(await ingest(effects, database, [A])).toMatchObject({ files: 1, documents: 1, unchanged: 0 });
    expect(await ingest(effects, database, [A])).toMatchObject({ files: 1, documents: 0, unchanged: 1 });
    expect(await findAllPresent(effects, database, [A])).toMatchObject({ files: 1, documents: 0, unchanged: 1 });
    expect(reads).toEqual([A]);
  });

  it('reads a file of the same name and size whose bytes differ', async () => {
    const database = await openMemory('index');
    await ingest(watched({ [A]: part('9', 'A lid must close.') }).effects, database, [A]);
    const { effects } = watched({ [A]: part('9', 'A lid must clasp.') });
    expect(await findAllPresent(effects, database, [A])).toBeNull();
    expect(await ingest(effects, database, [A])).toMatchObject({ documents: 1, unchanged: 0 });
    expect(await textOf(database)).toEqual(['A lid must clasp.']);
  });

  it('reads a file that other rules read', async () => {
    const database = await openMemory('index');
    const { effects, reads } = watched({ [A]: part('9', 'A lid must close.') });
    await ingest(effects, database, [A]);
    await database.run("UPDATE files SET pipeline_version = 'old'");
    expect(await ingest(effects, database, [A])).toMatchObject({ documents: 1, unchanged: 0 });
    expect(reads).toEqual([A, A]);
  });

  it('ends as a first ingest does where two files give one edition, whichever of them changed', async () => {
    const old = { [A]: part('9', 'First of A.'), [B]: part('9', 'First of B.') };
    const young = { ...old, [A]: part('9', 'Second of A.') };
    const again = await openMemory('index');
    await ingest(watched(old).effects, again, [A, B]);
    await ingest(watched(young).effects, again, [A, B]);
    const once = await openMemory('index');
    await ingest(watched(young).effects, once, [A, B]);
    expect(await textOf(again)).toEqual(['First of B.']);
    expect(await textOf(once)).toEqual(['First of B.']);
  });
});
