import type { FactRelation } from './fact-relation.ts';

/** A judged row with what the product and the baselines say of it. */
export type JudgedFact = {
  readonly ca: string;
  readonly us: string;
  readonly caFact: string;
  readonly usFact: string;
  readonly judged: string;
  readonly note: string;
  readonly confidence: string;
  readonly half: string;
  /** Both provisions are in the corpora. */
  readonly inCorpora: boolean;
  readonly hasCa: boolean;
  readonly aligned: boolean;
  /** Figures of both facts whose number the texts print, and those of them that are read with their unit. */
  readonly printed: number;
  readonly extracted: number;
  /** Printed and not read; not printed in the text at all. */
  readonly missed: readonly string[];
  readonly absent: readonly string[];
  readonly relation: FactRelation;
  /** Both provisions are in the corpora, and each prints a figure of its fact, if the fact has any. */
  readonly isComparable: boolean;
  /** The product's statements that the relation is taken from, and how many others it makes of the pair. */
  readonly said: readonly string[];
  readonly others: number;
  /** Figures are read on both sides and none is compared. */
  readonly unmatched: boolean;
  readonly wordDiff: FactRelation;
  readonly firstNumbers: FactRelation;
  readonly firstNumbersRead: boolean;
};

export type FactMetrics = {
  readonly inCorpora: number;
  readonly aligned: number;
  readonly figures: number;
  readonly relation: number;
  readonly direction: number;
  readonly converted: number;
  readonly falseStricter: number;
};

const STRICTER: ReadonlySet<string | null> = new Set(['ca_stricter', 'us_stricter']);
const EQUAL: ReadonlySet<string | null> = new Set(['equal', 'equal_converted']);

/**
 * `figures`: of the rows whose text prints a number of a fact with its unit, the share of which every such number is read where it stands, asked by patterns that
 * share nothing with the product's grammar. `direction` is of all rows in the corpora that are judged stricter, `converted` of those judged equal after
 * conversion, whether or not the text prints the judge's figure; the report tells apart those whose text does. `relation` is of all rows in the corpora. `falseStricter` counts rows judged equal of which a direction is said.
 */
export function measureFacts(facts: readonly JudgedFact[]): {
  metrics: FactMetrics;
  baseline: FactMetrics & { readonly wordDiff: FactMetrics };
} {
  const held = facts.filter(({ inCorpora }) => inCorpora);
  const numbered = facts.filter(({ printed }) => printed > 0);
  const of = (said: (fact: JudgedFact) => FactRelation, figures: number, aligned: number): FactMetrics => ({
    inCorpora: held.length,
    aligned,
    figures,
    relation: share(held, (fact) => isRight(said(fact), fact.judged)),
    direction: share(
      held.filter(({ judged }) => STRICTER.has(judged)),
      (fact) => said(fact) === fact.judged,
    ),
    converted: share(
      held.filter(({ judged }) => judged === 'equal_converted'),
      (fact) => EQUAL.has(said(fact)),
    ),
    falseStricter: held.filter((fact) => EQUAL.has(fact.judged) && STRICTER.has(said(fact))).length,
  });
  const metrics = of(
    ({ relation }) => relation,
    share(numbered, ({ missed }) => missed.length === 0),
    share(held, ({ aligned }) => aligned),
  );
  return {
    metrics,
    baseline: {
      ...of(
        ({ firstNumbers }) => firstNumbers,
        share(numbered, ({ firstNumbersRead }) => firstNumbersRead),
        0,
      ),
      wordDiff: of(({ wordDiff }) => wordDiff, 0, 0),
    },
  };
}

/** An equality is right whether or not a unit had to be converted for it: facts in a judge's words do not always keep the unit of the text. */
function isRight(said: FactRelation, judged: string): boolean {
  return said === judged || (EQUAL.has(judged) && EQUAL.has(said));
}

function share<Row>(rows: readonly Row[], holds: (row: Row) => boolean): number {
  return rows.length === 0 ? 0 : rows.filter(holds).length / rows.length;
}

/** Why a row is not right, the first cause that explains it. */
function causeOf(fact: JudgedFact): string {
  if (!fact.hasCa) return 'Canadian provision not in the corpora';
  if (!fact.inCorpora) return 'U.S. provision not in the corpora';
  if (isRight(fact.relation, fact.judged)) return 'right';
  if (fact.missed.length > 0) return 'a printed figure is not read';
  if (fact.absent.length > 0 && fact.said.length === 0) return 'a figure is not printed in that provision';
  if (fact.unmatched) return 'figures read and not matched';
  if (STRICTER.has(fact.relation)) return STRICTER.has(fact.judged) ? 'wrong direction' : 'a direction too much';
  if (STRICTER.has(fact.judged)) return 'no direction told';
  return `${fact.judged} told as ${fact.relation ?? 'nothing'}`;
}

