import type { Provision } from '../model/provision.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Requirement } from '../model/requirement.ts';
import { indexTerms } from '../text/index-terms.ts';
import { type ComparableFigure, wordsOf } from './comparable-figure.ts';
import type { ComparableSide } from './comparable-pair.ts';
import { readSense } from './figure-sense.ts';
import { readConditions } from './qualifiers.ts';
import { readTableFigures } from './table-figures.ts';

/** Gathers a side's figures; a figure that only restates another is a form of it. */
export function readComparableFigures(side: ComparableSide): ComparableFigure[] {
  const provisions = new Map(side.provisions.map((provision) => [provision.eId, provision]));
  const requirements = Map.groupBy(side.requirements, (requirement) => requirement.eId);
  const children = Map.groupBy(side.provisions, ({ parentEId }) => parentEId);
  const figures: ComparableFigure[] = [];
  for (const [eId, quantities] of Map.groupBy(side.quantities, (quantity) => quantity.eId)) {
    const provision = provisions.get(eId);
    if (provision === undefined) continue;
    if (provision.level === 'table') {
      const parent = provision.parentEId === null ? undefined : provisions.get(provision.parentEId);
      figures.push(...readTableFigures(provision, quantities, parent?.text ?? '', headingsOf(provision, provisions)));
      continue;
    }
    const own = requirements.get(eId) ?? [];
    const below = own.length > 0 ? [] : (children.get(eId) ?? []).flatMap((child) => requirements.get(child.eId) ?? []);
    const rules = own.length > 0 ? own : commandOf(provision, below);
    for (const main of quantities) {
      if (main.restates !== null) continue;
      const figure = readFigure(main, quantities, provision, provisions, rules);
      const cases = casesOf(provision, children.get(eId) ?? []);
      figures.push(cases.length === 0 ? figure : { ...figure, cases });
    }
  }
  return figures;
}

/** Paragraphs of which each is a case of its stem's rule: the stem breaks off, and an "or" stands between them. A period in the stem is that of each. */
function casesOf({ text }: Provision, paragraphs: readonly Provision[]): Set<string>[] {
  if (paragraphs.length < 2 || paragraphs.length > MOST_CASES || /[.!?]$/.test(text.trimEnd())) return [];
  const isChoice = paragraphs
    .slice(0, -1)
    .some((paragraph) => /(?<![\p{L}])(?:or|ou)$/iu.test(paragraph.text.trimEnd()));
  return isChoice ? paragraphs.map((paragraph) => wordsOf(paragraph.text.replace(/(?<=\p{L}{2})[.;] .*$/su, ''))) : [];
}

/** More paragraphs than this are a list of things, not cases of a rule. */
const MOST_CASES = 6;

/** "When 1.0 percent or more is present: (i) equipment shall be shut off": what the paragraphs below command is what the figure starts. */
function commandOf({ eId, text }: Provision, below: readonly Requirement[]): Requirement[] {
  const [first] = below;
  return first === undefined || !below.every(({ modality }) => COMMANDS.has(modality))
    ? []
    : [{ ...first, eId, modal: '', modality: 'obligation', inherited: false, span: { start: 0, end: text.length } }];
}

const COMMANDS: ReadonlySet<string> = new Set(['obligation', 'prohibition']);

/** Words farther from a figure than this do not speak of it; sentences of official tables run to tens of thousands of characters. */
const REACH = 1500;

/** A figure this near to the start of a paragraph opens it: its bound words are in the span, "on or" or a marker may stand before. */
const OPENING = 6;

