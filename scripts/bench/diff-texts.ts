import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Provision } from '../../src/model/provision.ts';
import { readSource } from '../../src/sources/registry.ts';
import { buildTree } from '../../src/tree/build-tree.ts';
import { readSectionGold } from '../evaluate/section-gold.ts';

/** Two texts to compare: a Canadian and a U.S. one, or two editions of one. */
export type TextPair = { readonly name: string; readonly left: string; readonly right: string };

export type DiffTexts = {
  /** Judged counterparts, section by section. */
  readonly acrossCountries: readonly TextPair[];
  /** Sections whose words changed between two editions of a title. */
  readonly betweenEditions: readonly TextPair[];
  /** Two texts of 50,000 characters on different subjects. */
  readonly unrelated: TextPair;
};

const EDITIONS = [
  ['title-16_2025-01-29.xml.gz', 'title-16_2026-01-29.xml.gz'],
  ['title-10_2025-12-30.xml.gz', 'title-10_2026-01-29.xml.gz'],
] as const;
const UNRELATED_LENGTH = 50_000;

type Sections = ReadonlyMap<string, string>;

/** Reads the texts that a bench of word diffs compares, from the official files and the judged sections beside them. */
export function readDiffTexts(corpora: string, gold: string): DiffTexts {
  const rows = readSectionGold(gold);
  const titles = new Set(rows.flatMap(({ us }) => us.map((citation) => citation.split(' ')[0] ?? '')));
  const us = new Map([...titles].flatMap((title) => [...sectionsOfTitle(corpora, title)]));
  const canadian = new Map<string, Sections>();
  const acrossCountries: TextPair[] = [];
  for (const { instrument, section, us: cited } of rows) {
    const own = canadian.get(instrument) ?? sectionsOfRegulation(corpora, instrument);
    canadian.set(instrument, own);
    const left = own.get(section) ?? '';
    for (const name of cited) {
      const right = us.get(name) ?? '';
      if (left !== '' && right !== '')
        acrossCountries.push({ name: `${instrument}, s. ${section}; ${name}`, left, right });
    }
  }
  const betweenEditions = EDITIONS.flatMap(([older, newer]) => changedBetween(corpora, older, newer));
  const whole = (sections: Sections) => [...sections.values()].join('\n').slice(0, UNRELATED_LENGTH);
  const unrelated = {
    name: 'dangerous goods; energy',
    left: whole(sectionsOfRegulation(corpora, 'SOR/2001-286')),
    right: whole(sectionsOf(join(corpora, 'us/ecfr', EDITIONS[1][1]), '10')),
  };
  return { acrossCountries, betweenEditions, unrelated };
}

function changedBetween(corpora: string, older: string, newer: string): TextPair[] {
  const title = /title-(\d+)/.exec(newer)?.[1] ?? '';
  const before = sectionsOf(join(corpora, 'us/ecfr', older), title);
  const pairs: TextPair[] = [];
  for (const [name, right] of sectionsOf(join(corpora, 'us/ecfr', newer), title)) {
    const left = before.get(name) ?? '';
    if (left !== '' && right !== '' && left !== right) pairs.push({ name, left, right });
  }
  return pairs;
}

function sectionsOfTitle(corpora: string, title: string): Sections {
  const folders = ['us/ecfr', 'us/ecfr-part']
    .map((folder) => join(corpora, folder))
    .filter((folder) => existsSync(folder));
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  const newest = files.filter((path) => path.includes(`/title-${title}_`)).sort();
  const whole = newest.filter((path) => path.includes('/ecfr/')).slice(-1);
  const parts = newest.filter((path) => path.includes('/ecfr-part/'));
  return new Map([...parts, ...whole].flatMap((path) => [...sectionsOf(path, title)]));
}

function sectionsOfRegulation(corpora: string, instrument: string): Sections {
  const name = `${instrument.replaceAll('/', '-').replaceAll(' ', '_')}.xml.gz`;
  const path = join(corpora, 'ca/justice/eng', name);
  return existsSync(path) ? sectionsOf(path, null) : new Map();
}

/** The words of each section with all below it, by `21 CFR 820.30` or, of a Canadian regulation, by its number. */
function sectionsOf(path: string, title: string | null): Sections {
  const name = path.split('/').at(-1)?.replace(/\.gz$/, '') ?? path;
  const { documents } = readSource({ name, bytes: gunzipSync(readFileSync(path)) }, '0'.repeat(64));
  const sections = new Map<string, string>();
  for (const { provisions } of documents.map(buildTree)) {
    for (const [at, head] of provisions.entries()) {
      const number = head.number?.replace(/^§+\s*/, '') ?? '';
      const key = title === null ? number : `${title} CFR ${number}`;
      if (head.level !== 'section' || number === '' || sections.has(key)) continue;
      sections.set(key, textBelow(provisions, at));
    }
  }
  return sections;
}

function textBelow(provisions: readonly Provision[], head: number): string {
  const texts: string[] = [];
  for (let at = head; at < provisions.length; at += 1) {
    const one = provisions[at];
    if (one === undefined || (at > head && one.depth <= (provisions[head]?.depth ?? 0))) break;
    if (one.text !== '' && one.level !== 'source-note') texts.push(one.text);
  }
  return texts.join('\n');
}
