export type InstrumentNumber = {
  readonly id: string;
  readonly citation: string;
  readonly url: { readonly en: string; readonly fr: string };
};

const site = 'https://laws-lois.justice.gc.ca';

/** French series by the English one: Statutory Orders and Regulations, Statutory Instruments. */
const frenchSeries: Readonly<Record<string, string>> = { SOR: 'DORS', SI: 'TR' };
const englishSeries: Readonly<Record<string, string>> = { DORS: 'SOR', TR: 'SI', SOR: 'SOR', SI: 'SI' };

/**
 * Reads an instrument number as the two languages print it: `SOR/98-282` and `DORS/98-282`, `SI/2000-111` and `TR/2000-111`,
 * `C.R.C., c. 1038` and `C.R.C., ch. 1038`. Both forms give the same id, the English citation and both addresses.
 *
 * @returns null for any other form.
 */
export function readInstrumentNumber(printed: string): InstrumentNumber | null {
  const consolidated = /^C\.R\.C\.,? ch?\. ?(\d{1,8}[a-z]?)$/i.exec(printed);
  if (consolidated?.[1]) {
    const chapter = consolidated[1];
    return {
      id: `ca/crc-${chapter.toLowerCase()}`,
      citation: `C.R.C., c. ${chapter}`,
      url: {
        en: `${site}/eng/regulations/C.R.C.,_c._${chapter}/`,
        fr: `${site}/fra/reglements/C.R.C.,_ch._${chapter}/`,
      },
    };
  }
  const registered = /^(SOR|DORS|SI|TR)\/(\d{2,4})[-–](\d{1,5}[a-z]?)$/i.exec(printed);
  const series = englishSeries[registered?.[1]?.toUpperCase() ?? ''];
  if (!registered || !series) return null;
  const number = `${registered[2]}-${registered[3]}`;
  return {
    id: `ca/${series.toLowerCase()}-${number.toLowerCase()}`,
    citation: `${series}/${number}`,
    url: {
      en: `${site}/eng/regulations/${series}-${number}/`,
      fr: `${site}/fra/reglements/${frenchSeries[series]}-${number}/`,
    },
  };
}
