import { foldLetters } from './passage.ts';

/** Numerals, of which lists and repealed terms are made, as the two languages write them without accents. */
const NUMERALS: Readonly<Record<string, string>> = {
  one: 'un une',
  two: 'deux',
  three: 'trois',
  four: 'quatre',
  five: 'cinq',
  six: 'six',
  seven: 'sept',
  eight: 'huit',
  nine: 'neuf',
  ten: 'dix',
  first: 'premier premiere',
  second: 'deuxieme second seconde',
  third: 'troisieme',
  fourth: 'quatrieme',
  fifth: 'cinquieme',
  sixth: 'sixieme',
};

/** Names of countries from the platform's own tables (CLDR), so that no list of ours ages. */
function countryWords(): [string, string][] {
  const [english, french] = ['en', 'fr'].map(
    (language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }),
  );
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  return letters.flatMap((first) =>
    letters.flatMap((second): [string, string][] => {
      const [en, fr] = [english?.of(first + second), french?.of(first + second)];
      // A name of one word in each; of longer ones the words that look alike do.
      return en === undefined || fr === undefined || /[^\p{L}]/u.test(en + fr)
        ? []
        : [[foldLetters(en), foldLetters(fr)]];
    }),
  );
}

let known: ReadonlySet<string> | undefined;

/** Whether two words, without accents, are known to translate each other. */
export function isKnownPair(en: string, fr: string): boolean {
  known ??= new Set([
    ...Object.entries(NUMERALS).flatMap(([one, others]) => others.split(' ').map((other) => `${one} ${other}`)),
    ...countryWords().map((pair) => pair.join(' ')),
  ]);
  return known.has(`${en} ${fr}`);
}
