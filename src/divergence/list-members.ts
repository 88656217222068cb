import type { Provision } from '../model/provision.ts';
import { indexTerms } from '../text/index-terms.ts';
import type { ComparableSide } from './comparable-pair.ts';
import { likeness } from './likeness.ts';

/** A member of a list: its words, the terms they compare by, and identifiers that settle the matter ("DEHP", "117-81-7", "UN 3480"). */
export type ListMember = {
  readonly provision: Provision;
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  readonly codes: ReadonlySet<string>;
};

/** Members longer than this are sentences, each a rule of its own. */
const LONGEST = 160;
const FEWEST = 3;

/**
 * The lists of a side: short paragraphs under one parent, or the parts of a sentence behind a colon or "following", cut at semicolons and commas.
 */
export function readLists(side: ComparableSide): ListMember[][] {
  const byParent = Map.groupBy(side.provisions, ({ parentEId }) => parentEId);
  const lists: ListMember[][] = [];
  for (const [parent, children] of byParent) {
    if (parent === null) continue;
    const members = children.filter(({ text, level }) => text !== '' && text.length <= LONGEST && level !== 'table');
    if (members.length >= FEWEST && members.length >= 0.8 * children.length)
      lists.push(members.map((provision) => toMember(provision, provision.text)));
  }
  for (const provision of side.provisions) {
    if (provision.level === 'table') continue;
    for (const sentence of provision.text.split(/(?<=\.)\s+(?=\p{Lu})/u)) {
      const parts = splitInline(sentence);
      const members = parts
        .map((part) => toMember(provision, part))
        .filter(({ terms, codes }) => terms.size + codes.size > 0);
      if (members.length >= FEWEST) lists.push(members);
    }
  }
  const coded = readCoded(side);
  if (coded.length >= FEWEST) lists.push(coded);
  return lists;
}

/** "di(2-ethylhexyl) phthalate (DEHP), ... diisononyl phthalate (DINP)": things named by a short form in brackets are one list, in however many sentences. */
function readCoded(side: ComparableSide): ListMember[] {
  const found = new Map<string, ListMember>();
  for (const provision of side.provisions) {
    if (provision.level === 'table') continue;
    for (const [, words = '', code = ''] of provision.text.matchAll(/(\p{L}[^,;:.]{3,60}?) \(([A-Z]{3,7})\)/gu)) {
      const name = words.split(/(?:^| )(?:of|or|and|than|the|an?) /).at(-1) ?? words;
      if (!found.has(code))
        found.set(code, { provision, text: `${name} (${code})`, terms: new Set(), codes: new Set([code]) });
    }
  }
  return [...found.values()];
}

/** "the skull, brain, trigeminal ganglia and eyes": commas with "and" or "or" before the last, each part a noun phrase and no clause. */
function splitInline(sentence: string): string[] {
  const bare = sentence
    .replace(/ ?\([^()]*\)/g, '')
    .replace(/(?<!\p{L})(?:but|except|excluding|other than|unless)(?!\p{L}).*$/su, '')
    .replace(/^.*?(?<!\p{L})(?:means|includes?|following|are|is)(?!\p{L})/u, '');
  const run = /(?:[^,;:.]{2,90}[,;] (?:and |or )?(?:the )?){2,}[^,;:.]{2,90}/u.exec(bare)?.[0];
  if (run === undefined) return [];
  const parts = run
    .split(/[,;] (?:and |or )?|(?<=[^,;]) (?:and|or) /)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const isClause = (part: string): boolean =>
    part.split(' ').length > 12 || /(?<!\p{L})(?:shall|must|may|is|are|if|when|that|which)(?!\p{L})/iu.test(part);
  return parts.filter(isClause).length > parts.length / 4 ? [] : parts.filter((part) => !isClause(part));
}

function toMember(provision: Provision, text: string): ListMember {
  const tidy = text.replace(/(?<![\s;,.])[\s;,.]+(?:(?:and|or|et|ou)[\s;,.]*)?$/iu, '').replace(/^(?:the|an?) /iu, '');
  return {
    provision,
    text: tidy,
    terms: new Set(indexTerms(tidy)),
    codes: new Set(tidy.match(/\b(?:[A-Z]{2}[A-Z\d-]{0,40}|\d{2,7}-\d\d-\d|[A-Z]{1,40} ?\d{3,4})\b/g) ?? []),
  };
}

/** Members that are the same thing, each at most once. */
export function matchMembers(
  left: readonly ListMember[],
  right: readonly ListMember[],
): (readonly [ListMember, ListMember])[] {
  const taken = new Set<ListMember>();
  const pairs: (readonly [ListMember, ListMember])[] = [];
  const candidates = left
    .flatMap((one, row) =>
      right.map((other, column) => ({ one, other, score: sameness(one, other), order: row * right.length + column })),
    )
    .filter(({ score }) => score >= SAME)
    .sort((first, second) => second.score - first.score || first.order - second.order);
  for (const { one, other } of candidates) {
    if (taken.has(one) || taken.has(other)) continue;
    taken.add(one).add(other);
    pairs.push([one, other]);
  }
  return pairs;
}

/** Words in common over the shorter member from which two members are one. */
const SAME = 0.6;

function sameness(one: ListMember, other: ListMember): number {
  for (const code of one.codes) if (other.codes.has(code)) return 1;
  return likeness(one.terms, other.terms, 1);
}
