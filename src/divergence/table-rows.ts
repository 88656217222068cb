import type { ComparableFigure } from './comparable-figure.ts';

/** Rows that share less than this of their naming words are of two things. */
const ONE_ROW = 0.5;
/** A word in more than this share of a table's rows names none of them: "coating" in a table of coatings. */
const COMMON = 0.25;
/** In a table of few rows a word may stand in several and still tell them from the rest. */
const FEW = 3;

/**
 * How alike the names of two table rows are, 0.5 to 1; 0 for rows of two things, null where one figure stands in no named row. Cells join by the name of
 * their row and never by their value: 0.30 mg/L of lead is not the 0.30 mg/L of arsenic, and a table of fifty limits has every value several times.
 */
export function compareRowNames(
  ca: readonly ComparableFigure[],
  us: readonly ComparableFigure[],
): (left: ComparableFigure, right: ComparableFigure) => number | null {
  const common = { ca: commonWords(ca), us: commonWords(us) };
  const naming = (row: ReadonlySet<string>): ReadonlySet<string> => {
    const rare = new Set([...row].filter((word) => !common.ca.has(word) && !common.us.has(word)));
    return rare.size === 0 ? row : rare;
  };
  const names = new Map([...ca, ...us].map((figure) => [figure, naming(figure.row)]));
  return (left, right) => {
    const [one, other] = [names.get(left), names.get(right)];
    if (one === undefined || other === undefined || one.size === 0 || other.size === 0) return null;
    if (areOfOtherYears(left, right)) return 0;
    const [mine, theirs] = [joinCompounds(one, other), joinCompounds(other, one)];
    const shared = [...mine].filter((word) => theirs.has(word)).length;
    const likeness = shared / (mine.size + theirs.size - shared);
    return likeness < ONE_ROW ? 0 : likeness;
  };
}

/** "Hair sprays" is "hairspray": two words that the other side writes as one. */
function joinCompounds(name: ReadonlySet<string>, other: ReadonlySet<string>): ReadonlySet<string> {
  const words = [...name];
  const joined: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const both = `${words[at]}${words[at + 1] ?? ''}`;
    const isOne = words[at + 1] !== undefined && other.has(both);
    joined.push(isOne ? both : (words[at] ?? ''));
    if (isOne) at += 1;
  }
  return new Set(joined);
}

/** "2014 to 2016" and "2027 on" are two columns of one row: limits of other years. */
function areOfOtherYears(left: ComparableFigure, right: ComparableFigure): boolean {
  const [one, other] = [yearsOf(left), yearsOf(right)];
  return one.length > 0 && other.length > 0 && !one.some((year) => other.includes(year));
}

function yearsOf({ main }: ComparableFigure): readonly string[] {
  return main.subject?.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
}

function commonWords(figures: readonly ComparableFigure[]): ReadonlySet<string> {
  const rows = [...new Map(figures.map(({ row }) => [[...row].join(' '), row])).values()];
  const counts = new Map<string, number>();
  for (const row of rows) for (const word of row) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > Math.max(FEW, COMMON * rows.length)).map(([word]) => word));
}
