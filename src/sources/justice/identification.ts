import type { Instrument } from '../../model/instrument.ts';
import { IsoDate } from '../../model/language.ts';
import type { SourceNode } from '../../model/source-document.ts';
import type { DocumentBuilder } from './document-builder.ts';

type Number = {
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
export function readInstrumentNumber(printed: string): Number | null {
  const consolidated = /^C\.R\.C\.,? ch?\. ?(\d{1,4}[a-z]?)$/i.exec(printed);
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

/**
 * The number of a regulation that a statute enacted ("2018, c. 12, s. 187"): the publisher files it under a made-up number, which is
 * then its address too. The citation stays the printed one, in English.
 */
function numberFromName(fileName: string, printed: string): Number | null {
  const name = fileName.replace(/\.xml$/i, '');
  const registered = /^(SOR|DORS|SI|TR)-(\d{2,4}-\d{1,5}[a-z]?)$/i.exec(name);
  const number = registered ? readInstrumentNumber(`${registered[1]}/${registered[2]}`) : null;
  if (!number || printed === '') return null;
  return {
    ...number,
    citation: printed
      .replace(/\bch\./g, 'c.')
      .replace(/\bart\./g, 's.')
      .replace(/^C\.P\./, 'P.C.'),
  };
}

/** The instrument that a file's `Identification` describes, or null if its number cannot be read. */
export function instrumentOf(builder: DocumentBuilder, fileName: string): Instrument | null {
  const printed = builder.field('InstrumentNumber').text;
  const number = readInstrumentNumber(printed) ?? numberFromName(fileName, printed);
  if (!number) return null;
  const title = titleOf(builder);
  const authority = builder.root.children.find(({ level }) => level === 'authority');
  return {
    ...number,
    jurisdiction: 'ca',
    // A file knows its own language only; whoever joins the two files fills in the other title.
    title: builder.language === 'en' ? { en: title, fr: null } : { en: '', fr: title },
    authority: authority ? authorityOf(authority) : null,
    sectors: [],
  };
}

/** Each enabling act is one reference; the source prints nothing between them. */
function authorityOf({ text, emphasis }: SourceNode): string | null {
  const acts = emphasis.map(({ start, end }) => text.slice(start, end));
  return (acts.join(' ') === text ? acts.join('; ') : text) || null;
}

/** `ShortTitle` if the regulation has one, else `LongTitle`. */
export function titleOf(builder: DocumentBuilder): string {
  return builder.field('ShortTitle').text || builder.field('LongTitle').text;
}

/** Date of the text: `lims:current-date`, else `lims:pit-date`, else `ConsolidationDate`; null if none is a date. */
export function pointInTimeOf(builder: DocumentBuilder): string | null {
  const { attributes } = builder.root.element;
  const [year = '', month = '', day = ''] = builder.field('ConsolidationDate').text.split(' ');
  const consolidated = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const candidates = [attributes['lims:current-date'], attributes['lims:pit-date'], consolidated];
  return candidates.find((candidate) => IsoDate.safeParse(candidate).success) ?? null;
}
