import type { Span } from '../model/span.ts';
import { type Component, type ComponentType, isShortHead } from './components.ts';
import { gapWords } from './gap-words.ts';

/**
 * Components that name one place together. `tail` completes a coordinate chain: "section 5 and section 7 of the Act" shares "the Act". `resumesAt` is the
 * component before which a remark with citations of its own stands, null if none does.
 */
export type Chain = {
  readonly components: readonly Component[];
  readonly tail: readonly Component[];
  readonly resumesAt: number | null;
};

/** Longest remark in brackets whose citations are read apart from the sentence around it. */
const MAX_REMARK = 200;
const JOINING = new Set(
  'of to in under from the that de des du la le les l d au aux à dans as applicable case may be respectively selon cas échéant'.split(
    ' ',
  ),
);
const COORDINATING = new Set(
  'and or et ou as applicable the case may be without regard to other than except excluding selon le cas sauf soit either both in of de du la les l à au aux dans'.split(
    ' ',
  ),
);
const RANK: Readonly<Record<ComponentType, number>> = {
  paragraph: 0,
  'standard-item': 1,
  section: 2,
  appendix: 3,
  division: 4,
  subpart: 5,
  part: 6,
  schedule: 7,
  subchapter: 8,
  chapter: 9,
  subtitle: 9.5,
  title: 10,
  cfr: 11,
  usc: 11,
  law: 11,
  this: 11,
};

/** Joins neighboring components that a preposition or a comma ties into one citation; in the order of their beginnings. */
export function joinChains(text: string, components: readonly Component[]): Chain[] {
  const places = new Map(components.map((component, index) => [component, index] as const));
  const { outer, remarks } = separateRemarks(text, components);
  const chains = [outer, ...remarks].flatMap((level) => joinLevel(text, level, places));
  return chains.sort((a, b) => (a.components[0]?.start ?? 0) - (b.components[0]?.start ?? 0));
}

function joinLevel(text: string, components: readonly Component[], places: ReadonlyMap<Component, number>): Chain[] {
  const groups: Component[][] = [];
  for (const component of components) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && joins(text, group, last, component)) group.push(component);
    else if (group !== undefined && closesOtherCode(text, group, component))
      groups.push([...group.splice(1), component]);
    else groups.push([component]);
  }
  const chains: { components: Component[]; tail: Component[]; resumesAt: number | null }[] = groups
    .flatMap((group) => splitAtCommas(text, group))
    .map((members) => ({ components: members, tail: [], resumesAt: findRemark(members, places) }));
  // From the end, so that "sections 1, and section 2, and section 3 of the Act" hands the Act all the way back.
  for (let at = chains.length - 2; at >= 0; at--) {
    const chain = chains[at];
    const next = chains[at + 1];
    if (chain === undefined || next === undefined || !coordinates(text, chain.components, next.components)) continue;
    const shared = [...next.components, ...next.tail];
    const own = new Set(chain.components.map((component) => component.type));
    chain.tail.push(
      ...shared.filter((component) => !own.has(component.type) && RANK[component.type] > topRank(chain.components)),
    );
  }
  return chains;
}

/** "subpart 160.037 (excluding paragraphs 160.037-5) of Title 46": what stands in brackets is read apart, so that the sentence goes on behind it. */
function separateRemarks(
  text: string,
  components: readonly Component[],
): { outer: readonly Component[]; remarks: readonly Component[][] } {
  const regions = findBrackets(text, components);
  const outer: Component[] = [];
  const remarks: Component[][] = [];
  let region = 0;
  let inRegion = -1;
  for (const component of components) {
    while ((regions[region]?.end ?? Number.POSITIVE_INFINITY) < component.start) region++;
    if ((regions[region]?.start ?? Number.POSITIVE_INFINITY) > component.start) outer.push(component);
    else if (inRegion === region) remarks.at(-1)?.push(component);
    else {
      remarks.push([component]);
      inRegion = region;
    }
  }
  return { outer, remarks };
}

/** The outermost brackets that hold at most a remark; markers like (a) belong to components and are none. */
function findBrackets(text: string, components: readonly Component[]): Span[] {
  const regions: Span[] = [];
  const open: number[] = [];
  let from = 0;
  for (const next of [...components, null]) {
    for (const { 0: sign, index } of text.slice(from, next?.start).matchAll(/[()]/g)) {
      const at = from + index;
      if (sign === '(') open.push(at);
      else {
        const start = open.pop();
        if (start === undefined || at - start > MAX_REMARK) continue;
        while ((regions.at(-1)?.start ?? -1) > start) regions.pop();
        regions.push({ start, end: at });
      }
    }
    from = next?.end ?? text.length;
  }
  return regions;
}

/** The first component before which components of another level, those of a remark, stand. */
function findRemark(members: readonly Component[], places: ReadonlyMap<Component, number>): number | null {
  const place = (component: Component | undefined) => (component && places.get(component)) ?? 0;
  const at = members.findIndex((member, index) => index > 0 && place(member) - place(members[index - 1]) > 1);
  return at < 0 ? null : at;
}

/** A comma ties only the pieces of a code's address ("section 574.5, chapter V, Title 49"); elsewhere it separates citations of a list. */
function splitAtCommas(text: string, group: readonly Component[]): Component[][] {
  if (group.some(isCodeAddress)) return [[...group]];
  const pieces: Component[][] = [];
  for (const component of group) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    const tied =
      last !== undefined &&
      ((gapWords(text, last, component)?.length ?? 0) > 0 ||
        isPartAndSubpart(last, component) ||
        isAppended(text, last, component));
    if (piece !== undefined && tied) piece.push(component);
    else pieces.push([component]);
  }
  return pieces;
}