function readFigure(
  main: Quantity,
  quantities: readonly Quantity[],
  provision: Provision,
  provisions: ReadonlyMap<string, Provision>,
  requirements: readonly Requirement[],
): ComparableFigure {
  const { text } = provision;
  const forms = quantities.filter((other) => other === main || other.restates === main.ordinal);
  const behind = (forms.at(-1) ?? main).span.end;
  const requirement = requirements.find(({ span }) => span.start <= main.span.start && main.span.start < span.end);
  const whole = requirement?.span ?? sentenceAround(text, main.span.start);
  const start = Math.max(whole.start, main.span.start - REACH);
  const end = Math.min(whole.end, behind + REACH);
  const parent = provision.parentEId === null ? undefined : provisions.get(provision.parentEId);
  const stem =
    requirement?.inherited === true
      ? stemWords(provision, provisions, requirement)
      : requirement === undefined && parent !== undefined && /[^.!?]$/.test(parent.text.trimEnd())
        ? `${plain(parent.text).trim().slice(-REACH)} `
        : '';
  const sentence = plain(text.slice(start, end));
  const rivals = quantities.filter((other) => other.dimension === main.dimension && other.restates === null);
  const previous = rivals.findLast((other) => other.span.end <= main.span.start && other.span.end >= start);
  const next = rivals.find((other) => other.span.start >= behind && other.span.start < end);
  const passage = plain(
    text.slice(
      previous === undefined ? start : cutBetween(text, previous.span.end, main.span.start),
      next === undefined ? end : cutBetween(text, behind, next.span.start),
    ),
  );
  return {
    main,
    provision,
    row: new Set(),
    forms,
    sense: readSense({
      before: `${stem}${plain(text.slice(start, main.span.start))}`,
      figure: plain(main.text),
      after: plain(text.slice(behind, end)),
      bound: main.bound,
      dimension: main.dimension,
      modality: requirement?.modality ?? null,
      modal: requirement?.modal ?? null,
      actor: requirement?.actor ?? null,
      setting: plain(text.slice(Math.max(0, main.span.start - REACH), behind + REACH)),
      opens: stem !== '' && main.span.start <= OPENING,
    }),
    isBare: requirement === undefined,
    subject: new Set(indexTerms(main.subject ?? '')),
    context: wordsOf(`${sentence} ${headingsOf(provision, provisions)} ${stem}`),
    cases: [],
    passage,
    steps: quantities.filter(
      (other) =>
        other.dimension !== main.dimension &&
        other.bound !== 'exactly' &&
        other.span.start >= start &&
        other.span.end <= end,
    ),
    conditions: { near: readConditions(passage), wide: readConditions(`${stem}${sentence}`) },
  };
}

/** Between two figures, what stands behind the last "and", "or" or semicolon goes with the second, all else with the first. */
function cutBetween(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  let cut = 0;
  for (const match of between.matchAll(/[;,]? (?:and|or|but) |; /gi)) cut = match.index;
  return from + (cut === 0 ? between.length : cut);
}

/** Lower case and plain spaces, one to one. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f\u2009]/g, ' ').toLowerCase();
}

function sentenceAround(text: string, at: number): { start: number; end: number } {
  const start = Math.max(text.lastIndexOf('. ', at), text.lastIndexOf('; ', at)) + 1;
  const stop = /[.;](?= )/.exec(text.slice(at));
  return { start, end: stop === null ? text.length : at + stop.index + 1 };
}

/** The stem that a paragraph completes: its parent's text when the pair holds it, else what the requirement keeps of it. */
function stemWords(provision: Provision, provisions: ReadonlyMap<string, Provision>, requirement: Requirement): string {
  const parent = provision.parentEId === null ? undefined : provisions.get(provision.parentEId);
  const { actor, modal, action } = requirement;
  const isCondition = requirement.condition === provision.text;
  const kept = action.endsWith(provision.text)
    ? action.slice(0, -provision.text.length)
    : isCondition
      ? `${action} if`
      : '';
  const words = parent?.text.includes(modal) === true ? parent.text : `${actor ?? ''} ${modal} ${kept}`;
  return `${plain(words).trim().slice(-REACH)} `;
}

function headingsOf(provision: Provision, provisions: ReadonlyMap<string, Provision>): string {
  const headings: string[] = [];
  for (let at: Provision | undefined = provision; at !== undefined; ) {
    if (at.heading !== null) headings.push(at.heading);
    at = at.parentEId === null ? undefined : provisions.get(at.parentEId);
  }
  return headings.join(' ');
}
