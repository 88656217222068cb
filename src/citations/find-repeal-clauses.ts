import type { Edition } from '../model/edition.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Provision } from '../model/provision.ts';
import type { RepealClause } from '../model/repeal-clause.ts';
import { DATE_WORDS, readDate } from '../text/read-date.ts';
import { readCommencement } from '../tree/commencement.ts';
import { caFamilies } from './ca-families.ts';

const CLAUSE = {
  en: new RegExp(
    `^(?<subject>.+?),? (?:is|are) (?:hereby )?(?:repealed|revoked)(?: on (?<date>${DATE_WORDS}))?\\s?(?<end>[.,;:*]|or |and |$)`,
    'u',
  ),
  fr: new RegExp(
    `^(?<subject>.+?),? (?:est|sont) (?:par les présentes )?abrogée?s?(?: le (?<date>${DATE_WORDS}))?\\s?(?<end>[.,;:*]|ou |et |$)`,
    'u',
  ),
};
/** "The following regulations are repealed:" is completed by its paragraphs. */
const LIST =
  /^(?:the following|les (?:\p{L}+ )?(?:règlements|décrets|arrêtés|textes|instruments|règles|ordonnances)[^.:]*)/iu;
/** A subject that is a piece of an instrument, or no instrument at all. */
const PIECE =
  /\b(?:sections?|subsections?|paragraphs?|subparagraphs?|clauses?|items?|parts?|divisions?|schedules?|appendi(?:x|ces)|annex|forms?|definitions?|headings?|portions?|tables?|columns?|notes?|references?|provisions?|UN number|rules? \d+|articles?|alinéas?|paragraphes?|sous-alinéas?|divisions?|parties?|annexes?|appendices?|formules?|définitions?|intertitres?|passages?|tableaux?|colonnes?|mentions?|notes?|renvois?|règles? \d+|numéros? ONU|designation|désignation|licen[cs]es?|permits?|permis|elections?|certificates?|certificats?|orders? made|registration)\b/i;
