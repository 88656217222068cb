import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readParts } from '../../scripts/evaluate/parsed-archive.ts';
import { readBridges } from '../../scripts/evaluate/read-bridges.ts';
import { findSections } from '../../src/alignment/find-sections.ts';
import type { Provision } from '../../src/model/provision.ts';
import { instrumentOfSource } from '../../src/sources/corpora/bridges-outside.ts';
import { readSource } from '../../src/sources/registry.ts';
import { indexTerms } from '../../src/text/index-terms.ts';
import { buildTree } from '../../src/tree/build-tree.ts';

// Each source of the list of bridged terms names a section in which a term of the entry really stands: in the official text, or in the digest where the corpora
// hold no official one.
const corpora = process.env['P49_CORPORA'] ?? join(import.meta.dirname, '../../../shared/corpora');
const digests = join(import.meta.dirname, '../../corpora/digests');
const bridges = readBridges();
const cited = new Set(bridges.flatMap(({ sources }) => [...sources.ca, ...sources.us].map(instrumentOfSource)));

function parse(path: string): readonly Provision[] {
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const file = { name: basename(path, '.gz'), bytes: path.endsWith('.gz') ? gunzipSync(bytes) : bytes };
  return readSource(file, '0'.repeat(64)).documents.flatMap((document) => buildTree(document).provisions);
}

function readCited(): ReadonlyMap<string, readonly Provision[]> {
  const wanted = new Map<string, Set<string>>();
  const read = new Map<string, readonly Provision[]>();
  for (const id of cited) {
    const us = /^us\/(?<title>\d+)-cfr-(?<part>\w+)$/.exec(id)?.groups;
    if (us !== undefined) {
      wanted.set(us['title'] ?? '', (wanted.get(us['title'] ?? '') ?? new Set()).add(us['part'] ?? ''));
      continue;
    }
    const name = id.replace(/^ca\/crc-(\d+)$/, 'C.R.C.,_c._$1').replace(/^ca\/sor-(.*)$/, 'SOR-$1');
    read.set(id, parse(join(corpora, `ca/justice/eng/${name}.xml.gz`)));
  }
  for (const { instrument, provisions } of readParts(corpora, wanted).current) read.set(instrument.id, provisions);
  return read;
}

const official = readCited();
const sections = new Map<string, ReadonlyMap<string, string>>();

/** Words of a section, joined; null where there is none of that number. */
function wordsOf(source: string): string | null {
  const id = instrumentOfSource(source);
  let known = sections.get(id);
  if (known === undefined) {
    const held = official.get(id) ?? [];
    const provisions = held.length > 0 ? held : parse(join(digests, `${id}.md`));
    known = new Map(
      findSections(provisions, [])
        .toReversed()
        .map(({ head, headings, subtree }) => {
          const above = headings.slice(0, 1).map(({ heading }) => heading ?? '');
          const texts = [...above, ...subtree.flatMap(({ heading, text }) => [heading ?? '', text])];
          return [(head.number ?? '').replace(/^§\s*/, ''), ` ${texts.flatMap((text) => indexTerms(text)).join(' ')} `];
        }),
    );
    sections.set(id, known);
  }
  const number = /(?:s\.|CFR) (?<number>\S+)$/.exec(source)?.groups?.['number'] ?? '';
  return known.get(number) ?? null;
}

function unfounded(terms: readonly string[], sources: readonly string[]): string[] {
  return sources.filter((source) => {
    const words = wordsOf(source);
    return words === null || !terms.some((term) => words.includes(` ${indexTerms(term).join(' ')} `));
  });
}

describe('sources of bridged terms', () => {
  it.each(['ca', 'us'] as const)('name sections (%s) in which a term of the entry stands', (side) => {
    expect(bridges.length).toBeGreaterThan(300);
    const wrong = bridges.flatMap((bridge) =>
      unfounded(bridge[side], bridge.sources[side]).map((source) => `${bridge.id}: ${source}`),
    );
    expect(wrong).toEqual([]);
  });
});
