import type { Language } from '../model/language.ts';
import type { Requirement } from '../model/requirement.ts';
import { atomWords } from './atom-words.ts';

/** The parts of a requirement besides modality, actor, action, condition and exception. */
export type AtomParts = Pick<
  Requirement,
  'object' | 'methods' | 'recipient' | 'deadline' | 'frequency' | 'retention' | 'penalty'
>;

/** Parts longer than this are no phrase but what a pattern ran into. */
const LONGEST = 160;

/**
 * Reads what a statement says besides its main clause. Each part is the words of the text, so that a reader can find them again; a part that no
 * pattern finds is null, never guessed.
 *
 * @param sentence the whole statement, stem and paragraph joined, after `foldSpelling`
 * @param action its predicate, without condition and exception
 */
export function readAtom(sentence: string, action: string, language: Language): AtomParts {
  const words = atomWords[language];
  const retention = words.keeps.test(sentence) ? phrase(words.retention, sentence) : null;
  const deadline = phrase(words.deadline, sentence);
  return {
    object: readObject(action, language),
    methods: readMethods(sentence, language),
    recipient: readRecipient(sentence, language),
    // "kept for 5 years after the day": the day only says when keeping begins.
    deadline: deadline !== null && retention?.includes(deadline) === true ? null : deadline,
    frequency: phrase(words.frequency, sentence),
    retention,
    penalty: phrase(words.penalty, sentence),
  };
}

function phrase(pattern: RegExp, sentence: string): string | null {
  const found = pattern.exec(sentence)?.[0];
  if (found === undefined) return null;
  const tidy = found.replace(/(?<![\s,;:.])[\s,;:.]+$/, '');
  return tidy.length > LONGEST ? null : tidy;
}

/** What the verb acts on. A passive ("be submitted") has none: there the thing acted on is the actor of the sentence. */
function readObject(action: string, language: Language): string | null {
  const words = atomWords[language];
  const head = words.verbHead.exec(action);
  if (head === null || words.noObject.test(action)) return null;
  const kept: string[] = [];
  for (const word of action.slice(head[0].length).match(/[\p{L}\d][\p{L}\d'/.-]*|[,;:()]/gu) ?? []) {
    if (words.objectStop.test(word)) break;
    kept.push(word);
    if (kept.length === 6) break;
  }
  const object = kept.join(' ').replace(/\.$/, '');
  return object.length < 2 ? null : object;
}

/** Each once, in the order of the text. */
function readMethods(sentence: string, language: Language): string[] {
  const found: { at: number; text: string }[] = [];
  for (const pattern of [STANDARD, atomWords[language].method]) {
    for (const match of sentence.matchAll(pattern)) {
      const text = (match.groups?.['method'] ?? match[0]).replace(/(?<![\s,;:.])[\s,;:.]+$/, '');
      if (text.length <= LONGEST && !found.some((other) => other.text.includes(text) || text.includes(other.text)))
        found.push({ at: match.index, text });
    }
  }
  return found.sort((left, right) => left.at - right.at).map(({ text }) => text);
}

/** Standards by publisher and number, with edition where printed: `ASTM D5116-17`, `CAN/CSA-C22.2 No. 0.4`, `ISO 13485:2016`. */
const STANDARD =
  /(?<![\p{L}\d/-])(?:(?:CAN\/)?(?:CSA|CGSB|ULC)|ANSI(?:\/[A-Z]{2,6})*|ASTM|ASME|ASHRAE|AHRI|AAMI|AATCC|AOAC|IEEE|IEC|ISO(?:\/[A-Z]{2,4})*|NFPA|NEMA|OECD|SAE|UL)(?:[ -](?:Standard|Standards|norme|Test Method|method|méthode))?[ -](?:[A-Z]{1,4}[ -]?)?\d[\dA-Z]*(?:[./][\dA-Z]+)*(?:(?: No\.? ?| n° ?)\d[\d.]*)?(?:[-–]\d[\d.]*)*(?: [-–] ?(?:\d{4}|\d{2})(?:[a-z]|[eε]\d)?(?!\p{L}|\.?\d))?(?::\d{4})?(?: \(\d{4}\))?/gu;

function readRecipient(sentence: string, language: Language): string | null {
  const { recipient, article } = atomWords[language];
  for (const pattern of recipient) {
    const found = pattern.exec(sentence)?.groups?.['who']?.replace(article, '').trim();
    if (found !== undefined && found.length > 1) return found;
  }
  return null;
}
