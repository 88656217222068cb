import type { Language } from '../model/language.ts';
import type { Level, Provision } from '../model/provision.ts';
import type { RestrictionCount, RestrictionPlace, RestrictionWord } from '../model/restriction-count.ts';

/**
 * The words as whole words, whatever their case. RegData Canada (McLaughlin and others, Mercatus Center) counts exactly these five in English:
 * "required" also where it only describes ("the required form"), "shall" also where it defines.
 */
const PATTERNS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:shall|must|may\s+not|required|prohibited)\b/gi,
  fr: /(?<!\p{L})(?:doi(?:ven)?t(?!\p{L})|ne\s+peu(?:ven)?t(?!\p{L})|(?:est|sont|soit|soient)\s+tenue?s?\s+(?:d['’](?=\p{L})|de(?!\p{L})|à(?!\p{L})|aux?(?!\p{L}))|interdite?s?(?!\p{L}))/giu,
};

/** How often each of the words stands in a text. */
export function countRestrictions(text: string, language: Language): Map<RestrictionWord, number> {
  const counts = new Map<RestrictionWord, number>();
  for (const [found] of text.matchAll(PATTERNS[language])) {
    const word = language === 'en' ? englishWord(found) : frenchWord(found);
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function englishWord(found: string): RestrictionWord {
  const word = found.toLowerCase();
  if (word === 'shall' || word === 'must' || word === 'required' || word === 'prohibited') return word;
  return 'may-not';
}

function frenchWord(found: string): RestrictionWord {
  const word = found.toLowerCase();
  if (word.startsWith('doi')) return 'doit';
  if (word.startsWith('ne')) return 'ne-peut';
  return word.startsWith('inter') ? 'interdit' : 'est-tenu';
}

type Counted = Pick<Provision, 'depth' | 'level' | 'heading' | 'text' | 'status'>;

/** The words of a whole edition, its provisions in document order, by place and by whether the provision is in force. */
export function countEdition(provisions: readonly Counted[], language: Language): RestrictionCount[] {
  const counts = new Map<string, { word: RestrictionWord; place: RestrictionPlace; inForce: boolean; count: number }>();
  const add = (text: string, place: RestrictionPlace, inForce: boolean) => {
    for (const [word, count] of countRestrictions(text, language)) {
      const key = `${word} ${place} ${inForce}`;
      const found = counts.get(key);
      if (found === undefined) counts.set(key, { word, place, inForce, count });
      else found.count += count;
    }
  };
  /** Depth of the schedule that is open, and of the note; none above any depth. */
  let schedule = Number.POSITIVE_INFINITY;
  let note = Number.POSITIVE_INFINITY;
  for (const { depth, level, heading, text, status } of provisions) {
    if (depth <= schedule) schedule = schedules.has(level) ? depth : Number.POSITIVE_INFINITY;
    if (depth <= note) note = notes.has(level) ? depth : Number.POSITIVE_INFINITY;
    const inForce = status === 'in-force';
    const around = note <= depth ? 'note' : schedule <= depth ? 'schedule' : null;
    if (heading !== null) add(heading, around ?? 'heading', inForce);
    add(text, around ?? (level === 'table' ? 'table' : 'body'), inForce);
  }
  return [...counts.values()].sort((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'));
}

const schedules = new Set<Level>(['schedule', 'appendix']);
/** Enacting words, history and footnotes: printed with the law. */
const notes = new Set<Level>(['source-note', 'footnote', 'authority', 'note']);

function keyOf({ word, place, inForce }: RestrictionCount): string {
  return `${word} ${place} ${inForce}`;
}
