import type { QuantityContext } from './find-quantities.ts';
import { foldSpelling } from './fold-spelling.ts';
import { readUnit } from './read-unit.ts';

/** Words of a head that say which bound or what substance its numbers are of, not what they are counted in. */
const BESIDE =
  /(?<![\p{L}-])(?:at (?:most|least)|max(?:imum|\.)?|min(?:imum|\.)?|limits?|not (?:more|less) than|au (?:plus|moins)|maximale?s?|minimale?s?|VOC|COV|CO2|NOx|PM|of|de|d')(?![\p{L}-])/giu;
/** "Grams VOC per liter": what is weighed stands inside its unit. */
const PARTED =
  /(?<![\p{L}-])((?:milli|micro|kilo)?gram(?:me)?s?|pounds?) (?:(?:of |de )?[\p{L}\d]{2,12}) (per|par) (?=[\p{L}])/iu;

/** The unit that a head names, as spelled there: in brackets, behind "in" or a comma, or as a part of it by itself ("g/kWh, 2014 to 2016"). */
export function unitOfHead(head: string, context: QuantityContext): string | null {
  const folded = foldSpelling(head).replace(PARTED, '$1 $2 ');
  const named = [...folded.matchAll(/\((?:in |en )?([^()]{1,30})\)|(?:,|-| in| en) ?([^,()]{1,25})$/giu)].map(
    ([, bracket, behind]) => (bracket ?? behind ?? '').replace(/^(?:in|en) /i, ''),
  );
  const parts = folded.split(/[,;:()]| - /).map((part) => part.replace(BESIDE, ' '));
  for (const words of [...named, ...parts]) {
    const spelled = words.replace(/\s+/g, ' ').trim();
    const unit = readUnit(spelled, 0, context);
    if (unit !== null && unit.end === spelled.length && (named.includes(words) || CLEAR.test(spelled))) return spelled;
  }
  return null;
}

/** A part of a head that can only be a unit: a quotient or a share. "Class, M" is none. */
const CLEAR = /\/| per | par |%|percent|per cent|pour cent/iu;

/** "Emissions in g/kWh by model year:": the unit of all bare numbers of a table whose heads name none. */
export function unitOfIntro(intro: string, context: QuantityContext): string | null {
  const [, words = ''] =
    /(?<![\p{L}-])(?:in|en) ([^\s,;:()]{1,24}(?: (?:per|par) \p{L}{1,20})?)(?:,? (?:by|par|for) [\p{L} ]{3,40})? ?[:.]? *$/iu.exec(
      foldSpelling(intro),
    ) ?? [];
  const unit = words === '' ? null : readUnit(words, 0, context);
  return unit !== null && unit.end === words.length && CLEAR.test(words) ? words : null;
}
