import type { DetailsOf } from '../../model/divergence-details.ts';
import type { ComparablePair, ComparableSide, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { evidenceOfAbsence, evidenceOfWords } from '../evidence.ts';
import { weighWords } from '../weigh.ts';

/** A standard as printed, its publisher and number as they compare, and its edition. */
type Standard = { readonly text: string; readonly name: string; readonly edition: string | null };

/** The standards that both texts tell to follow: one in two editions, or others. */
export const method: DivergenceKindDetector = {
  kind: 'method',
  describe: 'The texts follow other test methods or standards, or another edition of the same one.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const ca = readStandards(pair.ca);
    const us = readStandards(pair.us);
    if (ca.length === 0 && us.length === 0) return [];
    const shared = ca.flatMap((left) =>
      us.flatMap((right) => (left.name === right.name ? [[left, right] as const] : [])),
    );
    const editions = shared.filter(
      ([left, right]) => left.edition !== null && right.edition !== null && left.edition !== right.edition,
    );
    if (editions.length > 0) return editions.flatMap(([left, right]) => describe(pair, 'edition', [left], [right]));
    if (shared.length > 0) return [];
    return describe(pair, ca.length > 0 && us.length > 0 ? 'other' : 'one-sided', ca, us);
  },
};

function describe(
  pair: ComparablePair,
  relation: DetailsOf<'method'>['relation'],
  ca: readonly Standard[],
  us: readonly Standard[],
): FoundDivergence[] {
  const evidence = { ca: evidenceOf(pair.ca, ca), us: evidenceOf(pair.us, us) };
  if (evidence.ca === null || evidence.us === null) return [];
  return [
    {
      kind: 'method',
      stringency: 'unknown',
      ratio: null,
      weight: weighWords(relation === 'edition' ? 'method' : relation === 'other' ? 'other-method' : 'one-method'),
      ca: evidence.ca,
      us: evidence.us,
      details: {
        kind: 'method',
        relation,
        caMethods: ca.map(({ text }) => text),
        usMethods: us.map(({ text }) => text),
      },
    },
  ];
}

const STANDARD = /^(?<publisher>[A-Z]{2,6}(?:\/[A-Z]{2,6}){0,4}).*?\d/;
const EDITION =
  /(?: ?[-–] ?(?<short>\d{2}(?:\d{2})?)(?:[a-z]|[eε]\d)?|:(?<long>\d{4})(?: \(R?\d{4}\))?|\((?<bracket>\d{4})\))$/;

/** Each standard once, in the order of the text. */
function readStandards(side: ComparableSide): Standard[] {
  const found = new Map<string, Standard>();
  for (const { methods } of side.requirements) {
    for (const text of methods) {
      if (!STANDARD.test(text)) continue;
      const { short, long, bracket } = EDITION.exec(text)?.groups ?? {};
      const written = long ?? bracket ?? short ?? null;
      const edition =
        written !== null && written.length === 2 ? `${Number(written) < 50 ? '20' : '19'}${written}` : written;
      const name = text
        .replace(EDITION, '')
        .replace(/Standards?|Test Methods?|methods?|norme|méthode/gi, '')
        .replace(/[^\p{L}\p{N}]+/gu, '')
        .toUpperCase();
      if (!found.has(name)) found.set(name, { text, name, edition });
    }
  }
  return [...found.values()];
}

function evidenceOf(side: ComparableSide, standards: readonly Standard[]): FoundDivergence['ca'] | null {
  const [first] = standards;
  if (first === undefined) return evidenceOfAbsence(side);
  const provision = side.provisions.find(({ text }) => text.includes(first.text)) ?? side.provisions[0];
  return provision === undefined ? null : evidenceOfWords(provision, first.text);
}
