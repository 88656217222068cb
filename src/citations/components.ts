import type { Language } from '../model/language.ts';
import {
  CHAPTER_NUMBER,
  FRENCH_SECTION_NUMBER,
  type Item,
  LABEL,
  LETTERS,
  type Numbering,
  PART_NUMBER,
  readList,
  readParagraphs,
  SECTION_NUMBER,
  TITLE_NUMBER,
} from './component-list.ts';
import type { FoundCitation } from './found-citation.ts';

// A citation is read in two steps: first its components ("section 1818(f)(3)", "Title 40", "part 86", "the CFR"), then chains of components.
// One pattern for each order of words was the alternative: Canadian texts alone use a dozen orders ("section 420 of Title 40, chapter I,
// subchapter C, part 86, subpart E, of the CFR"), French ones as many again, and each new pattern would overlap the others.

export type ComponentType =
  | 'cfr'
  | 'usc'
  | 'title'
  | 'subtitle'
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

type Head = { readonly type: ComponentType; readonly numbering: Numbering; readonly plural: boolean };

const CFR =
  '(?:(?<title>\\d{1,2})\\s{1,3})?(?:C\\.\\s?F\\.\\s?R\\.|CFR\\b|(?:(?:United States|U\\.\\s?S\\.) )?Code of Federal Regulations(?: of the United States| \\(United States\\)| des États-Unis| \\(États-Unis\\))?)';
const USC = '(?:United States Code\\b(?! of)|Code des États-Unis)';

const HEADS: Readonly<Record<Language, RegExp>> = {
  en: new RegExp(
    `(?<cfr>${CFR})|(?<usc>${USC})|(?<this>\\b(?:this (?:section|part|subpart|chapter|subchapter|title|appendix|standard|subsection|paragraph|Part|Division|Schedule)|these Regulations)\\b)` +
      '|(?<law>\\b(?:the|that) (?:Act|Regulations)\\b)|(?<sign>§§?)|(?<![\\w.])(?<word>ss?\\.|art\\.|para\\.|pt\\.|subpt\\.|div\\.|sch\\.|app\\.|titles?|subtitles?|volumes?|chapters?|subchapters?|parts?|subparts?|divisions?|sections?|subsections?|paragraphs?|subparagraphs?|clauses?|subclauses?|appendix|appendices|appendice|schedules?)(?=\\s)' +
      '|(?<![\\w/.-])(?<item>S\\d{1,2}(?:\\.\\d{1,3})*(?:[a-z](?![a-z)]))?)(?![\\w/-])',
    'giu',
  ),
  fr: new RegExp(
    `(?<cfr>${CFR})|(?<usc>${USC})|(?<this>\\b(?:(?:le|du|au) présent (?:règlement|article|paragraphe|alinéa|chapitre|titre)|(?:la|de la|à la) présente (?:partie|section|annexe))(?!\\p{L}))` +
      '|(?<law>\\b(?:la Loi|cette loi|ce règlement)\\b(?! (?:sur|concernant|de|visant)\\b))|(?<sign>§§?)|(?<![\\p{L}.])(?<word>art\\.|ann\\.|titres?|title|sous-titres?|subtitle|volumes?|chapter|subchapter|part|subpart|appendix|chapitres?|sous-chapitres?|sections? de chapitre|parties?|sous-parties?|articles?|sections?|paragraphes?|alinéas?|sous-alinéas?|divisions?|sous-divisions?|appendices?|annexes?)(?=\\s)' +
      '|(?<![\\w/.-])(?<item>S\\d{1,2}(?:\\.\\d{1,3})*(?:[a-z](?![a-z)]))?)(?![\\w/-])',
    'giu',
  ),
};

