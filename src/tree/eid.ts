import type { Level } from '../model/provision.ts';

/**
 * eIds as the Akoma Ntoso Naming Convention 1.0 (OASIS, 2019, clause 5.2) writes them, with its abbreviations where it has one. The same for both
 * countries: what differs is the levels their texts have.
 */
const prefixes: Record<Level, string> = {
  instrument: 'instrument',
  title: 'title',
  subtitle: 'subtitle',
  chapter: 'chp',
  subchapter: 'subchp',
  part: 'part',
  subpart: 'subpart',
  division: 'div',
  'subject-group': 'grp',
  section: 'sec',
  subsection: 'subsec',
  paragraph: 'para',
  subparagraph: 'subpara',
  clause: 'cl',
  subclause: 'subcl',
  subsubclause: 'subsubcl',
  appendix: 'app',
  schedule: 'sched',
  heading: 'hdg',
  definition: 'def',
  item: 'item',
  table: 'table',
  formula: 'formula',
  figure: 'figure',
  form: 'form',
  note: 'note',
  footnote: 'fn',
  'source-note': 'source',
  authority: 'auth',
  continuation: 'cont',
};

/** Levels that group numbers without restarting them: they have an eId, and their children's eIds do not mention it. */
const groups = new Set<Level>(['instrument', 'heading', 'subject-group']);
/** Groups of a Canadian regulation, whose sections are numbered through; in a U.S. part and in a schedule they are part of the address. */
const groupsOfInstrument = new Set<Level>([
  'part',
  'subpart',
  'division',
  'chapter',
  'subchapter',
  'title',
  'subtitle',
]);
/** Where numbering by path (`S5.1.2`, `3.1.4`) starts: such a number is an address in itself, whatever it is nested in. */
const anchors = new Set<Level>([
  'instrument',
  'part',
  'subpart',
  'section',
  'appendix',
  'schedule',
  'form',
  'note',
  'division',
]);

/** What the eId of a node depends on besides the node. */
export type EIdContext = {
  /** Path that the eIds of children begin with; empty below the root of a Canadian regulation. */
  readonly base: string;
  /** Path that numbers by path begin with. */
  readonly anchor: string;
  /** Component of the parent itself, so that `S4.3(b)` below `S4.3` does not repeat it. */
  readonly parent: string;
  readonly numberedThrough: boolean;
};

export const rootContext: EIdContext = { base: '', anchor: '', parent: '', numberedThrough: false };

type Addressed = { readonly level: Level; readonly number: string | null; readonly term: string | null };

/**
 * The eId of a node without its duplicate suffix, and the context of its children.
 *
 * @param counted how many unnumbered siblings of the same prefix stand before it in the same base, plus one.
 */
export function eIdOf(node: Addressed, context: EIdContext, counted: (prefix: string) => number): string {
  // Only paragraphs: `820.30` of a section and `3.1` of a Canadian item are ordinary numbers.
  const path = node.number === null || node.level !== 'paragraph' ? null : pathComponents(node.number);
  if (path !== null) {
    const [first, ...rest] = path;
    const own = context.parent === first && rest.length > 0 ? rest : path;
    return join(own === rest ? context.base : context.anchor, own.join('__'));
  }
  return join(context.base, component(node, context, counted));
}

export function contextBelow(node: Addressed, eId: string, context: EIdContext): EIdContext {
  if (node.level === 'instrument') return { base: '', anchor: '', parent: '', numberedThrough: true };
  const isGroup = groups.has(node.level) || (context.numberedThrough && groupsOfInstrument.has(node.level));
  if (isGroup) return { ...context, parent: '' };
  const numberedThrough = context.numberedThrough && node.level !== 'schedule' && node.level !== 'appendix';
  const parent = eId.slice(eId.lastIndexOf('__') + 2 * Number(eId.includes('__')));
  return { base: eId, anchor: anchors.has(node.level) ? eId : context.anchor, parent, numberedThrough };
}

function component(node: Addressed, context: EIdContext, counted: (prefix: string) => number): string {
  const prefix =
    node.level === 'schedule' && /^append/i.test(node.number ?? '') ? prefixes.appendix : prefixes[node.level];
  if (node.level === 'instrument') return prefix;
  if (node.term !== null) return `${prefix}_${slug(node.term) || counted(prefix)}`;
  const parts = node.number === null ? [] : numberParts(node.number);
  if (parts.length === 0) return `${prefix}_${counted(prefix)}`;
  const components = parts.map((part) => `${prefix}_${part}`);
  if (components.length > 1 && components[0] === context.parent) components.shift();
  return components.join('__');
}

