import type { MeasuredCell, MeasuredRow, MeasuredTable } from '../../model/measured-table.ts';
import { indexTerms } from '../../text/index-terms.ts';

/** Two columns that hold the same thing, by place in `columns` of each side. */
export type ColumnPair = {
  readonly ca: number;
  readonly us: number;
  /** False where the heads are the same and the values are of two vocabularies: each country numbers its own special provisions. */
  readonly comparable: boolean;
  readonly score: number;
};

/** Values that agree this often are of one vocabulary whatever their columns are called. */
const SAME_VALUES = 0.5;
/** Fewer joint rows say nothing of a column's values. */
const ENOUGH_ROWS = 4;
/** Codes of one vocabulary agree more often than this; those of two agree by chance. */
const CHANCE = 0.1;
/** In a long table values that agree seldom are of two things, whatever words the heads share: a limit on a package and one on an aircraft. */
const LONG = 20;
const SELDOM = 0.3;
const SAME_NAME = 0.6;
const ACCEPTED = 0.3;
const MOST_ROWS = 400;

/**
 * Pairs the columns of two tables by what they are called, by the unit of their figures and by how often their values agree in rows with the same key.
 *
 * @param joint rows of both sides known to be about one thing
 */
export function pairColumns(
  ca: MeasuredTable,
  us: MeasuredTable,
  joint: readonly (readonly [MeasuredRow, MeasuredRow])[],
): ColumnPair[] {
  const sample =
    joint.length <= MOST_ROWS ? joint : joint.filter((_, at) => at % Math.ceil(joint.length / MOST_ROWS) === 0);
  const candidates: ColumnPair[] = [];
  for (const left of ca.columns.keys()) {
    for (const right of us.columns.keys()) {
      if (isKey(ca, left) || isKey(us, right)) continue;
      const found = scorePair(
        left,
        right,
        likeHeads(ca.columns[left]?.name ?? '', us.columns[right]?.name ?? ''),
        sample,
      );
      if (found !== null) candidates.push(found);
    }
  }
  candidates.sort((one, other) => other.score - one.score || one.ca - other.ca || one.us - other.us);
  const taken = { ca: new Set<number>(), us: new Set<number>() };
  const chosen = candidates.filter((pair) => {
    if (taken.ca.has(pair.ca) || taken.us.has(pair.us)) return false;
    taken.ca.add(pair.ca);
    taken.us.add(pair.us);
    return true;
  });
  const left = ca.columns.map((_, at) => at).filter((at) => !taken.ca.has(at) && !isKey(ca, at));
  const right = us.columns.map((_, at) => at).filter((at) => !taken.us.has(at) && !isKey(us, at));
  return [...chosen, ...pairLoneFigures(left, right, sample)].sort((one, other) => one.ca - other.ca);
}

/**
 * "Amount" against "RDI, adults and children": where one side has a single column of figures left, it is set against the column of the other side that
 * measures the same and whose values lie nearest.
 */
function pairLoneFigures(
  left: readonly number[],
  right: readonly number[],
  sample: readonly (readonly [MeasuredRow, MeasuredRow])[],
): ColumnPair[] {
  const measured = (side: 0 | 1, columns: readonly number[]) =>
    columns.filter((at) => sample.filter((pair) => pair[side].cells[at]?.figure != null).length > sample.length / 2);
  const [ca, us] = [measured(0, left), measured(1, right)];
  if (ca.length !== 1 && us.length !== 1) return [];
  const choices = ca.flatMap((one) =>
    us.flatMap((other) => {
      const ratios = sample.flatMap((pair) => {
        const [a, b] = [pair[0].cells[one]?.figure, pair[1].cells[other]?.figure];
        if (a == null || b == null || a.dimension !== b.dimension || a.baseValue <= 0 || b.baseValue <= 0) return [];
        return [Math.abs(Math.log(a.baseValue / b.baseValue))];
      });
      if (ratios.length < Math.max(2, sample.length / 2)) return [];
      return [{ one, other, distance: ratios.sort((a, b) => a - b)[Math.floor(ratios.length / 2)] ?? 0 }];
    }),
  );
  const [best] = choices.sort((a, b) => a.distance - b.distance || a.other - b.other);
  if (best === undefined || best.distance > Math.LN2 * 2) return [];
  return [{ ca: best.one, us: best.other, comparable: true, score: ACCEPTED }];
}

