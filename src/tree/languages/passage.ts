import type { Provision } from '../../model/provision.ts';

/** What pairing reads of a provision. */
export type PairedProvision = Pick<
  Provision,
  'eId' | 'parentEId' | 'ordinal' | 'level' | 'number' | 'heading' | 'text' | 'status' | 'inForceOn' | 'table'
>;

/** A provision with what of it survives translation. */
export type Passage = {
  readonly provision: PairedProvision;
  readonly parent: Passage | null;
  readonly children: Passage[];
  /** The printed number without words of kind, brackets and conjunctions: `4-6` of `(4) à (6)`, `i` of `GROUPE I`; empty where there is none. */
  readonly mark: string;
  /** Numbers in the order they stand, as digits alone: `1 000,5` and `1,000.5` are both `10005`. */
  readonly figures: readonly string[];
  /** First letters of its words, which many words of English and French share, and capitalized abbreviations. */
  readonly roots: readonly string[];
  /** Heading and text without accents, case and punctuation. */
  readonly folded: string;
  /** Its words of three letters or more, as far as they tell a short passage from others. */
  readonly words: readonly string[];
  twin: Passage | null;
};

/** Words enough to know a passage by; a table of a thousand rows is known by its first ones. */
const LONGEST = 2000;

/** Every provision of a tree as a passage, in document order. */
export function readPassages(provisions: readonly PairedProvision[]): Passage[] {
  const byEId = new Map<string, Passage>();
  return provisions.map((provision) => {
    const words = `${provision.heading ?? ''} ${provision.text.slice(0, LONGEST)}`;
    const folded = plainLetters(words);
    const parent = (provision.parentEId === null ? undefined : byEId.get(provision.parentEId)) ?? null;
    const passage: Passage = {
      provision,
      parent,
      children: [],
      mark: provision.number === null ? '' : markOf(provision.number),
      figures: figuresOf(words),
      roots: rootsOf(words, folded),
      folded,
      words: wordsOf(provision, folded),
      twin: null,
    };
    parent?.children.push(passage);
    byEId.set(provision.eId, passage);
    return passage;
  });
}

const conjunctions = new Set(['to', 'a', 'and', 'et', 'or', 'ou', 'of', 'du', 'de', 'la', 'le', 'no']);

/** A letter or a short numeral is part of an address; a longer word only names the kind, in one language. */
function markOf(number: string): string {
  const kept = (foldLetters(number).match(/[a-z0-9.]+/g) ?? [])
    .map((part) => part.replace(/^\.+|(?<!\.)\.+$/g, ''))
    .filter(
      (part) =>
        part !== '' &&
        !(part.length > 1 && conjunctions.has(part)) &&
        (/\d/.test(part) || part.length <= 2 || /^[ivxlcdm]+$/.test(part)),
    );
  // "(a)" is a mark, while "à" between two numbers is a conjunction.
  return (kept.length < 2 ? kept : kept.filter((part) => !conjunctions.has(part))).join('-');
}

/** Of a repealed term only the term, with the letter of a class: the notice behind it is the same for many. */
function wordsOf(provision: PairedProvision, folded: string): string[] {
  if (provision.status !== 'repealed')
    return folded
      .slice(0, 600)
      .split(' ')
      .filter((word) => word.length >= 3);
  const term = provision.text.replace(/\[.*/s, '');
  const letters = term.match(/(?<![\p{L}’'])[A-Z](?:-\d+)?(?![\p{L}’'])/gu) ?? [];
  return [
    ...plainLetters(term)
      .split(' ')
      .filter((word) => word.length >= 3),
    ...letters,
  ];
}

/** Separators of thousands and decimals differ by language, so only digits count. */
export function figuresOf(text: string): string[] {
  return (text.match(/\d+(?:[\s,.]\d+)*/g) ?? []).map((figure) => figure.replace(/\D+/g, ''));
}

function rootsOf(words: string, folded: string): string[] {
  const long = (folded.match(/[a-z]{4,}/g) ?? []).map((word) => word.slice(0, 4));
  return [...long, ...(words.match(/\b[A-Z]{2,3}\b/g) ?? [])];
}

function plainLetters(text: string): string {
  return foldLetters(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Lower case without accents. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
}
