import type { Provision } from '../../src/model/provision.ts';

const LIST =
  '(?<list>\\d+(?:\\.\\d+)?(?:\\([0-9a-zA-Z]+\\))*(?:(?:, | and | or | to )(?:\\d+(?:\\.\\d+)?)?(?:\\([0-9a-zA-Z]+\\))*)*)';
const SECTION = `\\b[Ss]ections? ${LIST}`;

// The patterns from which the judged file of citations was made, one for each order of words that its author had seen. Nothing is joined across them.
const FORMS = [
  /\b(?<title>\d{1,2}) C\.?F\.?R\.?,? (?:§+ ?)?(?<list>\d+\.\d+)/g,
  new RegExp(`${SECTION}[^.;:]{0,40}? of Title (?<title>\\d{1,2}),[^.;:]{0,60}? part (?<part>\\d+)`, 'g'),
  new RegExp(`${SECTION},[^.;:]{0,40}? Title (?<title>\\d{1,2}) (?:of|to) the (?:United States )?Code of Federal`, 'g'),
  new RegExp(`${SECTION}(?:,? of)? (?:of )?(?:Part \\d+ of )?Title (?<title>\\d{1,2})`, 'g'),
  /Title (?<title>\d{1,2})[^.;]{0,60}?,? [Ss]ection (?<list>\d+\.\d+)/g,
  new RegExp(`${SECTION},? (?:of )?subpart [A-Z]+,? of CFR (?<part>\\d+)`, 'g'),
  new RegExp(`${SECTION},? [^.;:]{0,70}?of the CFR\\b`, 'g'),
];

/** Sections of the CFR that the plain patterns find in a provision, as `40 CFR 86.1811`, each once. */
export function baselineSections(text: string, cfrTitle: number | null): string[] {
  const found = new Set<string>();
  for (const form of FORMS) {
    for (const { groups = {} } of text.matchAll(form)) {
      const {
        title = cfrTitle === null ? undefined : String(cfrTitle),
        part,
        list = '',
      } = groups as Record<string, string | undefined>;
      if (title === undefined) continue;
      for (const [number] of list.matchAll(/(?<![\d(])\d+(?:\.\d+)?(?![\d)])/g)) {
        if (number.includes('.')) found.add(`${title} CFR ${number}`);
        else if (part !== undefined) found.add(`${title} CFR ${part}.${number}`);
      }
    }
  }
  return [...found];
}

/** The title that a regulation's definition of "CFR" names, by the same plain means. */
export function baselineTitle(provisions: readonly Provision[]): number | null {
  const definition = provisions.find(({ text }) => /^CFR means\b/.test(text))?.text ?? '';
  const title = /[Tt]itle (\d+)/.exec(definition)?.[1];
  return title === undefined ? null : Number(title);
}