const WORDS: Readonly<Record<string, readonly [ComponentType, Numbering]>> = {
  title: ['title', TITLE_NUMBER],
  subtitle: ['subtitle', LETTERS],
  'sous-titre': ['subtitle', LETTERS],
  's.': ['section', SECTION_NUMBER],
  'art.': ['section', SECTION_NUMBER],
  'para.': ['paragraph', SECTION_NUMBER],
  'pt.': ['part', PART_NUMBER],
  'subpt.': ['subpart', LETTERS],
  'div.': ['division', CHAPTER_NUMBER],
  'sch.': ['schedule', LABEL],
  'ann.': ['schedule', LABEL],
  'app.': ['appendix', LABEL],
  appendices: ['appendix', LABEL],
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

const SHORT = /^(?:ss?|art|para|pt|subpt|div|sch|ann|app)\./i;

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
    const items = readList(text, skipSpace(text, end), numberingIn(SECTION_NUMBER, language), true);
    return { type: 'cfr', start, end: items.at(-1)?.end ?? end, items, title, name: null, found: null };
  }
  if (groups.usc !== undefined) return plain('usc', 'United States Code');
  if (groups.this !== undefined) return plain('this', match[0]);
  if (groups.law !== undefined) return plain('law', match[0]);
  if (groups.item !== undefined) {
    if (!match[0].startsWith('S')) return null;
    const paragraphs = readParagraphs(text, end, false);
    const item = { start, number: match[0], closesRange: false, ...paragraphs };
    return { type: 'standard-item', start, end: item.end, items: [item], title: null, name: null, found: null };
  }
  const head = headOf(groups, language);
  if (head === null) return null;
  const list = readList(text, skipSpace(text, end), head.numbering, head.plural);
  const items = isShortHead(match[0]) ? list.map(withoutLanguageMark) : list;
  const last = items.at(-1);
  if (last === undefined || isNoCitation(text, head.type, start, last.end)) return null;
  return { type: head.type, start, end: last.end, items, title: null, name: null, found: null };
}

/** The abbreviated heads of notes and canonical forms, which follow the law they belong to: "SOR/98-282, s. 5". */
export function isShortHead(words: string): boolean {
  return SHORT.test(words);
}

/** Notes mark an amendment of one language only: "s. 5(F)". */
function withoutLanguageMark(item: Item): Item {
  const [only, ...more] = item.paragraphs;
  return more.length === 0 && (only === 'E' || only === 'F') ? { ...item, end: item.end - 3, paragraphs: [] } : item;
}

/** A bearing ("S. 36°47′50″ W."), a part of the Canada Gazette and a volume ("Part 1000 to end") look like citations and are none. */
function isNoCitation(text: string, type: ComponentType, start: number, end: number): boolean {
  if (/^[°º′″%]/.test(text.slice(end, end + 1))) return true;
  if (type !== 'part') return false;
  return (
    /Gazette(?: du Canada)?,? (?:la )?$/.test(text.slice(Math.max(0, start - 25), start)) ||
    /^ (?:of|de) (?:the|la) (?:Canada )?Gazette|^ (?:to end|à la fin)\b/.test(text.slice(end, end + 25))
  );
}

function headOf(groups: HeadGroups, language: Language): Head | null {
  if (groups.sign !== undefined)
    return { type: 'section', numbering: numberingIn(SECTION_NUMBER, language), plural: true };
  const word = (groups.word ?? '').toLowerCase();
  const plural = /s$|s\s|ss\.$/.test(word) || word === 'appendices';
  const found = WORDS[word] ?? WORDS[word.replace(/s(?=$|\s|\.$)/, '')];
  return found === undefined ? null : { type: found[0], numbering: numberingIn(found[1], language), plural };
}

function numberingIn(numbering: Numbering, language: Language): Numbering {
  return language === 'fr' && numbering === SECTION_NUMBER ? FRENCH_SECTION_NUMBER : numbering;
}

function skipSpace(text: string, at: number): number {
  let index = at;
  while (index < text.length && /[^\S\n]/.test(text.charAt(index))) index++;
  return index;
}