function join(base: string, component: string): string {
  return base === '' ? component : `${base}__${component}`;
}

/** `S5.1.2(a)(1)` and `3.1.4.` are addresses below the section or appendix; null for any other number. */
function pathComponents(number: string): string[] | null {
  // Few numbers are paths, and the pattern is dear.
  if (!/^\s*[S\d]/.test(number)) return null;
  const match =
    /^(S\d[\w.]*?|\d+(?:\.\d+)+)\.?((?:\(\s?[\w-]+\s?\))*)(\s*[-–—]\s*S?\d[\w.]*\w|\s+(?:to|through|and|à)\s+S?\d[\w.]*\w)?\.?$/.exec(
      number.trim(),
    );
  if (!match?.[1]) return null;
  const range = match[3] ? `-${clean(match[3])}` : '';
  const own = match[1].startsWith('S') ? match[1] : `para_${match[1]}`;
  return [own + range, ...numberParts(match[2] ?? '').map((part) => `para_${part}`)];
}

/** `(a)(1)` is two steps; `(b)-(d)` and `(4) to (6)` are one. */
function numberParts(number: string): readonly string[] {
  const known = partsOf.get(number);
  if (known !== undefined) return known;
  const steps = /^(?:\(\s?[\w.-]+\s?\)){2,}$/.test(number) ? number.split(/(?<=\))(?=\()/) : [number];
  const parts = steps.map(clean).filter((step) => step !== '');
  if (partsOf.size >= KNOWN_NUMBERS) partsOf.clear();
  partsOf.set(number, parts);
  return parts;
}

/** The same few thousand numbers, (a), (1), (ii), stand before nearly every provision, and each takes a dozen patterns to clean. */
const partsOf = new Map<string, readonly string[]>();
const KNOWN_NUMBERS = 5000;

const kindWords =
  /^(?:PARTS?|PARTIES?|SUBPARTS?|SUBDIVISIONS?|SOUS-SECTIONS?|SUBSECTIONS?|SUBCHAPTERS?|CHAPTERS?|CHAPITRES?|TITLES?|TITRES?|DIVISIONS?|SECTIONS?|SECS?\.|SCHEDULES?|ANNEX(?:ES?)?|RULES?|RÈGLES?|APPENDIX(?:ES)?|APPENDICES|APPENDICE|TABLES?|TABLEAUX?|FORMS?|FORMULES?|FORMULAIRES?|ITEMS?|ARTICLES?|NOTES?|FIGURES?)(?=$|[\s.:])/i;

/**
 * A printed number as it stands in an eId: without section signs, words of kind, parentheses and a final period, ranges with one hyphen.
 * English and French, U.S. text and digest come out alike: `§ 820.30` and `820.30`, `SCHEDULE IV` and `ANNEXE IV`, `(4) to (6)` and `(4) à (6)`.
 */
function clean(number: string): string {
  return number
    .normalize('NFKC')
    .trim()
    .replace(kindWords, '')
    .replace(/\s+(?:to|of)\s+(?:§|(?:(?:sub)?parts?|subchapter|chapter|title|sections?|\d+ CFR)\b).*$/i, '')
    .replace(/\s{1,9}(?:to|through|à|au)\s{1,9}/gi, '-')
    .replace(/\s{1,9}(?:and|et|or|ou)\s{1,9}/gi, '-')
    .replace(/[–—‑]/g, '-')
    .replace(/[^\p{L}\p{N}.-]+/gu, ' ')
    .trim()
    .replace(/\s{0,9}-\s{0,9}/g, '-')
    .replace(/ +/g, '-')
    .replace(/^[.-]+|(?<![.-])[.-]+$/g, '');
}

/** A term in an eId: lower case, hyphens, without the abbreviation printed behind it, at most 60 characters cut at a word. */
function slug(term: string): string {
  const words =
    term
      .replace(/(?<=\S)\s*\([^()]*\)$/, '')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let slugged = '';
  for (const word of words) {
    const longer = slugged === '' ? word : `${slugged}-${word}`;
    if (longer.length > 60) break;
    slugged = longer;
  }
  return slugged || (words[0] ?? '').slice(0, 60);
}
