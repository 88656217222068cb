import type { Language } from './language.ts';

/**
 * Writes a provision as officials cite it, from its eId alone: `21 CFR 820.30(c)(1)`, `49 CFR 571.108 S5.1.2(a)`, `10 CFR 430, subpart B, App. P, 5.3`,
 * `SOR/98-282, s. 32(2)(a)`, `C.R.C., c. 1038, Sch. IV, s. 108(1)`; in French `DORS/98-282, art. 32(2)a)`. What has no number of its own (a definition, a
 * note, an undesignated paragraph) is named by its word: Document Drafting Handbook of the Office of the Federal Register, ch. 3; drafting
 * conventions of Justice Canada.
 */
export function formatProvisionCitation(instrumentCitation: string, eId: string, language: Language): string {
  const instrument = language === 'fr' ? toFrenchCitation(instrumentCitation) : instrumentCitation;
  const isCfr = CFR.test(instrumentCitation);
  let result = instrument;
  let before: Segment | null = null;
  for (const segment of eId.split('__').map(toSegment)) {
    if (isCfr && segment.kind === 'sec') result = `${instrumentCitation.replace(CFR, '$1')} ${segment.number}`;
    else result += step(segment, before, isCfr, language);
    before = segment;
  }
  return result;
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
 * is read off its start (`SOR/98-282`, `C.R.C., c. 870`), and the rest is written anew from the eId.
 */
export function translateProvisionCitation(citation: string, eId: string, language: Language): string {
  const canadian = /^(?:(?:SOR|SI)\/[\w-]+|C\.R\.C\., c\. \w+)/.exec(citation)?.[0];
  if (canadian !== undefined) return formatProvisionCitation(canadian, eId, language);
  // A CFR section stands alone; only the words after it ("subpart", a definition) have a language, and the part is in the eId.
  const title = /^\d+ CFR/.exec(citation)?.[0];
  const part = /^part_([^_]+)/.exec(eId)?.[1];
  return title === undefined || part === undefined
    ? citation
    : formatProvisionCitation(`${title} ${part}`, eId, language);
}

type Segment = { readonly kind: string; readonly number: string };

const CFR = /^(\d+ CFR) .*$/;

/** Named by a word: how each language calls it, and whether its number is printed in the law or only counted by us. */
const NAMED: Readonly<Record<string, { en: string; fr: string; counted?: true }>> = {
  part: { en: 'Part', fr: 'partie' },
  subpart: { en: 'subpart', fr: 'sous-partie' },
  div: { en: 'Division', fr: 'section' },
  chp: { en: 'Chapter', fr: 'chapitre' },
  subchp: { en: 'Subchapter', fr: 'sous-chapitre' },
  title: { en: 'Title', fr: 'titre' },
  subtitle: { en: 'Subtitle', fr: 'sous-titre' },
  sched: { en: 'Sch.', fr: 'ann.' },
  app: { en: 'App.', fr: 'app.' },
  sec: { en: 's.', fr: 'art.' },
  item: { en: 'item', fr: 'article' },
  table: { en: 'table', fr: 'tableau' },
  figure: { en: 'figure', fr: 'figure' },
  formula: { en: 'formula', fr: 'formule' },
  form: { en: 'form', fr: 'formulaire' },
  note: { en: 'note', fr: 'note' },
  fn: { en: 'footnote', fr: 'note de bas de page' },
  grp: { en: 'subject group', fr: 'groupe', counted: true },
  hdg: { en: 'heading', fr: 'intertitre', counted: true },
  source: { en: 'source note', fr: 'note historique', counted: true },
  auth: { en: 'authority', fr: 'texte habilitant', counted: true },
};
const NUMBERED = new Set(['subsec', 'para', 'subpara', 'cl', 'subcl', 'subsubcl']);

/** `para_6_2` is the second `(6)` among its siblings; the law prints only the 6. */
function toSegment(segment: string): Segment {
  if (/^S\d/.test(segment)) return { kind: 'S', number: segment.replace(/_\d+$/, '') };
  const at = segment.indexOf('_');
  if (at < 0) return { kind: segment, number: '' };
  return { kind: segment.slice(0, at), number: segment.slice(at + 1).replace(/_\d+$/, '') };
}

function step({ kind, number }: Segment, before: Segment | null, isCfr: boolean, language: Language): string {
  if (kind === '' || kind === 'instrument' || (isCfr && kind === 'part')) return '';
  if (kind === 'S') return ` ${number}`;
  if (kind === 'def') return `, ${language === 'fr' ? `« ${number} »` : `“${number}”`}`.replaceAll('-', ' ');
  if (kind === 'cont') return before?.kind === 'cont' ? '' : `, ${flushText(isCfr, language)}`;
  if (NUMBERED.has(kind)) return mark(kind, number, before, isCfr, language);
  const named = Object.hasOwn(NAMED, kind) ? NAMED[kind] : undefined;
  if (named === undefined) return `, ${kind} ${number}`.trimEnd();
  return `, ${named[language]}${named.counted === true || number === '' ? '' : ` ${number}`}`;
}

/** `3.1.4` is an address in itself and takes no parentheses; nor does the first number below an appendix (`App. A, I`). */
function mark(kind: string, number: string, before: Segment | null, isCfr: boolean, language: Language): string {
  if (isCfr && (number.includes('.') || before?.kind === 'app')) return `, ${number}`;
  // French drafting closes a paragraph's letter but does not open it: `32(2)a)(i)`.
  const bare = !isCfr && language === 'fr' && kind === 'para';
  return `${before?.kind === 'def' || before?.kind === 'cont' ? ' ' : ''}${bare ? '' : '('}${number})`;
}

/** Text after numbered children: "undesignated paragraph" in the Federal Register's handbook, closing words in Canadian drafting. */
function flushText(isCfr: boolean, language: Language): string {
  if (language === 'fr') return isCfr ? 'alinéa non désigné' : 'passage final';
  return isCfr ? 'undesignated paragraph' : 'closing words';
}