function isKey(table: MeasuredTable, column: number): boolean {
  return (
    table.columns[column]?.source === table.keyColumn ||
    /^(?:item|article)(?: no\.?)?$/i.test(table.columns[column]?.name ?? '')
  );
}

function scorePair(
  left: number,
  right: number,
  called: number,
  sample: readonly (readonly [MeasuredRow, MeasuredRow])[],
): ColumnPair | null {
  let both = 0;
  let agreed = 0;
  let coded = 0;
  let figures = 0;
  let apart = 0;
  for (const [ca, us] of sample) {
    const [one, other] = [ca.cells[left], us.cells[right]];
    if (one === undefined || other === undefined || one.text === '' || other.text === '') continue;
    both += 1;
    agreed += agreement(one, other);
    if (one.codes.length > 0 && other.codes.length > 0) coded += 1;
    if (one.figure !== null && other.figure !== null) {
      figures += 1;
      if (
        one.figure.dimension !== other.figure.dimension &&
        ![one, other].some(({ figure }) => figure?.dimension === 'number')
      )
        apart += 1;
    }
  }
  if (both === 0 || (figures > 0 && apart > figures / 2)) return null;
  const values = agreed / both;
  const isOneVocabulary = values >= SAME_VALUES && both >= ENOUGH_ROWS;
  if (called < 0.25 && !isOneVocabulary) return null;
  const comparable = !(coded >= ENOUGH_ROWS && coded > both / 2 && figures < both / 2 && values < CHANCE);
  const isSeldom = comparable && both >= LONG && values < SELDOM;
  if (called < SAME_NAME && (isSeldom || !comparable)) return null;
  const score = 0.5 * called + 0.5 * values + (figures > both / 2 ? 0.1 : 0);
  return score < ACCEPTED && comparable ? null : { ca: left, us: right, comparable, score };
}

/** Whether two cells say the same, roughly: what tells columns apart, not what is told of the cells. */
export function agreement(ca: MeasuredCell, us: MeasuredCell): number {
  if (ca.codes.length > 0 && us.codes.length > 0) {
    return ca.codes.length === us.codes.length && ca.codes.every((code) => us.codes.includes(code)) ? 1 : 0;
  }
  if (ca.figure !== null && us.figure !== null) {
    const same = Math.abs(ca.figure.baseValue - us.figure.baseValue) <= 0.01 * Math.abs(us.figure.baseValue);
    return same ? 1 : 0;
  }
  if (ca.codes.length > 0 || us.codes.length > 0 || ca.figure !== null || us.figure !== null) return 0;
  return likeNames(indexTerms(ca.text), indexTerms(us.text));
}

/** How alike two columns are called, 0 to 1. "Packing Group" is PG elsewhere, "Annual fuel utilization efficiency" AFUE. */
export function likeHeads(ca: string, us: string): number {
  const [left, right] = [headTerms(ca), headTerms(us)];
  if (right.includes(initialsOf(ca)) || left.includes(initialsOf(us))) return SHORTENED;
  return likeNames(left, right);
}

/** A short form is a name, though not the whole of it where units or qualifications follow. */
const SHORTENED = 0.9;

/** The words of a head without the units in brackets and the numbers of footnotes. */
function headTerms(head: string): string[] {
  const bare = head
    .replace(/\s{0,2}[—–-]\s{0,2}(?:effective|compliance) date.{0,200}$/iu, '')
    .replace(/\((?:percent|%|[^()/]*\/[^()]*|[a-z]{1,5})\)/gi, ' ');
  return indexTerms(bare.trim() === '' ? head : bare);
}

function initialsOf(head: string): string {
  const words = (head.split(' › ').at(-1) ?? '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word.length > 2 || /^\d$/.test(word));
  const [term] = words.length < 2 ? [] : indexTerms(words.map((word) => word.charAt(0)).join(''));
  return term ?? ' ';
}

/** Dice coefficient of two lists of terms; a term that begins another counts as it ("rail", "railway"). */
function likeNames(one: readonly string[], other: readonly string[]): number {
  const left = [...new Set(one)];
  const right = [...new Set(other)];
  if (left.length === 0 || right.length === 0) return 0;
  const shared = left.filter((term) => right.some((word) => word === term || begins(word, term) || begins(term, word)));
  const smaller = Math.min(left.length, right.length);
  return (
    (0.5 * (2 * shared.length)) / (left.length + right.length) + (0.5 * Math.min(shared.length, smaller)) / smaller
  );
}

function begins(word: string, start: string): boolean {
  return start.length >= 4 && word.startsWith(start);
}