/** The scores of the rows of high confidence and, in files that part their rows, of each half. */
export function measureApart(facts: readonly JudgedFact[]): {
  highConfidence: { n: number; metrics: FactMetrics; baseline: ReturnType<typeof measureFacts>['baseline'] };
  halves?: Record<string, { n: number; metrics: FactMetrics }>;
} {
  const high = facts.filter(({ confidence }) => confidence === 'high');
  const halves = [...Map.groupBy(facts, ({ half }) => half)].filter(([half]) => half !== '');
  return {
    highConfidence: { n: high.length, ...measureFacts(high) },
    ...(halves.length === 0
      ? {}
      : {
          halves: Object.fromEntries(
            halves.map(([half, rows]) => [half, { n: rows.length, metrics: measureFacts(rows).metrics }]),
          ),
        }),
  };
}

export function describeFacts(set: string, facts: readonly JudgedFact[]): string {
  const { metrics, baseline } = measureFacts(facts);
  const high = facts.filter(({ confidence }) => confidence === 'high');
  const lines = [
    `${set}: ${facts.length} facts`,
    ...scoreLines('all rows', metrics, baseline),
    ...scoreLines(`${high.length} rows of high confidence`, measureFacts(high).metrics, measureFacts(high).baseline),
    ...[...Map.groupBy(facts, ({ half }) => half)].flatMap(([half, rows]) =>
      half === ''
        ? []
        : scoreLines(
            `${rows.length} rows of the ${half} half`,
            measureFacts(rows).metrics,
            measureFacts(rows).baseline,
          ),
    ),
    '',
    'judged\trows\tright',
  ];
  const held = facts.filter(({ inCorpora }) => inCorpora);
  for (const [judged, rows] of [...Map.groupBy(held, (fact) => fact.judged)].sort(
    ([, a], [, b]) => b.length - a.length,
  ))
    lines.push(`${judged}\t${rows.length}\t${rows.filter(({ relation }) => isRight(relation, judged)).length}`);
  const ofAll = (wanted: (fact: JudgedFact) => boolean): string => {
    const rows = held.filter(wanted);
    return `${rows.filter(({ relation, judged }) => isRight(relation, judged)).length} of ${rows.length}`;
  };
  lines.push(
    '',
    `of the rows whose text prints the judge's figure: direction ${ofAll(({ judged, isComparable }) => isComparable && STRICTER.has(judged))}, converted ${ofAll(({ judged, isComparable }) => isComparable && judged === 'equal_converted')}`,
    '',
    'cause\trows',
  );
  for (const [cause, rows] of [...Map.groupBy(facts, causeOf)].sort(([, a], [, b]) => b.length - a.length))
    lines.push(`${cause}\t${rows.length}`);
  lines.push('');
  for (const fact of facts) lines.push(rowLine(fact));
  return `${lines.join('\n')}\n`;
}

function scoreLines(name: string, ours: FactMetrics, theirs: ReturnType<typeof measureFacts>['baseline']): string[] {
  const shown = (metrics: FactMetrics, key: keyof FactMetrics): string =>
    key === 'inCorpora' || key === 'falseStricter' ? String(metrics[key]) : `${(metrics[key] * 100).toFixed(1)} %`;
  const keys = Object.keys(ours) as (keyof FactMetrics)[];
  return [
    '',
    `${name}\tours\tfirst numbers\tword diff`,
    ...keys.map((key) => [key, shown(ours, key), shown(theirs, key), shown(theirs.wordDiff, key)].join('\t')),
  ];
}

function rowLine(fact: JudgedFact): string {
  const figures = [
    fact.missed.length === 0 ? '' : `not read: ${fact.missed.join('; ')}`,
    fact.absent.length === 0 ? '' : `not printed: ${fact.absent.join('; ')}`,
  ];
  return [
    fact.ca,
    fact.us,
    fact.judged,
    fact.relation ?? '-',
    causeOf(fact),
    fact.aligned ? 'aligned' : 'not aligned',
    ...figures,
    `${fact.caFact} | ${fact.usFact}`,
    fact.said.slice(0, 4).join(' // '),
  ].join('\t');
}