function isPartAndSubpart(one: Component, other: Component): boolean {
  return (one.type === 'part' && other.type === 'subpart') || (one.type === 'subpart' && other.type === 'part');
}

function joins(text: string, group: readonly Component[], last: Component, next: Component): boolean {
  const words = gapWords(text, last, next);
  if (words === null) return false;
  const filled = group.some((component) => component.type === next.type || clashes(component, next));
  if (filled) return false;
  const comma = text.charAt(last.end) === ',';
  // "the standards referred to in paragraphs (1)(a) to (c), in section 101(g)": a comma and "in" begin another place.
  if (comma && (words[0] === 'in' || words[0] === 'at')) return false;
  // Cells of a table stand beside each other: "(a) to (c) 10 C.F.R. Appendix AA".
  const isBeside = words.length === 0 && !comma;
  if (isBeside && next.type === 'cfr' && (last.type === 'paragraph' || last.type === 'section')) return false;
  if (!words.every((word) => JOINING.has(word)) && !isSetOut(words, last, next)) return false;
  // "part 572, subpart N" is one place in either order of its pieces; an annex of a part is what French calls an appendix of the CFR.
  const ofAnnex = last.type === 'schedule' && (next.type === 'part' || next.type === 'subpart') && words.length > 0;
  const inPart = last.type === 'part' && next.type === 'subpart' && words.length === 0;
  const upward = RANK[next.type] > RANK[last.type] || ofAnnex || inPart;
  // "section 5.5 of 10 C.F.R. Appendix E": what stands right behind the code belongs to it.
  return (
    upward ||
    (isBeside && last.type === 'cfr' && !isWholeLaw(next)) ||
    goesOn(group, next, words) ||
    (isAppended(text, last, next) && comma && words.length === 0)
  );
}

/** After the code, or a title, the rest may follow downward: "Title 40, Code of Federal Regulations, Part 80, section 80.74". */
function goesOn(group: readonly Component[], next: Component, words: readonly string[]): boolean {
  const opened = group.some((component) => isCodeAddress(component));
  if (!opened) return false;
  if (next.type === 'cfr' || isCodeAddress(next)) return true;
  if (isWholeLaw(next) || words.length > 0) return next.type === 'title';
  // What stands before the code is already the most exact: "section 125 of CFR 1051, section 125 of CFR 1054" are two places.
  const code = group.findIndex((component) => component.type === 'cfr');
  return group
    .slice(0, Math.max(0, code))
    .every((component) => isCodeAddress(component) || RANK[component.type] > RANK[next.type]);
}

/** The outer pieces of a code's address. */
function isCodeAddress({ type }: Component): boolean {
  return type === 'cfr' || type === 'usc' || type === 'title' || type === 'subtitle';
}

/** "paragraphs 105(a)(1) and 105(b) set out in subpart B of CFR 1051". */
function isSetOut(words: readonly string[], last: Component, next: Component): boolean {
  const isPlace = next.type === 'subpart' || next.type === 'part';
  return isPlace && (last.type === 'paragraph' || last.type === 'section') && words.join(' ') === 'set out in';
}

/** The short heads of notes and indexes follow the law ("Food and Drugs Act, s. 5"), as items follow a safety standard ("TSD 110, S4.3"). */
function isAppended(text: string, last: Component, next: Component): boolean {
  const isItem = next.type === 'standard-item' && /^(?:tsd|fmvss|cmvss)$/.test(last.found?.kind ?? '');
  return isItem || isShortHead(text.slice(next.start, next.start + 7));
}

/** "issued under CFR 1039, sections 135(b) to (g), subpart B, of CFR 1039": the second code closes what the first only preceded. */
function closesOtherCode(text: string, group: readonly Component[], next: Component): boolean {
  const [first, second] = group;
  const last = group.at(-1);
  if (next.type !== 'cfr' || first?.type !== 'cfr' || second === undefined || last === undefined) return false;
  const words = gapWords(text, last, next);
  return words !== null && words.length > 0 && words.every((word) => JOINING.has(word));
}

/** A code with a section after it is an address by itself: what stands before or after it in a list is another ("21 CFR 820.30, part 803"). */
function clashes(component: Component, next: Component): boolean {
  return isAddress(component, next) || isAddress(next, component);
}

function isAddress(code: Component, other: Component): boolean {
  const [item] = code.type === 'cfr' ? code.items : [];
  if (item === undefined) return false;
  return other.type === 'part' || (other.type === 'section' && item.number?.includes('.') === true);
}

function isWholeLaw(component: Component): boolean {
  return RANK[component.type] === RANK.law;
}

function coordinates(text: string, chain: readonly Component[], next: readonly Component[]): boolean {
  const last = chain.at(-1);
  const first = next[0];
  if (last === undefined || first === undefined || isWholeLaw(last)) return false;
  // "section 105(a)(1) of subpart B or section 615(b) of subpart G of CFR 1051": the same pieces, the last of them for both.
  const sameShape =
    first.type === chain[0]?.type && chain.every(({ type }) => next.some((piece) => piece.type === type));
  if (first.type !== last.type && !sameShape) return false;
  const words = gapWords(text, last, first);
  if (words === null) return false;
  return words.length === 0
    ? text.slice(last.end, first.start).includes(',')
    : words.every((word) => COORDINATING.has(word));
}

function topRank(components: readonly Component[]): number {
  return Math.max(...components.map((component) => RANK[component.type]));
}
