import { basename, join } from 'node:path';
import { comparePair } from '../../src/divergence/compare-pair.ts';
import type { Alignment } from '../../src/model/alignment.ts';
import type { Bridge } from '../../src/model/citation.ts';
import type { Evaluation } from '../evaluate/evaluation.ts';
import { FactAlignment } from '../evaluate/fact-alignment.ts';
import { firstNumber, relationByFirstNumbers, relationByWordDiff } from '../evaluate/fact-baseline.ts';
import { FactCounterparts } from '../evaluate/fact-counterparts.ts';
import { readFactFigures } from '../evaluate/fact-figures.ts';
import { type FactGold, readFactGold } from '../evaluate/fact-gold.ts';
import { FactLaw, type FoundPlace, sideOf, widen } from '../evaluate/fact-law.ts';
import { lookForNumbers } from '../evaluate/fact-numbers.ts';
import { type FactPlace, readCaPlaces, readUsPlaces } from '../evaluate/fact-places.ts';
import { chooseDivergences, relationOf } from '../evaluate/fact-relation.ts';
import { describeFacts, type JudgedFact, measureApart, measureFacts } from '../evaluate/fact-scores.ts';
import { FactTables, type TableAnswer } from '../evaluate/fact-tables.ts';
import { readBridges } from '../evaluate/read-bridges.ts';

/**
 * Judged facts of both laws: whether the two provisions are put together, the two figures read, and the relation between them told as the judge told it.
 * The comparison is the product's, of the two provisions in official text; a row's words only say where to look and what is right.
 */
export const evaluation: Evaluation = async ({ gold, corpora, progress }) => {
  const path = gold ?? join(corpora, '../gold/clause-facts.tsv');
  const rows = readFactGold(path).map((fact) => ({
    fact,
    ca: readCaPlaces(fact.caCitation),
    us: readUsPlaces(fact.usCitation),
  }));
  progress('reading the instruments that the rows name');
  const law = new FactLaw(
    corpora,
    new Set(rows.flatMap(({ ca, us }) => [...ca, ...us].map(({ instrumentId }) => instrumentId))),
  );
  const bridges = readBridges();
  const alignment = new FactAlignment(law, bridges);
  const tables = new FactTables(bridges);
  const judged = rows.map(({ fact, ca, us }) => {
    progress(`${fact.caCitation} / ${fact.usCitation}`);
    return judge(
      fact,
      ca.flatMap((place) => law.find(place) ?? []),
      us.flatMap((place) => law.find(place) ?? []),
      alignment,
      tables,
    );
  });
  const facts = searchApart(corpora, rows, judged, law, progress);
  const { metrics, baseline } = measureFacts(facts);
  const set = basename(path);
  return {
    json: { set, n: facts.length, metrics, baseline, ...measureApart(facts), rows: facts },
    text: describeFacts(set, facts),
  };
};

type Row = { readonly fact: FactGold; readonly ca: readonly FactPlace[]; readonly us: readonly FactPlace[] };

/** Rows whose two instruments were aligned without putting the two sections together are asked of the counterpart search. */
function searchApart(
  corpora: string,
  rows: readonly Row[],
  judged: readonly JudgedFact[],
  law: FactLaw,
  progress: (message: string) => void,
): JudgedFact[] {
  const apart = judged.flatMap(({ inCorpora, aligned }, at) => (inCorpora && !aligned ? [at] : []));
  const placesOf = (places: readonly FactPlace[]): FoundPlace[] => places.flatMap((place) => law.find(place) ?? []);
  const instruments = apart.flatMap((at) => placesOf(rows[at]?.ca ?? []).map((place) => place.law.instrument.citation));
  if (apart.length === 0) return [...judged];
  const counterparts = new FactCounterparts(corpora, [...new Set(instruments)], progress);
  return judged.map((fact, at) => {
    const { ca, us } = rows[at] ?? { ca: [], us: [] };
    if (!apart.includes(at)) return fact;
    progress(`counterparts of ${fact.ca}`);
    return {
      ...fact,
      aligned: placesOf(ca).some((left) => placesOf(us).some((right) => counterparts.finds(left, right))),
    };
  });
}

