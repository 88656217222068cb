import type { Instrument } from '../../model/instrument.ts';
import { IsoDate } from '../../model/language.ts';
import type { SourceNode } from '../../model/source-document.ts';
import { type InstrumentNumber, readInstrumentNumber } from '../read-instrument-number.ts';
import type { DocumentBuilder } from './document-builder.ts';

/**
 * The number of a regulation that a statute enacted ("2018, c. 12, s. 187"): the publisher files it under a made-up number, which is
 * then its address too. The citation stays the printed one, in English.
 */
function numberFromName(fileName: string, printed: string): InstrumentNumber | null {
  const name = fileName.replace(/\.xml$/i, '');
  const consolidated = /^C\.R\.C\.,_ch?\._(\d+)$/i.exec(name)?.[1];
  // The printed number is a page ("C.R.C. 1955, p. 2561"), which differs between the languages: the one of the file is in both.
  if (consolidated) return readInstrumentNumber(`C.R.C., c. ${consolidated}`);
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
