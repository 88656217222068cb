import type { Language } from '../model/language.ts';
import type { FoundCitation } from './found-citation.ts';

// A citation is read in two steps: first its components ("section 1818(f)(3)", "Title 40", "part 86", "the CFR"), then chains of components.
// One pattern for each order of words was the alternative: Canadian texts alone use a dozen orders ("section 420 of Title 40, chapter I,
// subchapter C, part 86, subpart E, of the CFR"), French ones as many again, and each new pattern would overlap the others.

export type ComponentType =
  | 'cfr'
  | 'usc'
  | 'title'
  | 'chapter'
  | 'subchapter'
  | 'part'
  | 'subpart'
  | 'division'
  | 'section'
  | 'paragraph'
  | 'standard-item'
  | 'appendix'
  | 'schedule'
  | 'law'
  | 'this';

/** One number of a component's list: `1819(d)(4)` is number 1819 with paragraphs d and 4. */
export type Item = {
  readonly start: number;
  readonly end: number;
  readonly number: string | null;
  readonly paragraphs: readonly string[];
};

export type Component = {
  readonly type: ComponentType;
  readonly start: number;
  readonly end: number;
  /** Empty for `cfr`, `usc`, `law` and `this`, whose words are in `name`. */
  readonly items: readonly Item[];
  /** `21` of "21 CFR". */
  readonly title: number | null;
  readonly name: string | null;
  /** For a `law` that a pattern family has read whole ("TSD 108"): that reading. */
  readonly found: FoundCitation | null;
};

type Head = { readonly type: ComponentType; readonly item: RegExp | null; readonly plural: boolean };

const SECTION_NUMBER =
  /(?:[A-Z]\.)?\d+(?:\.\d+)*(?:[A-Za-z]{1,2}(?![A-Za-z]))?(?:\.\d+)*(?:-\d+[A-Za-z]?(?!\w|\.\d))?/y;
// French drafting closes a lettered marker without opening it, so the letter of 12a.1)(i) is a marker and not a part of the number.
const FRENCH_SECTION_NUMBER =
  /(?:[A-Z]\.)?\d+(?:\.\d+)*(?:[A-Za-z]{1,2}(?![A-Za-z)]|\.\d+\)))?(?:\.\d+)*(?:-\d+[A-Za-z]?(?!\w|\.\d))?/y;
const PART_NUMBER = /\d+[A-Za-z]?(?:\.\d+)?(?![\w(])|[IVXL]+(?:\.\d+)?\b/y;
const LETTERS = /[A-Z]{1,5}(?!\w)|\d+(?:\.\d+)?(?!\w)/y;
const LABEL = /[IVXL]+\.\d+(?!\w)|[A-Z]{1,3}\d?(?:-\d+)?(?![\w(])|[IVXL]+(?:[.-]\d+)?(?!\w)|\d+(?:\.\d+)?(?!\w)/y;
const TITLE_NUMBER = /\d{1,2}(?![\d.])/y;
const CHAPTER_NUMBER = /[IVXL]+\b|\d+/y;

const PARAGRAPH = /\((?:\d+(?:\.\d+)*|[a-z]{1,2}(?:\.\d+)*|[A-Z]{1,2}(?:\.\d+)*|[ivxl]+(?:\.\d+)*|[IVXL]+)\)/y;
const CLOSED_ONLY = /[a-z]{1,2}(?:\.\d+)*\)/y;
const CONNECTOR = /\s*,\s*(?:(?:and|or|et|ou)\s+)?|\s+(?:and|or|and\/or|to|through|et|ou|à)\s+|\s*[\u2013-]\s*/y;
// What makes the next number of a list something else: a unit, or the code whose title it is ("§ 60.1, 40 CFR 1048.230").
const OTHER_NUMBER =
  /\s*(?:C\.\s?F\.\s?R|CFR\b|U\.?\s?S\.?\s?C|FR\b|Fed\.|Stat\.|%|°|(?:business |working |calendar )?(?:days?|months?|years?|hours?|minutes?)\b|per ?cent|(?:mm|cm|m|km|kg|g|mg|lb|in|ft|kPa|N|L|V|W|psi)\b|jours?\b|mois\b|ans?\b|heures?\b|pour cent)/iy;

const CFR =
  '(?:(?<title>\\d{1,2})\\s{1,3})?(?:C\\.\\s?F\\.\\s?R\\.|CFR\\b|(?:(?:United States|U\\.\\s?S\\.) )?Code of Federal Regulations(?: of the United States| \\(United States\\)| des États-Unis| \\(États-Unis\\))?)';
const USC = '(?:United States Code\\b(?! of)|Code des États-Unis)';

const HEADS: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `(?<cfr>${CFR})|(?<usc>${USC})|(?<this>\\b(?:this (?:section|part|subpart|chapter|subchapter|title|appendix|standard|subsection|paragraph|Part|Division|Schedule)|these Regulations)\\b)` +
      '|(?<law>\\bthe [Aa]ct\\b)|(?<sign>§§?)|\\b(?<word>titles?|volumes?|chapters?|subchapters?|parts?|subparts?|divisions?|sections?|subsections?|paragraphs?|subparagraphs?|clauses?|subclauses?|appendix|appendices|schedules?)(?=\\s)' +
      '|(?<![\\w/.-])(?<item>S\\d{1,2}(?:\\.\\d{1,3})*(?:[a-z](?![a-z)]))?)(?![\\w/-])',
    'giu',
  ),
  fr: new RegExp(
    `(?<cfr>${CFR})|(?<usc>${USC})|(?<this>\\b(?:(?:le|du|au) présent (?:règlement|article|paragraphe|alinéa|chapitre|titre)|(?:la|de la|à la) présente (?:partie|section|annexe))(?!\\p{L}))` +
      '|(?<law>\\b[Ll]a Loi\\b(?! (?:sur|concernant|de|visant)\\b))|(?<sign>§§?)|(?<!\\p{L})(?<word>titres?|volumes?|chapitres?|sous-chapitres?|sections? de chapitre|parties?|sous-parties?|articles?|sections?|paragraphes?|alinéas?|sous-alinéas?|divisions?|sous-divisions?|appendices?|annexes?)(?=\\s)' +
      '|(?<![\\w/.-])(?<item>S\\d{1,2}(?:\\.\\d{1,3})*(?:[a-z](?![a-z)]))?)(?![\\w/-])',
    'giu',
  ),
};

