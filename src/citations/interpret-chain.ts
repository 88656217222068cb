import type { Chain } from './chains.ts';
import type { Item } from './component-list.ts';
import { type Component, type ComponentType, isShortHead } from './components.ts';
import { formatCitation } from './format-citation.ts';
import { type CitationContext, type CitationParts, type FoundCitation, NO_PARTS } from './found-citation.ts';
import { romanValue } from './marker-range.ts';

/** Most specific first: the list that is multiplied into one citation an item. */
const SPECIFIC: readonly ComponentType[] = [
  'paragraph',
  'standard-item',
  'section',
  'appendix',
  'division',
  'subpart',
  'part',
  'schedule',
];

/**
 * Turns a chain into its citations, one a listed number: the first has the words before the list in its span, the last the words after
 * it, so that spans do not overlap and together cover the chain.
 */
export function interpretChain(text: string, chain: Chain, context: CitationContext): FoundCitation[] {
  const all = [...chain.components, ...chain.tail];
  const find = (type: ComponentType): Component | undefined => all.find((component) => component.type === type);
  const code = find('cfr');
  const law = find('law') ?? find('this') ?? find('usc');
  const listed =
    SPECIFIC.map((type) => chain.components.find((component) => component.type === type)).find(
      (component) => component !== undefined,
    ) ?? chain.components.find((component) => component.type === 'cfr' && component.items.length > 0);
  const start = chain.components[0]?.start ?? 0;
  const end = chain.components.at(-1)?.end ?? start;
  const common = commonParts(all, code, law, context);
  if (isOrphan(text, chain, law !== undefined || code !== undefined)) return [];
  if (listed === undefined) {
    const names = code !== undefined && (common.title !== null || context.jurisdiction === 'ca');
    const worthKeeping = names || chain.components.some((c) => c.type === 'law' || c.type === 'this');
    return worthKeeping ? [toFound(text, { start, end }, common, { code, law, context })] : [];
  }
  const found: FoundCitation[] = [];
  let previous: Item | null = null;
  // "section 5 of parts 531 and 533": one section in each of the parts.
  const parts =
    listed.type === 'section' ? chain.components.find((c) => c.type === 'part' && c.items.length > 1) : undefined;
  const isProduct = parts !== undefined && listed.items.length === 1;
  const items = isProduct ? parts.items : listed.items;
  items.forEach((written, index) => {
    const item: Item = previous === null || isProduct ? written : complete(written, previous);
    previous = item;
    const span = {
      start: index > 0 ? item.start : chain.resumesAt === null ? start : listed.start,
      end: index < items.length - 1 ? item.end : chain.resumesAt === null ? end : Math.max(item.end, listed.end),
    };
    const place = isProduct
      ? placeItem({ ...common, part: item.number }, listed, listed.items[0] ?? item, all)
      : placeItem(common, listed, item, all);
    found.push({ ...toFound(text, span, place, { code, law, context }), closesRange: item.closesRange });
  });
  // A remark inside the chain cuts its words in two: both halves name the same place.
  const rest = chain.resumesAt === null ? undefined : chain.components[chain.resumesAt];
  const first = found[0];
  if (rest !== undefined && first !== undefined && rest.start >= listed.end) {
    found.push({ ...first, span: { start: rest.start, end }, text: text.slice(rest.start, end), closesRange: false });
  }
  return found;
}

/** "1998, c. 10, s. 201": a short head behind a comma belongs to a law that was not read. */
function isOrphan(text: string, chain: Chain, hasLaw: boolean): boolean {
  const start = chain.components[0]?.start ?? 0;
  return (
    !hasLaw && isShortHead(text.slice(start, start + 7)) && /[,)]\s?$/.test(text.slice(Math.max(0, start - 2), start))
  );
}

/** "1819(d)(4) and (5)": the second item has the first one's number and the markers above the level it names. */
function complete(item: Item, previous: Item): Item {
  if (item.number !== null) return item;
  const first = item.paragraphs[0] ?? '';
  const before = previous.paragraphs;
  const follows = before.findLastIndex((mark) => isSibling(mark, first) && comesAfter(mark, first));
  const level = follows >= 0 ? follows : before.findLastIndex((mark) => isSibling(mark, first));
  return { ...item, number: previous.number, paragraphs: [...before.slice(0, Math.max(0, level)), ...item.paragraphs] };
}

