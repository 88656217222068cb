import type { Language } from './language.ts';

/**
 * Writes a provision as officials cite it, from its eId alone: `21 CFR 820.30(c)(1)`, `49 CFR 571.108 S5.1.2(a)`,
 * `SOR/98-282, s. 32(2)(a)`, `C.R.C., c. 1038, Sch. IV, s. 108(1)`; in French `DORS/98-282, art. 32(2)a)`.
 * Levels without a number (definitions, tables, notes) are named by their word.
 */
export function formatProvisionCitation(instrumentCitation: string, eId: string, language: Language): string {
  const citation = language === 'fr' ? toFrenchCitation(instrumentCitation) : instrumentCitation;
  const segments = eId.split('__');
  const isCfr = /^\d+ CFR /.test(instrumentCitation);
  return isCfr ? formatCfr(citation, segments) : formatCanadian(citation, segments, language);
}

/** `SOR/98-282` is `DORS/98-282` in French, `C.R.C., c. 870` is `C.R.C., ch. 870`, `SI/97-5` is `TR/97-5`. CFR citations stay. */
export function toFrenchCitation(citation: string): string {
  return citation
    .replace(/^SOR\//, 'DORS/')
    .replace(/^SI\//, 'TR/')
    .replace(/^C\.R\.C\., c\. /, 'C.R.C., ch. ');
}

/**
 * An English provision citation of a known eId in another language. Rows of the index hold the English form only; the instrument part
 * is read off its start (`SOR/98-282`, `C.R.C., c. 870`, `21 CFR ...`), and the rest is written anew from the eId.
 */
export function translateProvisionCitation(citation: string, eId: string, language: Language): string {
  const canadian = /^(?:(?:SOR|SI)\/[\w-]+|C\.R\.C\., c\. \w+)/.exec(citation)?.[0];
  return canadian === undefined ? citation : formatProvisionCitation(canadian, eId, language);
}

const UNNUMBERED: Readonly<Record<string, { en: string; fr: string }>> = {
  def: { en: 'definition', fr: 'définition' },
  table: { en: 'table', fr: 'tableau' },
  note: { en: 'note', fr: 'note' },
  cont: { en: 'flush text', fr: 'suite' },
  app: { en: 'App.', fr: 'app.' },
  sched: { en: 'Sch.', fr: 'ann.' },
  subpart: { en: 'subpart', fr: 'sous-partie' },
};

function split(segment: string): { kind: string; number: string } {
  const at = segment.indexOf('_');
  return at < 0 ? { kind: segment, number: '' } : { kind: segment.slice(0, at), number: segment.slice(at + 1) };
}

function word(kind: string, language: Language): string {
  return UNNUMBERED[kind]?.[language] ?? kind;
}

function formatCfr(citation: string, segments: readonly string[]): string {
  const title = citation.split(' ')[0];
  let result = citation;
  let hasSection = false;
  for (const segment of segments) {
    const { kind, number } = split(segment);
    if (kind === 'sec') {
      result = `${title} CFR ${number}`;
      hasSection = true;
    } else if (/^S\d/.test(segment)) result += ` ${segment.replaceAll('_', '')}`;
    else if (kind === 'para') result += `(${number})`;
    else if (kind === 'subpart') result = `${citation} subpart ${number}`;
    else if (kind === 'app') result = hasSection ? `${result} App. ${number}` : `${citation} App. ${number}`;
    else if (kind !== 'part' && kind !== 'subject-group' && kind !== 'subjgrp')
      result += ` ${word(kind, 'en')} ${number}`.trimEnd();
  }
  return result;
}

function formatCanadian(citation: string, segments: readonly string[], language: Language): string {
  let result = citation;
  for (const segment of segments) {
    const { kind, number } = split(segment);
    if (kind === 'sec') result += `, ${language === 'fr' ? 'art.' : 's.'} ${number}`;
    else if (kind === 'sched') result += `, ${word('sched', language)} ${number}`.trimEnd();
    else if (['subsec', 'para', 'subpara', 'cl', 'subcl', 'subsubcl'].includes(kind))
      result += mark(kind, number, language);
    else if (kind === 'def') result += `, ${language === 'fr' ? `« ${number} »` : `“${number}”`}`.replaceAll('-', ' ');
    else result += `, ${word(kind, language)} ${number}`.trimEnd();
  }
  return result;
}

/** French drafting closes a paragraph's letter but does not open it: `32(2)a)(i)`. */
function mark(kind: string, number: string, language: Language): string {
  return language === 'fr' && kind === 'para' ? `${number})` : `(${number})`;
}