const WORDS: Readonly<Record<string, readonly [ComponentType, RegExp]>> = {
  title: ['title', TITLE_NUMBER],
  titre: ['title', TITLE_NUMBER],
  // A volume of the printed code places nothing, but stands between the title and the rest.
  volume: ['chapter', CHAPTER_NUMBER],
  chapter: ['chapter', CHAPTER_NUMBER],
  chapitre: ['chapter', CHAPTER_NUMBER],
  subchapter: ['subchapter', LETTERS],
  'sous-chapitre': ['subchapter', LETTERS],
  'section de chapitre': ['subchapter', LETTERS],
  part: ['part', PART_NUMBER],
  partie: ['part', PART_NUMBER],
  subpart: ['subpart', LETTERS],
  'sous-partie': ['subpart', LETTERS],
  division: ['division', CHAPTER_NUMBER],
  section: ['section', SECTION_NUMBER],
  article: ['section', SECTION_NUMBER],
  subsection: ['paragraph', SECTION_NUMBER],
  paragraph: ['paragraph', SECTION_NUMBER],
  subparagraph: ['paragraph', SECTION_NUMBER],
  clause: ['paragraph', SECTION_NUMBER],
  subclause: ['paragraph', SECTION_NUMBER],
  paragraphe: ['paragraph', SECTION_NUMBER],
  alinéa: ['paragraph', SECTION_NUMBER],
  'sous-alinéa': ['paragraph', SECTION_NUMBER],
  'sous-division': ['paragraph', SECTION_NUMBER],
  appendix: ['appendix', LABEL],
  appendice: ['appendix', LABEL],
  schedule: ['schedule', LABEL],
  annexe: ['schedule', LABEL],
};

/** Finds every component, in order, without overlaps. Linear: each pattern is tried once at each place and lists only move forward. */
export function findComponents(text: string, language: Language): Component[] {
  const components: Component[] = [];
  const heads = new RegExp(HEADS[language]);
  for (let match = heads.exec(text); match !== null; match = heads.exec(text)) {
    const component = readComponent(text, match, language);
    if (component === null) continue;
    components.push(component);
    heads.lastIndex = Math.max(component.end, match.index + 1);
  }
  return components;
}

type HeadGroups = Readonly<
  Partial<Record<'cfr' | 'title' | 'usc' | 'this' | 'law' | 'item' | 'sign' | 'word', string>>
>;

