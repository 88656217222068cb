import type { Language } from '../model/language.ts';
import type { Figure } from './figure.ts';
import { isAcidity } from './is-acidity.ts';
import { isCount } from './is-count.ts';
import { type Coefficient, readCoefficient } from './read-coefficient.ts';
import { readCountRate } from './read-count-rate.ts';
import { type NumberReading, readNumbers } from './read-numbers.ts';
import { readRecurrences } from './read-recurrences.ts';
import { readUnit, type UnitContext, type UnitReading } from './read-unit.ts';

type Candidate = {
  start: number;
  end: number;
  value: number;
  unit: string | null;
  reading: NumberReading;
  shared: boolean;
  coefficient: Coefficient | null;
};

/** Reads the figures of a text; `folded` is the same text after `foldSpelling`, of the same length. */
export function readFigures(text: string, folded: string, context: UnitContext): Figure[] {
  const candidates = readNumbers(text, context.language).map((reading) => toCandidate(reading, folded, context));
  shareUnits(candidates, folded);
  const figures: Figure[] = [];
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index];
    if (candidate === undefined) continue;
    if (candidate.coefficient !== null) {
      figures.push({ ...toFigure(candidate), ...candidate.coefficient });
      continue;
    }
    if (candidate.unit === null) {
      if (isCount(candidate, folded, context.language)) figures.push({ ...toFigure(candidate), unit: '1' });
      continue;
    }
    // The 100 of "0.64 mg per 100 g" is a part of its unit.
    if (candidate.start < (figures.at(-1)?.end ?? 0)) continue;
    const next = candidates[index + 1];
    const gap = next === undefined ? '' : folded.slice(candidate.end, next.start);
    const tolerance =
      next !== undefined &&
      TOLERANCE.test(gap) &&
      (next.unit === candidate.unit || next.unit === null || isDegree(next.unit));
    if (tolerance && next !== undefined) {
      figures.push({
        ...toFigure(candidate),
        end: next.end,
        unit: next.unit !== null && candidate.unit === 'deg' ? next.unit : candidate.unit,
        tolerance: next.value,
      });
      index += 1;
      continue;
    }
    const range = next === undefined ? null : readRange(candidate, next, folded, gap, context.language);
    if (range !== null) {
      figures.push(range);
      index += 1;
      continue;
    }
    const bracketed = readBracketedRange(candidates.slice(index, index + 4), folded, context.language);
    if (bracketed !== null) {
      figures.push(...bracketed);
      index += bracketed.length === 2 ? 3 : 2;
      continue;
    }
    const plusMinus = /(?:±|\+\/-|plus or minus|plus ou moins) ?$/i.exec(
      folded.slice(Math.max(0, candidate.start - 20), candidate.start),
    );
    if (plusMinus !== null) {
      figures.push({
        ...toFigure(candidate),
        start: Math.max(0, candidate.start - 20) + plusMinus.index,
        value: -candidate.value,
        upper: candidate.value,
      });
      continue;
    }
    figures.push(toFigure(candidate));
  }
  const others = readRecurrences(folded, context.language).filter(
    ({ start, end }) => !figures.some((figure) => figure.start < end && start < figure.end),
  );
  return others.length === 0 ? figures : [...figures, ...others].sort((left, right) => left.start - right.start);
}

const TOLERANCE = /^ ?,? ?(?:±|\+\/ ?-|\+ ?\/ ?-|plus or minus|plus ou moins) ?$/i;
const BRACKET = '(?: ?\\([^()]{1,40}\\))?';
const TO = new RegExp(`^${BRACKET} ?(?:to|through|-|—|à)${BRACKET} ?$`, 'i');
const AND = new RegExp(`^${BRACKET},? (?:and|et)(?: of| de)? $`, 'i');

function isDegree(unit: string): boolean {
  return unit === 'degC' || unit === 'degF';
}

function toFigure(candidate: Candidate): Figure {
  const { start, end, value, unit } = candidate;
  return { start, end, value, upper: null, unit: unit ?? '', tolerance: null, variable: null };
}

