import type { Language } from '../model/language.ts';

/**
 * The language for a visitor whose address names none, from Accept-Language (RFC 9110, 12.5.4). A region counts as its language (`fr-CA` is
 * French). English when neither is asked for, or both alike.
 */
export function chooseLanguage(acceptLanguage: string | undefined): Language {
  let best: { language: Language; quality: number } = { language: 'en', quality: 0 };
  for (const range of (acceptLanguage ?? '').slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = range.trim().toLowerCase().split(';');
    const language = tag.split('-')[0];
    if (language !== 'en' && language !== 'fr') continue;
    const given = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean);
    const quality = given === undefined ? 1 : Number(given);
    if (quality > best.quality) best = { language, quality };
  }
  return best.language;
}