/** A sentence about whoever or whatever it may be, that only ends in the name of a law. */
const SOMEONE = /^(?:Every|Each|Any|No|An?|If|Where|When|Tout|Toute|Chaque|Aucun|Une?|Si|Lorsque?)\b/u;
const LAW = {
  en: /\b(?:Regulations?|Order|Rules|Tariff|Proclamation|Code|By-law|Direction|Notice|Authorization|Standards|Exemption|Instrument|Decree)\b(?:,? (?:No\. )?[\p{L}\d() .–-]{0,40})?$/u,
  fr: /^(?:l[ae’']\s?|les )?(?:Règlement|Décret|Arrêté|Ordonnance|Règles|Tarif|Proclamation|Code|Instructions?|Avis|Autorisation|Ordre|Normes?|Exemption)(?!\p{L})/iu,
};
type Source = { readonly instrument: Instrument; readonly edition: Edition; readonly provisions: readonly Provision[] };

/**
 * The clauses of a Canadian instrument that repeal a whole instrument. Repeals of sections are no concern of this: the publisher has carried them out and
 * marks the shells; its own last day is read by the tree. It lives with the citations, since the subject of such a clause is a citation by title and the
 * footnote beside it one by number.
 *
 * Words that stand in another law ("section 3 is replaced by the following") are no clauses of this one.
 */
export function findRepealClauses({ instrument, edition, provisions }: Source): RepealClause[] {
  if (instrument.jurisdiction !== 'ca') return [];
  const { language } = edition;
  const hint = language === 'en' ? /\b(?:repealed|revoked)\b/ : /(?<!\p{L})abrogée?s?(?!\p{L})/u;
  const clauses: RepealClause[] = [];
  let quotedFrom: number | null = null;
  let list: { readonly head: Provision; readonly date: string | null } | null = null;
  for (const provision of provisions) {
    if (quotedFrom !== null && provision.depth <= quotedFrom) quotedFrom = null;
    if (provision.level === 'note') quotedFrom ??= provision.depth;
    if (list !== null && provision.depth <= list.head.depth) list = null;
    if (quotedFrom !== null || provision.status === 'repealed' || provision.text === '') continue;
    if (list !== null && (provision.level === 'paragraph' || provision.level === 'item')) {
      for (const title of titlesIn(titleOf(provision.text), language))
        clauses.push(clauseOf(title, provision, list.date, list.head));
    } else if (hint.test(provision.text)) {
      const found = CLAUSE[language].exec(provision.text)?.groups;
      if (found === undefined) continue;
      const date = readDate(found['date'] ?? '');
      const subject = titleOf(found['subject'] ?? '');
      if (LIST.test(subject) && found['end'] === ':') list = { head: provision, date };
      else if (!PIECE.test(outsideTitle(subject, language)) && !SOMEONE.test(subject))
        for (const title of titlesIn(subject, language)) clauses.push(clauseOf(title, provision, date));
    }
  }
  return clauses;

  function clauseOf(title: string, provision: Provision, date: string | null, head = provision): RepealClause {
    // An item of a list has no effect before the sentence it completes.
    const [began = null] = [provision.inForceOn, head.inForceOn]
      .filter((day) => day !== null)
      .sort()
      .slice(-1);
    const inForce = provision.status !== 'not-in-force';
    return {
      provisionOrdinal: provision.ordinal,
      targetCitation: footnoteOf(title, provision, provisions) ?? numberIn(title),
      targetTitle: bareTitle(title),
      inForce,
      effectiveOn: date ?? began ?? (inForce ? beganOn() : null),
      byCitation: provision.statusReason === 'amendment-not-in-force' ? provision.statusBy : null,
    };
  }

  /** The day the repealing instrument says it came into force, for clauses older than the publisher's own dates. */
  function beganOn(): string | null {
    return readCommencement(provisions, language).whole;
  }
}

/** One title, or several in a row: "The Criminal Appeal Rules¹ and the Bail Rules²". Titles hold "and the" too, so each piece must be a title itself. */
function titlesIn(subject: string, language: 'en' | 'fr'): string[] {
  const isTitle = (text: string) =>
    /^(?!Th(?:is|ese) )[«“"]?\p{Lu}/u.test(bareTitle(text)) && LAW[language].test(bareTitle(text));
  const pieces = subject.split(
    language === 'en'
      ? /,? and (?=the \p{Lu})|, (?=the \p{Lu})/u
      : /,? et (?=l[ae’'] ?\p{Lu}|les \p{Lu})|, (?=l[ae’'] ?\p{Lu}|les \p{Lu})/u,
  );
  if (pieces.length > 1 && pieces.every(isTitle)) return pieces;
  return isTitle(subject) ? [subject] : [];
}

function titleOf(text: string): string {
  return text
    .trimEnd()
    .replace(/[;,.]?(?: and| et)?$/, '')
    .trim();
}

/** Without its article and the mark of its footnote: `the Narcotic Control Regulations2`. */
function bareTitle(title: string): string {
  return title
    .replace(/^(?:the |le |la |les |l[’'])/i, '')
    .replace(/,\s{0,3}(?:\p{L}{1,20} )?(?:SOR|SI|DORS|TR)\/\d.*$/su, '')
    .replace(/(?<=[\p{L})])\d{1,2}$|(?<=\d{4})\d{1,2}$|[⁰¹²³⁴-⁹]{1,4}$/u, '')
    .trim();
}

/** What is said around a title: "Parts G and J of the Food and Drug Regulations" less the capitalized words. */
function outsideTitle(subject: string, language: 'en' | 'fr'): string {
  if (language === 'fr') return /^(?:[Ll][ae’']\s?|[Ll]es )?\p{Lu}/u.test(subject) ? '' : subject;
  return /^The \p{Lu}/u.test(subject) &&
    !/^The (?:Schedule|Part|Division|Definition|Heading|Table|Appendix)\b/.test(subject)
    ? ''
    : subject;
}

/** The instrument that the footnote of a title names first; its other numbers are amendments. */
function footnoteOf(title: string, provision: Provision, provisions: readonly Provision[]): string | null {
  const mark = /(?:(?<=\d{4}|[\p{L})])(\d{1,2})|([⁰¹²³⁴-⁹]{1,4}))$/u.exec(title);
  if (mark === null) return null;
  const label = mark[1] ?? [...(mark[2] ?? '')].map((sign) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(sign)).join('');
  for (let at = provision.ordinal + 1; at < provisions.length && at < provision.ordinal + 200; at += 1) {
    const note = provisions[at];
    if (note?.level === 'footnote' && note.number === label) return numberIn(note.text);
  }
  return null;
}

function numberIn(text: string): string | null {
  let first: { at: number; canonical: string } | null = null;
  for (const family of caFamilies) {
    if (family.kind !== 'sor' && family.kind !== 'si' && family.kind !== 'crc') continue;
    for (const match of text.replaceAll('‑', '-').matchAll(family.pattern)) {
      const canonical = family.read(match.groups ?? {}).instrument;
      if (canonical !== null && (first === null || match.index < first.at)) first = { at: match.index, canonical };
    }
  }
  return first?.canonical ?? null;
}
