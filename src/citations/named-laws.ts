import type { Language } from '../model/language.ts';
import type { Component } from './components.ts';

// "section 5 of the Motor Vehicle Safety Act": the name has no mark at its beginning in English and none at its end in French, so it is read word by
// word from the word that gives it away, and at most this many words far.
const MAX_WORDS = 16;

// A letter of a footnote may be printed right behind the name: "Trust and Loan Companies Actb".
const EN_LAST = /\b(?:Act|Regulations|Order|Rules|Code|Tariff)(?=(?!s)(?:([a-z])\1?)?(?![\p{L}\d]))/gu;
// "the" opens a name rather than standing in it: "See the Food and Drugs Act".
const EN_INSIDE = new Set(['and', 'of', 'for', 'on', 'to', 'in', 'respecting', 'or', 'a']);
const FR_FIRST =
  /(?<!\p{L})(?:Loi|Règlement|Décret|Arrêté|Code(?! of Federal)|Règles)\s+(?=(?:sur|concernant|de|des|du|relati)|\p{Ll})/gu;
// Words that a French title does not contain but the sentence around it does.
const FR_AFTER = new Set(
  'ou et qui que est sont ne n’est à au aux par sous dans afin pris prise si lorsque selon n’a a ont peut doit s’applique'.split(
    ' ',
  ),
);

/** Acts and regulations cited by their titles. Titles of this kind become components so that chains can end in them. */
export function findNamedLaws(text: string, language: Language): Component[] {
  return language === 'en' ? englishNames(text) : frenchNames(text);
}

function englishNames(text: string): Component[] {
  const laws: Component[] = [];
  let from = 0;
  for (const match of text.matchAll(EN_LAST)) {
    const end = match.index + match[0].length;
    let start = match.index;
    let at = match.index;
    for (let words = 0; words < MAX_WORDS; words++) {
      const word = /[^\s]{1,40}\s$/.exec(text.slice(Math.max(from, at - 40), at))?.[0];
      if (word === undefined) break;
      const bare = word.trim();
      const capital = /^[(“"]?\p{Lu}/u.test(bare) && !/^\p{Lu}[\p{L}’'-]*[.;:)”"]$/u.test(bare);
      if (!capital && !EN_INSIDE.has(bare.replace(/,$/, ''))) break;
      at -= word.length;
      if (capital && bare !== 'The' && bare !== 'These' && bare !== 'This') start = at;
    }
    const name = text.slice(start, end).replace(/^[(“"]/, '');
    const year = /^,? \d{4}(?!\d)/.exec(text.slice(end, end + 6))?.[0] ?? '';
    if (name.includes(' ')) {
      laws.push({
        type: 'law',
        start: end - name.length,
        end: end + year.length,
        items: [],
        title: null,
        name: name + year,
        found: null,
      });
    }
    from = end;
  }
  return laws;
}

function frenchNames(text: string): Component[] {
  const laws: Component[] = [];
  let from = 0;
  for (const match of text.matchAll(FR_FIRST)) {
    if (match.index < from) continue;
    let end = match.index + match[0].trimEnd().length;
    for (let words = 0; words < MAX_WORDS; words++) {
      const next = /^\s([^\s]+)/.exec(text.slice(end, end + 40));
      const word = next?.[1];
      if (next === null || word === undefined) break;
      const joinsNouns =
        word === 'et' && /^\s\p{Ll}{4}/u.test(text.slice(end + next[0].length, end + next[0].length + 5));
      if (FR_AFTER.has(word) && !joinsNouns) break;
      const bare = word.replace(/[,;:.)]{1,5}$/, '');
      end += next[0].length - (word.length - bare.length);
      if (bare !== word) break;
    }
    const name = text.slice(match.index, end);
    if (name.split(' ').length >= 3) {
      laws.push({ type: 'law', start: match.index, end, items: [], title: null, name, found: null });
      from = end;
    }
  }
  return laws;
}