/** Markers of one level: figures, capitals, small letters or numerals; (i) may be either of the last two. */
function isSibling(mark: string, other: string): boolean {
  const one = markerClass(mark);
  return (
    one === markerClass(other) ||
    (one !== 'figure' && one !== 'upper' && /^[ivxl]+$/.test(mark) && /^[ivxl]+$/.test(other))
  );
}

/** True if a marker can stand later in a list than another: "(c)" after "(a)", but not after the numeral "(i)". */
function comesAfter(mark: string, later: string): boolean {
  if (/^\d/.test(mark)) return Number.parseFloat(later) > Number.parseFloat(mark);
  const roman = /^[ivxl]+$/i;
  const asNumerals = roman.test(mark) && roman.test(later) && romanValue(later) > romanValue(mark);
  return asNumerals || later.length > mark.length || (later.length === mark.length && later > mark);
}

function markerClass(mark: string): string {
  if (/^\d/.test(mark)) return 'figure';
  if (/^[ivxl]{2,}/.test(mark)) return 'roman';
  return /^[a-z]/.test(mark) ? 'lower' : 'upper';
}

function commonParts(
  all: readonly Component[],
  code: Component | undefined,
  law: Component | undefined,
  context: CitationContext,
): CitationParts {
  const number = (type: ComponentType): string | null =>
    all.find((component) => component.type === type)?.items[0]?.number ?? null;
  const title = number('title');
  const section = all.find((component) => component.type === 'section')?.items[0] ?? dottedItem(code);
  const local = code === undefined ? null : (context.localTerms?.cfrTitle ?? null);
  return {
    ...NO_PARTS,
    title: code?.title ?? (title === null ? local : Number(title)),
    part: number('part') ?? barePart(code) ?? localPart(all, code, context),
    division: number('division'),
    subpart: number('subpart'),
    standardItem: number('standard-item'),
    section: section?.number ?? null,
    paragraphs: section?.paragraphs ?? [],
    appendix: number('appendix') ?? (code === undefined ? null : number('schedule')),
    schedule: code === undefined ? number('schedule') : null,
    instrument: code === undefined ? (law?.name ?? null) : null,
  };
}

/** "Subpart H of the CFR" where "CFR" is defined as one part. */
function localPart(all: readonly Component[], code: Component | undefined, context: CitationContext): string | null {
  const isBare =
    code !== undefined && code.title === null && !all.some(({ type }) => type === 'title' || type === 'section');
  return isBare && all.some(({ type }) => type === 'subpart') ? (context.localTerms?.cfrPart ?? null) : null;
}

/** The section behind the code itself: `49 CFR 571.111`. */
function dottedItem(code: Component | undefined): Item | undefined {
  const [item] = code?.items ?? [];
  return item?.number?.includes('.') === true ? item : undefined;
}

/** `CFR 1048` after other components names the part; `21 CFR 820.30` a section. */
function barePart(code: Component | undefined): string | null {
  const number = code?.items[0]?.number ?? null;
  return number === null || number.includes('.') ? null : number;
}

function placeItem(common: CitationParts, listed: Component, item: Item, all: readonly Component[]): CitationParts {
  switch (listed.type) {
    case 'standard-item':
      return { ...common, standardItem: item.number, paragraphs: item.paragraphs };
    case 'paragraph': {
      const section = (
        all.find((component) => component.type === 'standard-item') ??
        all.find((component) => component.type === 'section')
      )?.items[0];
      // "paragraph (c) of section 430.32(s)" continues the section's own markers; "subsection 32(2)" names the section itself.
      return item.number === null
        ? { ...common, paragraphs: [...(section?.paragraphs ?? []), ...item.paragraphs] }
        : { ...common, section: item.number, paragraphs: item.paragraphs };
    }
    case 'section':
      return { ...common, section: item.number, paragraphs: item.paragraphs };
    case 'cfr': {
      const isSection = item.number?.includes('.') ?? false;
      return isSection
        ? { ...common, section: item.number, paragraphs: item.paragraphs, part: null }
        : { ...common, part: item.number, paragraphs: [] };
    }
    case 'appendix':
      return { ...common, appendix: item.number };
    case 'subpart':
      return { ...common, subpart: item.number };
    case 'part':
      return { ...common, part: item.number };
    case 'division':
      return { ...common, division: item.number };
    case 'schedule':
      return common.appendix === null ? { ...common, schedule: item.number } : { ...common, appendix: item.number };
    default:
      return common;
  }
}

