import type { Chain } from './chains.ts';
import type { Component, ComponentType, Item } from './components.ts';
import { type CitationContext, type CitationParts, type FoundCitation, NO_PARTS } from './found-citation.ts';

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
  if (listed === undefined) {
    const worthKeeping =
      (code !== undefined && common.title !== null) ||
      chain.components.some((c) => c.type === 'law' || c.type === 'this');
    return worthKeeping ? [toFound(text, start, end, common, code, law, context)] : [];
  }
  const found: FoundCitation[] = [];
  let previous: Item | null = null;
  listed.items.forEach((written, index) => {
    const item: Item = previous === null ? written : complete(written, previous);
    previous = item;
    const itemStart = index === 0 ? start : item.start;
    const itemEnd = index === listed.items.length - 1 ? end : item.end;
    found.push(toFound(text, itemStart, itemEnd, placeItem(common, listed, item, all), code, law, context));
  });
  return found;
}

/** "1819(d)(4) and (5)": the second item has the first one's number and the markers above the level it names. */
function complete(item: Item, previous: Item): Item {
  if (item.number !== null) return item;
  const first = item.paragraphs[0] ?? '';
  const before = previous.paragraphs;
  const sameDepth = before.length - item.paragraphs.length;
  if (sameDepth <= 0) return { ...item, number: previous.number };
  const level = isSibling(before[sameDepth] ?? '', first)
    ? sameDepth
    : before.findLastIndex((mark) => isSibling(mark, first));
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
  const local = code === undefined ? null : (context.localTerms?.cfrTitle ?? null);
  return {
    ...NO_PARTS,
    title: code?.title ?? (title === null ? local : Number(title)),
    part: number('part') ?? barePart(code),
    subpart: number('subpart'),
    standardItem: number('standard-item'),
    section: number('section'),
    paragraphs: all.find((component) => component.type === 'section')?.items[0]?.paragraphs ?? [],
    appendix: number('appendix') ?? (code === undefined ? null : number('schedule')),
    schedule: code === undefined ? number('schedule') : null,
    instrument: code === undefined ? (law?.name ?? null) : null,
  };
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
    case 'schedule':
      return common.appendix === null ? { ...common, schedule: item.number } : { ...common, appendix: item.number };
    default:
      return { ...common, part: common.part };
  }
}

function toFound(
  text: string,
  start: number,
  end: number,
  parts: CitationParts,
  code: Component | undefined,
  law: Component | undefined,
  context: CitationContext,
): FoundCitation {
  const span = { start, end };
  if (code === undefined && law?.found != null) return withinFound(law.found, span, text.slice(start, end), parts);
  const kind = kindOf(parts, code, law, context);
  const normalized = code === undefined ? parts : fullSection(parts);
  return { kind, span, text: text.slice(start, end), canonical: canonicalOf(normalized, kind), parts: normalized };
}

/** "S5.3 of TSD 105", "section 3.11.1 of SAE J1100": a place inside a law that a pattern family has named. */
function withinFound(
  found: FoundCitation,
  span: FoundCitation['span'],
  text: string,
  parts: CitationParts,
): FoundCitation {
  const marks = parts.paragraphs.map((mark) => `(${mark})`).join('');
  // A safety standard's own number is the section that its items stand in.
  const isStandardNumber = found.kind === 'tsd' || found.kind === 'fmvss' || found.kind === 'cmvss';
  const section = isStandardNumber ? found.parts.section : (parts.section ?? found.parts.section);
  const merged = { ...found.parts, section, standardItem: parts.standardItem, paragraphs: parts.paragraphs };
  const item = parts.standardItem ?? (parts.section === null ? null : `s. ${parts.section}`);
  const place = `${item ?? ''}${marks}`;
  return {
    kind: found.kind,
    span,
    text,
    canonical: place === '' ? found.canonical : `${found.canonical}, ${place}`,
    parts: merged,
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

function canonicalOf(parts: CitationParts, kind: FoundCitation['kind']): string {
  const marks = parts.paragraphs.map((mark) => `(${mark})`).join('');
  if (kind === 'cfr') {
    const code = parts.title === null ? 'CFR' : `${parts.title} CFR`;
    const item = parts.standardItem === null ? '' : ` ${parts.standardItem}`;
    const appendix = parts.appendix === null ? '' : ` app. ${parts.appendix}`;
    if (parts.section !== null) return `${code} ${parts.section}${item}${marks}${appendix}`;
    const part = parts.part === null ? '' : ` part ${parts.part}`;
    const subpart = parts.subpart === null ? '' : ` subpart ${parts.subpart}`;
    return `${code}${part}${subpart}${appendix}`;
  }
  if (kind === 'usc')
    return [parts.title, 'U.S.C.', `${parts.section ?? ''}${marks}`]
      .filter((piece) => piece !== null && piece !== '')
      .join(' ');
  const onlyMarks = parts.section === null && parts.standardItem === null ? marks : '';
  const pieces = [
    parts.instrument,
    parts.schedule === null ? null : `Sch. ${parts.schedule}`,
    parts.appendix === null ? null : `app. ${parts.appendix}`,
    parts.part === null ? null : `Part ${parts.part}`,
    parts.subpart === null ? null : `subpart ${parts.subpart}`,
    parts.section === null ? null : `s. ${parts.section}${parts.standardItem === null ? marks : ''}`,
    parts.standardItem === null ? null : `${parts.standardItem}${marks}`,
  ];
  const path = pieces.filter((piece) => piece !== null).join(', ');
  return [path, onlyMarks].filter((piece) => piece !== '').join(' ');
}
