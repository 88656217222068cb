import type { Component, ComponentType } from './components.ts';

/** Components that name one place together. `tail` completes a coordinate chain: "section 5 and section 7 of the Act" shares "the Act". */
export type Chain = { readonly components: readonly Component[]; readonly tail: readonly Component[] };

const MAX_GAP = 60;
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
  title: 10,
  cfr: 11,
  usc: 11,
  law: 11,
  this: 11,
};

/** Joins neighboring components that a preposition or a comma ties into one citation. */
export function joinChains(text: string, components: readonly Component[]): Chain[] {
  const groups: Component[][] = [];
  for (const component of components) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group !== undefined && last !== undefined && joins(text, group, last, component)) group.push(component);
    else groups.push([component]);
  }
  const chains: { components: Component[]; tail: Component[] }[] = groups
    .flatMap((group) => splitAtCommas(text, group))
    .map((members) => ({ components: members, tail: [] }));
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

/** A comma ties only the pieces of a code's address ("section 574.5, chapter V, Title 49"); elsewhere it separates citations of a list. */
function splitAtCommas(text: string, group: readonly Component[]): Component[][] {
  if (group.some((component) => ['cfr', 'usc', 'title'].includes(component.type))) return [[...group]];
  const pieces: Component[][] = [];
  for (const component of group) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    const tied =
      last !== undefined &&
      (wordsOf(text.slice(last.end, component.start)).length > 0 || isPartAndSubpart(last, component));
    if (piece !== undefined && tied) piece.push(component);
    else pieces.push([component]);
  }
  return pieces;
}

function isPartAndSubpart(one: Component, other: Component): boolean {
  return (one.type === 'part' && other.type === 'subpart') || (one.type === 'subpart' && other.type === 'part');
}

function joins(text: string, group: readonly Component[], last: Component, next: Component): boolean {
  const gap = text.slice(last.end, next.start);
  if (gap.length > MAX_GAP || /[;:.()]/.test(gap)) return false;
  const filled = group.some((component) => component.type === next.type || clashes(component, next));
  if (filled) return false;
  const words = wordsOf(gap);
  if (!words.every((word) => JOINING.has(word))) return false;
  // "part 572, subpart N" is one place in either order of its pieces; an annex of a part is what French calls an appendix of the CFR.
  const ofAnnex = last.type === 'schedule' && (next.type === 'part' || next.type === 'subpart') && words.length > 0;
  const inPart = last.type === 'part' && next.type === 'subpart' && words.length === 0;
  const upward = RANK[next.type] > RANK[last.type] || ofAnnex || inPart;
  // After the code, or a title, the rest may follow downward: "Title 40, Code of Federal Regulations, Part 80, section 80.74".
  const opened = group.some((component) => ['cfr', 'usc', 'title'].includes(component.type));
  return upward || (opened && !isWholeLaw(next)) || (opened && next.type === 'cfr');
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
  if (last === undefined || first === undefined || first.type !== last.type || isWholeLaw(first)) return false;
  const gap = text.slice(last.end, first.start);
  if (gap.length > MAX_GAP || /[;:.()]/.test(gap)) return false;
  const words = wordsOf(gap);
  return words.length === 0 ? gap.includes(',') : words.every((word) => COORDINATING.has(word));
}

function topRank(components: readonly Component[]): number {
  return Math.max(...components.map((component) => RANK[component.type]));
}

function wordsOf(gap: string): string[] {
  return gap.split(/[\s,’']+/).filter((word) => word !== '');
}