function readComponent(text: string, match: RegExpExecArray, language: Language): Component | null {
  const groups: HeadGroups = match.groups ?? {};
  const start = match.index;
  const end = start + match[0].length;
  const plain = (type: ComponentType, name: string | null): Component => ({
    type,
    start,
    end,
    items: [],
    title: null,
    name,
    found: null,
  });
  if (groups.cfr !== undefined) {
    // Case-blind heads must not make "cfr" of an ordinary word; the code is always written with capitals.
    if (!/C\.?\s?F|Code/.test(match[0])) return null;
    const title = groups.title === undefined ? null : Number(groups.title);
    const items = readList(text, skipSpace(text, end), sectionNumber(language), true);
    return { type: 'cfr', start, end: items.at(-1)?.end ?? end, items, title, name: null, found: null };
  }
  if (groups.usc !== undefined) return plain('usc', 'United States Code');
  if (groups.this !== undefined) return plain('this', match[0]);
  if (groups.law !== undefined) return plain('law', match[0]);
  if (groups.item !== undefined) {
    if (!match[0].startsWith('S')) return null;
    const paragraphs = readParagraphs(text, end, false);
    const item = { start, end: paragraphs.end, number: match[0], paragraphs: paragraphs.marks };
    return { type: 'standard-item', start, end: item.end, items: [item], title: null, name: null, found: null };
  }
  const head = headOf(groups, language);
  if (head === null || head.item === null) return null;
  const items = readList(text, skipSpace(text, end), head.item, head.plural);
  const last = items.at(-1);
  if (last === undefined) return null;
  return { type: head.type, start, end: last.end, items, title: null, name: null, found: null };
}

function headOf(groups: HeadGroups, language: Language): Head | null {
  if (groups.sign !== undefined) return { type: 'section', item: sectionNumber(language), plural: true };
  const word = (groups.word ?? '').toLowerCase();
  const plural = word.endsWith('s') || word === 'appendices' || word.startsWith('sections ');
  const singular =
    word === 'appendices'
      ? language === 'fr'
        ? 'appendice'
        : 'appendix'
      : word.replace(/^sections/, 'section').replace(/s$/, '');
  const found = WORDS[singular];
  if (found === undefined) return null;
  return { type: found[0], item: found[1] === SECTION_NUMBER ? sectionNumber(language) : found[1], plural };
}

function sectionNumber(language: Language): RegExp {
  return language === 'fr' ? FRENCH_SECTION_NUMBER : SECTION_NUMBER;
}

function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && /\s/.test(text.charAt(index))) index++;
  return index;
}

/** Reads "1819(d)(4) and (5) and 1819(k)(6)"; a singular head takes a second item only after "or" ("section 80.74 or 80.104"). */
function readList(text: string, from: number, numberPattern: RegExp, plural: boolean): Item[] {
  const items: Item[] = [];
  let at = from;
  while (items.length < 50) {
    const item = readItem(text, at, numberPattern);
    if (item === null) break;
    if (items.length > 0 && item.number !== null && item.paragraphs.length === 0 && !item.number.includes('.')) {
      OTHER_NUMBER.lastIndex = item.end;
      if (OTHER_NUMBER.test(text)) break;
    }
    items.push(item);
    CONNECTOR.lastIndex = item.end;
    const connector = CONNECTOR.exec(text);
    if (connector === null || (!plural && !/\b(?:or|ou)\b/.test(connector[0]))) break;
    at = item.end + connector[0].length;
  }
  return items;
}

function readItem(text: string, at: number, numberPattern: RegExp): Item | null {
  numberPattern.lastIndex = at;
  const number = numberPattern.exec(text)?.[0] ?? null;
  const takesParagraphs = numberPattern === SECTION_NUMBER || numberPattern === FRENCH_SECTION_NUMBER;
  const { marks, end } = takesParagraphs
    ? readParagraphs(text, at + (number?.length ?? 0), numberPattern === FRENCH_SECTION_NUMBER)
    : { marks: [], end: at + (number?.length ?? 0) };
  return number === null && marks.length === 0 ? null : { start: at, end, number, paragraphs: marks };
}

function readParagraphs(text: string, from: number, french: boolean): { marks: string[]; end: number } {
  const marks: string[] = [];
  let at = from;
  for (;;) {
    PARAGRAPH.lastIndex = at;
    CLOSED_ONLY.lastIndex = at;
    const mark = PARAGRAPH.exec(text)?.[0] ?? (french ? CLOSED_ONLY.exec(text)?.[0] : undefined);
    if (mark === undefined) return { marks, end: at };
    marks.push(mark.replace(/^\(|\)$/g, ''));
    at += mark.length;
  }
}