function toFound(
  text: string,
  span: FoundCitation['span'],
  parts: CitationParts,
  about: {
    readonly code: Component | undefined;
    readonly law: Component | undefined;
    readonly context: CitationContext;
  },
): FoundCitation {
  const { code, law, context } = about;
  const words = text.slice(span.start, span.end);
  if (code === undefined && law?.found != null) return withinFound(law.found, span, words, parts);
  const kind = kindOf(parts, code, law, context);
  const normalized = code === undefined ? parts : fullSection(parts);
  return {
    kind,
    span,
    text: words,
    canonical: formatCitation(kind, normalized),
    parts: normalized,
    closesRange: false,
  };
}

/** "S5.3 of TSD 105", "section 3.11.1 of SAE J1100": a place inside a law that a pattern family has named. */
function withinFound(
  found: FoundCitation,
  span: FoundCitation['span'],
  text: string,
  parts: CitationParts,
): FoundCitation {
  // A safety standard's own number is the section that its items stand in.
  const isStandardNumber = found.kind === 'tsd' || found.kind === 'fmvss' || found.kind === 'cmvss';
  const section = isStandardNumber ? found.parts.section : (parts.section ?? found.parts.section);
  const merged = {
    ...parts,
    ...found.parts,
    section,
    schedule: parts.schedule,
    part: parts.part,
    division: parts.division,
    appendix: parts.appendix,
    standardItem: parts.standardItem,
    paragraphs: parts.paragraphs.length > 0 ? parts.paragraphs : found.parts.paragraphs,
  };
  return {
    kind: found.kind,
    span,
    text,
    canonical: formatCitation(found.kind, merged),
    parts: merged,
    closesRange: false,
  };
}

function kindOf(
  parts: CitationParts,
  code: Component | undefined,
  law: Component | undefined,
  context: CitationContext,
): FoundCitation['kind'] {
  if (code !== undefined) return 'cfr';
  if (law?.type === 'usc') return 'usc';
  // The CFR writes its own section numbers with the part and a point; a bare one belongs to the statute under discussion.
  if (context.jurisdiction === 'us' && law === undefined && /^\d+[a-z]?(?:-\d+)?$/.test(parts.section ?? ''))
    return 'statute-us';
  if (law?.type === 'law') {
    if (context.jurisdiction === 'us') return 'statute-us';
    return /Regulations|Order|Rules|Règle|Décret|Arrêté|Tariff/.test(parts.instrument ?? '')
      ? 'regulation-ca'
      : 'statute-ca';
  }
  return 'internal';
}

/** Section 420 of part 86 is § 86.420; "part 571, subpart 136" is how one Canadian text writes § 571.136. */
function fullSection(parts: CitationParts): CitationParts {
  // "section 5.5 of Appendix E" is the appendix's own.
  if (parts.appendix !== null) return parts;
  if (parts.section !== null && parts.part !== null && !parts.section.includes('.')) {
    return { ...parts, section: `${parts.part}.${parts.section}` };
  }
  if (parts.section === null && parts.part !== null && /^\d+$/.test(parts.subpart ?? '')) {
    return { ...parts, section: `${parts.part}.${parts.subpart}`, subpart: null };
  }
  if (parts.section?.includes('.') && parts.part === null) {
    return { ...parts, part: parts.section.slice(0, parts.section.indexOf('.')) };
  }
  // Subparts of 46 CFR are numbered with their part: subpart 160.010.
  if (parts.section === null && parts.part === null && parts.subpart?.includes('.') === true) {
    return { ...parts, part: parts.subpart.slice(0, parts.subpart.indexOf('.')) };
  }
  return parts;
}
