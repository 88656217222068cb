import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { ingest } from '../../src/pipeline/ingest.ts';
import { withBuildFile } from '../../src/runtime/node/build-file.ts';
import { nodeEffects } from '../../src/runtime/node/node-effects.ts';
import { readSource } from '../../src/sources/registry.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { median } from './median.ts';

const FILES = [
  'us/ecfr/title-16_2026-01-29.xml.gz',
  'us/ecfr-part/title-49_part-571_2026-06-01.xml.gz',
  'ca/justice/eng/SOR-98-282.xml.gz',
  'ca/justice/eng/C.R.C.,_c._1038.xml.gz',
  'ca/justice/eng/SOR-2016-311.xml.gz',
];

export type IngestFigures = {
  readonly bareMegabytes: number;
  readonly treeMegabytes: number;
  readonly indexMegabytes: number;
  readonly ratio: number;
};

/** Megabytes of XML a second: a bare saxes pass, reading into trees, and the whole way into an index file; interleaved, medians. */
export async function benchIngest(corpora: string, rounds: number): Promise<IngestFigures> {
  const effects = nodeEffects(() => undefined);
  const paths = FILES.map((file) => join(corpora, file));
  const files = paths.map((path) => {
    const read = effects.read(path);
    if (!read.ok) throw new Error(read.message);
    return read;
  });
  const megabytes = files.reduce((sum, { file }) => sum + file.bytes.length, 0) / 1e6;
  const times: { bare: number[]; tree: number[]; index: number[] } = { bare: [], tree: [], index: [] };
  for (let round = 0; round < rounds; round += 1) {
    times.bare.push(
      await time(() => {
        for (const { file } of files) parseBare(file.bytes);
      }),
    );
    times.tree.push(
      await time(() => {
        for (const { file, sha256 } of files)
          for (const document of readSource(file, sha256).documents) buildTree(document);
      }),
    );
    const db = join(tmpdir(), `p49-bench-ingest-${process.pid}.db`);
    times.index.push(await time(() => withBuildFile(db, (database) => ingest(effects, database, paths))));
    rmSync(db, { force: true });
  }
  const rate = (seconds: readonly number[]) => megabytes / median(seconds);
  return {
    bareMegabytes: rate(times.bare),
    treeMegabytes: rate(times.tree),
    indexMegabytes: rate(times.index),
    ratio: median(times.index) / median(times.bare),
  };
}

/** The least any strict reader must do: every event of saxes, nothing kept. */
function parseBare(bytes: Uint8Array): void {
  const parser = new SaxesParser({ position: false });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(new TextDecoder().decode(bytes)).close();
}

async function time(action: () => unknown): Promise<number> {
  const started = performance.now();
  await action();
  return (performance.now() - started) / 1000;
}
