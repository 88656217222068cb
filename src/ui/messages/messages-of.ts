import type { Language } from '../../model/language.ts';
import { en, type Messages } from './en.ts';
import { fr } from './fr.ts';

const BY_LANGUAGE: Readonly<Record<Language, Messages>> = { en, fr };

/** The dictionary of a language. */
export function messagesOf(language: Language): Messages {
  return BY_LANGUAGE[language];
}