function judge(
  fact: FactGold,
  caPlaces: readonly FoundPlace[],
  usPlaces: readonly FoundPlace[],
  alignment: FactAlignment,
  tables: FactTables,
): JudgedFact {
  const pairs = caPlaces.flatMap((ca) => usPlaces.flatMap((us) => alignment.pairs(ca, us)));
  const read = (place: FoundPlace, heads: FoundPlace['heads']) =>
    sideOf(place.law, heads, alignment.citations(place.law));
  // A paragraph that prints no figure of the fact, where another of its section does, is a slip of the citation: the row is about the section.
  const whereFigures = (words: string, places: readonly FoundPlace[], side: ReturnType<typeof joinSides>) => {
    const misses = (one: typeof side): boolean => lookForNumbers(words, one).every(({ printed }) => !printed);
    if (lookForNumbers(words, side).length === 0 || !misses(side)) return side;
    const wider = joinSides(places.map((place) => read(place, (widen(place) ?? place).heads)));
    return misses(wider) ? side : wider;
  };
  const sides = {
    ca: whereFigures(fact.caFact, caPlaces, joinSides(caPlaces.map((place) => read(place, place.heads)))),
    us: whereFigures(
      fact.usFact,
      usPlaces.filter(({ isWhole }) => !isWhole),
      joinSides(usPlaces.map((place) => read(place, place.isWhole ? partnersIn(place, pairs) : place.heads))),
    ),
  };
  const figures = { ca: readFactFigures(fact.caFact, 'ca'), us: readFactFigures(fact.usFact, 'us') };
  const looked = { ca: lookForNumbers(fact.caFact, sides.ca), us: lookForNumbers(fact.usFact, sides.us) };
  const divergences = comparePair({ alignment: FRAME, ...sides }).divergences;
  const chosen = chooseDivergences(divergences, figures, sides);
  const answer = chosen.length > 0 ? null : askTables(tables, fact, caPlaces, usPlaces);
  const bridges = caPlaces.flatMap((place) => bridgesOf(place, sides.ca.provisions, usPlaces, alignment));
  const inCorpora = caPlaces.length > 0 && usPlaces.length > 0;
  const oneSided = looked.ca.some(({ extracted }) => extracted);
  const shown = (side: 'ca' | 'us', of: 'missed' | 'absent'): string[] =>
    looked[side]
      .filter(({ printed, extracted }) => !extracted && printed === (of === 'missed'))
      .map(({ text }) => text);
  const inText = chosen.flatMap(({ details, stringency }) =>
    details.kind === 'quantity' ? [`${details.relation} ${stringency}: ${details.caFigure} | ${details.usFigure}`] : [],
  );
  const said = answer === null ? inText : [...inText, answer.said];
  const [caFirst, usFirst] = [firstNumber(sides.ca), firstNumber(sides.us)];
  return {
    ca: fact.caCitation,
    us: fact.usCitation,
    caFact: fact.caFact,
    usFact: fact.usFact,
    judged: fact.relation,
    note: fact.note,
    confidence: fact.confidence,
    half: fact.half,
    inCorpora,
    hasCa: caPlaces.length > 0,
    aligned: pairs.length > 0,
    printed: [...looked.ca, ...looked.us].filter(({ printed }) => printed).length,
    extracted: [...looked.ca, ...looked.us].filter(({ extracted }) => extracted).length,
    missed: [...shown('ca', 'missed'), ...shown('us', 'missed')],
    absent: [...shown('ca', 'absent'), ...shown('us', 'absent')],
    relation: inCorpora ? (answer?.relation ?? relationOf(chosen, bridges, oneSided, divergences)) : null,
    isComparable:
      inCorpora &&
      (['ca', 'us'] as const).every((side) => looked[side].length === 0 || looked[side].some(({ printed }) => printed)),
    said,
    others: divergences.length - chosen.length,
    unmatched:
      looked.ca.some(({ extracted }) => extracted) &&
      looked.us.some(({ extracted }) => extracted) &&
      chosen.length === 0,
    wordDiff: inCorpora ? relationByWordDiff(sides.ca, sides.us) : null,
    firstNumbers: inCorpora ? relationByFirstNumbers(sides.ca, sides.us) : null,
    firstNumbersRead:
      figures.ca.some(({ value }) => value === caFirst) && figures.us.some(({ value }) => value === usFirst),
  };
}

/** A figure in a row of a table is compared in the merged table. */
function askTables(
  tables: FactTables,
  fact: FactGold,
  caPlaces: readonly FoundPlace[],
  usPlaces: readonly FoundPlace[],
): TableAnswer | null {
  for (const ca of caPlaces)
    for (const us of usPlaces) {
      const answer = tables.ask(fact, ca, us);
      if (answer !== null) return answer;
    }
  return null;
}

/** Of a whole part only the sections that are aligned with the other place are compared. */
function partnersIn(place: FoundPlace, pairs: readonly Alignment[]) {
  const eIds = new Set(
    pairs
      .flatMap(({ us }) => us)
      .filter(({ editionId }) => editionId === place.law.edition.id)
      .map(({ eId }) => eId),
  );
  return place.law.provisions.filter(({ eId }) => eIds.has(eId));
}

function bridgesOf(
  place: FoundPlace,
  provisions: readonly { readonly eId: string }[],
  usPlaces: readonly FoundPlace[],
  alignment: FactAlignment,
): Bridge[] {
  const inside = new Set(provisions.map(({ eId }) => eId));
  const others = new Set(usPlaces.map(({ law }) => law.instrument.id));
  return alignment
    .citations(place.law)
    .filter(
      ({ eId, targetInstrumentId }) =>
        inside.has(eId) && (targetInstrumentId === null || others.has(targetInstrumentId)),
    )
    .flatMap(({ bridge }) => bridge ?? []);
}

function joinSides(sides: readonly ReturnType<typeof sideOf>[]): ReturnType<typeof sideOf> {
  return {
    provisions: sides.flatMap(({ provisions }) => provisions).map((provision, ordinal) => ({ ...provision, ordinal })),
    quantities: sides.flatMap(({ quantities }) => quantities),
    requirements: sides.flatMap(({ requirements }) => requirements),
    citations: sides.flatMap(({ citations }) => citations),
  };
}

const FRAME: Alignment = {
  id: '0000000000000000',
  crosswalkId: 'one--two',
  parentId: null,
  ordinal: 0,
  ca: [],
  us: [],
  label: 'aligned',
  pass: 'judged',
  score: 1,
  features: {},
  relationship: 'intersects-with',
  rationale: 'semantic',
  stringency: 'unknown',
  bridge: null,
};