/** "5 to 10 mm", "5 mm to 10 mm", "between 5 and 10 mm", "5-10 mm", "de 5 à 10 mm"; rising values only. */
function readRange(low: Candidate, high: Candidate, folded: string, gap: string, language: Language): Figure | null {
  if (high.unit === null || low.unit === null || high.value <= low.value) return null;
  const between = /(?<![\p{L}])(?:between|entre)(?: the range of| about)? ?$/iu.test(
    folded.slice(Math.max(0, low.start - 30), low.start),
  );
  if (!(TO.test(gap) || (between && AND.test(gap)))) return null;
  const sameUnit = low.unit === high.unit || (low.unit === 'deg' && isDegree(high.unit));
  if (!sameUnit) return null;
  // "increase from 5 mm to 10 mm" and "de 5 mm à 10 mm" read the same; a plain "à" in French needs its "de" or two bare numbers.
  if (
    language === 'fr' &&
    / à /.test(gap) &&
    !low.shared &&
    !/(?<![\p{L}])(?:de|d'|entre) ?$/iu.test(folded.slice(Math.max(0, low.start - 12), low.start))
  ) {
    return null;
  }
  const start = between ? folded.lastIndexOf(language === 'fr' ? 'entre' : 'between', low.start) : low.start;
  return {
    start: start < 0 ? low.start : start,
    end: high.end,
    value: low.value,
    upper: high.value,
    unit: high.unit,
    tolerance: null,
    variable: null,
  };
}

/** "between 16 °C (60 °F) and 27 °C (80 °F)": one range, and the same range again in the bracketed unit. */
function readBracketedRange(four: readonly Candidate[], folded: string, language: Language): Figure[] | null {
  const [low, lowAgain, high, highAgain] = four;
  if (low === undefined || lowAgain === undefined || high === undefined || lowAgain.unit === low.unit) return null;
  if (!/^ ?\($/.test(folded.slice(low.end, lowAgain.start))) return null;
  const range = readRange(low, high, folded, folded.slice(low.end, high.start), language);
  if (range === null) return null;
  const again = highAgain !== undefined && /^ ?\($/.test(folded.slice(high.end, highAgain.start));
  if (!again || highAgain.unit !== lowAgain.unit || highAgain.unit === null) return [range];
  return [range, { ...toFigure(highAgain), value: lowAgain.value, upper: highAgain.value }];
}

function toCandidate(reading: NumberReading, folded: string, context: UnitContext): Candidate {
  const money = readMoney(reading, folded, context);
  if (money !== null) return { ...money, value: reading.value, reading, shared: false, coefficient: null };
  const { start, negative } = readSign(reading, folded);
  const value = negative ? -reading.value : reading.value;
  const coefficient = readCoefficient(reading, folded, context);
  if (coefficient !== null)
    return { start, end: coefficient.end, value, unit: null, reading, shared: false, coefficient };
  const unit = isAcidity(reading, folded)
    ? { unit: 'pH', end: reading.end, weak: false }
    : readUnitBehind(reading, folded, context);
  // "deux minutes et demie"
  const half = unit === null || context.language === 'en' ? null : / et demie?(?![\p{L}])/uy;
  if (half !== null) half.lastIndex = unit?.end ?? 0;
  if (half?.test(folded) === true) {
    return {
      start,
      end: half.lastIndex,
      value: value + 0.5,
      unit: unit?.unit ?? null,
      reading,
      shared: false,
      coefficient: null,
    };
  }
  return {
    start,
    end: unit?.end ?? reading.end,
    value,
    unit: unit?.unit ?? null,
    reading,
    shared: false,
    coefficient: null,
  };
}

const CURRENCY_BEFORE = /(?:(?:US|U\.S\.|CAN|CA|C|Can\.?|USD|CAD) ?)?\$ ?$|(?<![\p{L}])(?:USD|CAD) ?$/u;
const CURRENCY_AFTER = /(?: ?\$ ?(?:US|CAN|CA)?(?![\p{L}\d])| ?(?:USD|CAD)(?![\p{L}\d]))/uy;
/** "$2,000 Canadian": only behind a sign, since "13.2 US gallons" is no money. */
const NATION_AFTER = / (?:Canadian|U\.S\.|US)(?![\p{L}\d])/uy;

function readMoney(
  reading: NumberReading,
  folded: string,
  context: UnitContext,
): { start: number; end: number; unit: string } | null {
  const home = context.jurisdiction === 'us' ? 'USD' : 'CAD';
  const before = CURRENCY_BEFORE.exec(folded.slice(Math.max(0, reading.start - 8), reading.start));
  CURRENCY_AFTER.lastIndex = reading.end;
  NATION_AFTER.lastIndex = reading.end;
  const after = CURRENCY_AFTER.exec(folded) ?? (before === null ? null : NATION_AFTER.exec(folded));
  if (before === null && after === null) return null;
  const named = `${before?.[0] ?? ''} ${after?.[0] ?? ''}`;
  const unit = /U\.?S/.test(named) ? 'USD' : /C(?:AN|an|A|\$)/.test(named.replace(/ /g, '')) ? 'CAD' : home;
  return {
    start: reading.start - (before?.[0].length ?? 0),
    end: after === null ? reading.end : reading.end + after[0].length,
    unit,
  };
}

/** A minus sign belongs to the figure when it touches it and nothing it could join stands before: "-40 °C", not "5-10 mm". */
function readSign(reading: NumberReading, folded: string): { start: number; negative: boolean } {
  const before = folded.slice(Math.max(0, reading.start - 14), reading.start);
  if (/(?:^|[ ([/,;:=<>])-$/.test(before)) return { start: reading.start - 1, negative: true };
  const word = /(?:^|[ (])(?:minus|moins) $/i.exec(before);
  if (word !== null && !/(?:au|pas|de|du|ou) moins $/i.test(before) && /^ ?°/.test(folded.slice(reading.end))) {
    return { start: reading.start - 6, negative: true };
  }
  return { start: reading.start, negative: false };
}

/** Words after which a number is a name, not an amount; they rule out spellings that could be something else ("section 5 m", "Class 3 A"). */
const NAMED =
  /(?<![\p{L}])(?:sections?|sect\.|s\.|ss\.|§+|paragraphs?|paras?\.|subsections?|subparagraphs?|clauses?|items?|schedules?|parts?|subparts?|chapters?|titles?|tables?|figures?|figs?\.|appendi\p{L}+|annex\p{L}*|pages?|pp?\.|class(?:es)?|divisions?|rules?|regulations?|articles?|art\.|nos?\.?|numbers?|acts?|volumes?|vol\.|standards?|CFR|C\.F\.R\.|U\.S\.C\.|FR|F\.R\.|SOR|SI|UN|NA|ISO|IEC|ASTM|ANSI|SAE|CSA|FMVSS|CMVSS|TSD|NFPA|tiers?|types?|positions?|zones?|phases?|stages?|methods?|examples?|models?|categor\p{L}+|chapitres?|parties?|tableaux?|alinéas?|paragraphes?|numéros?|nº|n°|normes?|règles?|classes?|DORS|TR|options?|c\.|ch\.)[ (]*$/iu;

function readUnitBehind(reading: NumberReading, folded: string, context: UnitContext): UnitReading | null {
  const next = folded.charAt(reading.end);
  const glued = next !== ' ' && next !== '-';
  const from = glued ? reading.end : reading.end + (folded.slice(reading.end, reading.end + 2) === ' -' ? 2 : 1);
  // "1/16 de pouce", "3/4 of an inch"
  const of = (context.language === 'fr' ? /^(?:de |d')(?:une? |1 )?/ : /^of (?:an?|one|1) /).exec(
    folded.slice(from, from + 8),
  );
  const unit =
    readCountRate(folded, reading.end) ??
    readUnit(folded, of !== null && reading.value < 1 ? from + of[0].length : from, context);
  if (unit === null || (unit.unit === 'model-year' && reading.words && reading.value === 1)) return null;
  const after = folded.slice(unit.end, unit.end + 24);
  // "12-month-old dummy", "3-year-old child": an age that names something. "one second-hand" likewise.
  if (
    /(?<![\p{L}])enfants? (?:âgée?s? )?(?:de |d')$/iu.test(folded.slice(Math.max(0, reading.start - 20), reading.start))
  )
    return null;
  if (/^-(?:old|olds)(?![\p{L}])|^ old (?:child|dummy)/iu.test(after)) return null;
  if (reading.words && next === ' ' && /^-[\p{L}]/u.test(after)) return null;
  if (!unit.weak) return glued && isYear(reading) && unit.unit !== 'percent' ? null : refuseYear(reading, unit, folded);
  const written = folded.slice(from, unit.end);
  if (reading.words && !/[\p{L}]{3}/u.test(written)) return null;
  if (reading.words && /^(?:degrees?|degrés?|bars?|bits?)$/i.test(written)) return null;
  const isName = /[\p{L}]{3}/u.test(written);
  if (isName && /^(?:s\.|secs?\b)/i.test(written)) return null;
  if (next === '-' && !isName && !/^(?:in\.?|m|g|L|W|V|A|h|s|N|J|t|mi)$/.test(written)) return null;
  if (glued && !/^(?:m|g|L|l|V|W|N|°|A|h|J|in\.?|t|s|deg)$/.test(written) && !isName) return null;
  if (!isName && written !== '°' && NAMED.test(folded.slice(Math.max(0, reading.start - 24), reading.start)))
    return null;
  if (!isName && glued && /^[sthA]$/.test(written) && Number.isInteger(reading.value) && reading.value > 100)
    return null;
  return isOtherWord(written, after, reading) ? null : unit;
}

/** Endings that show a weak spelling to be another word: "5 in the", "870 s. 5", "63° W", "8 h 30", "3 in 1". */
function isOtherWord(written: string, after: string, reading: NumberReading): boolean {
  switch (written) {
    case 'in':
      return !/^(?:[.,;:)\]"”’]|$| ?»| ?[x×-]| (?:or|and|by|to|wide|long|high|deep|thick|tall|in|from|above|below|minimum|maximum|diameter|OD|ID|radius|of|per|min|max|apart|forward|aft|(?:on|at) (?:the|any|each|an?)|\(|±|\+|water|lb)(?![\p{L}])| \()/u.test(
        after,
      );
    case 's':
    case 's.':
      return /^\.? ?\d/.test(after) || /^['’]/.test(after);
    case '°':
      return /^ ?(?:\d|['′"″]|[NSEWO](?![\p{L}])|[CFK](?![\p{L}]))/u.test(after);
    case 'h':
      return /^ ?\d\d/.test(after);
    case 'A':
    case 'V':
    case 'v':
    case 'N':
    case 'W':
    case 'K':
    case 'J':
      return /^[.'(-]\S/.test(after) || (written === 'A' && /^ [\p{Ll}]/u.test(after) && isYear(reading));
    case 'm':
    case 'g':
    case 't':
    case 'L':
    case 'l':
      return /^['(]/.test(after) || /^\.[\p{L}]/u.test(after);
    default:
      return false;
  }
}

function isYear(reading: NumberReading): boolean {
  return (
    !reading.words &&
    Number.isInteger(reading.value) &&
    reading.value >= 1900 &&
    reading.value <= 2100 &&
    reading.end - reading.start === 4
  );
}

/** "2025 model year", "1990 year": the number names the year. */
function refuseYear(reading: NumberReading, unit: UnitReading, folded: string): UnitReading | null {
  if (!isYear(reading)) return unit;
  const written = folded.slice(reading.end, unit.end);
  return /year|année|an(?:s)?$|exercice|day|jour|month|mois/i.test(written) ? null : unit;
}

const LIST_GAP =
  /^(?: ?,| ?;)? ?(?:and|or|to|through|et|ou|à|by|sur|-|—|x|×|and\/or|±|\+\/-|plus or minus|plus ou moins|to not more than)? ?$/i;
/** "Not less than 3.3 and not more than 6.0 grams", "more than 5 but less than 10 %": both ends of one span, of which the second has the unit. */
const BOTH_ENDS =
  /^,? (?:and|but|or|et|mais|ou)(?: (?:is|are|be|est|sont|d'))?,? (?:(?:not |no )?(?:more|less|greater|fewer|lower|higher) than(?: or equal to)?|at (?:least|most)|up to|(?:does|do) not exceed|(?:d'|de )?(?:au )?(?:plus|moins)(?: de| d'|)) ?$/iu;
const FIRST_END =
  /(?<![\p{L}-])(?:than(?: or equal to)?|at (?:least|most)|exceeds?|exceeding|plus de|moins de|au (?:plus|moins)|d'au (?:plus|moins)) ?$/iu;

/** A number without a unit takes that of the next one when only "to", "and", "x" or a comma stands between: "5, 10 and 15 mm". */
function shareUnits(candidates: Candidate[], folded: string): void {
  for (let index = candidates.length - 2; index >= 0; index--) {
    const candidate = candidates[index];
    const next = candidates[index + 1];
    if (candidate === undefined || next === undefined || candidate.unit !== null || next.unit === null) continue;
    if (candidate.coefficient !== null) continue;
    const gap = folded.slice(candidate.reading.end, next.start);
    const spans =
      BOTH_ENDS.test(gap) && FIRST_END.test(folded.slice(Math.max(0, candidate.start - 30), candidate.start));
    if (gap === '' || !(LIST_GAP.test(gap) || spans)) continue;
    const comma = /^ ?[,;] ?$/.test(gap);
    if (comma && (!next.shared || isYear(candidate.reading))) continue;
    // "the first one and 24 mg": a written number shares only with another.
    if (/^ $/.test(gap) || isYear(candidate.reading) || candidate.reading.words !== next.reading.words) continue;
    if (NAMED.test(folded.slice(Math.max(0, candidate.start - 24), candidate.start))) continue;
    if (next.unit === 'CAD' || next.unit === 'USD') continue;
    candidate.unit = next.unit;
    candidate.shared = true;
  }
}
