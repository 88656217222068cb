import { PERIODS } from '../model/periods.ts';
import { type FigureSentence, UPPER_SIDE } from './figure-sentence.ts';

/**
 * "Very small business means a business averaging less than $1,000,000 in sales": a term that only says how small its members are marks off whom a law asks
 * less of, so that a smaller class is the stricter law. Fails for a term by which small things are banned.
 */
export function definesSmallClass({ before, bound, dimension, modality }: FigureSentence): boolean {
  return (
    UPPER_SIDE.has(bound) &&
    !PERIODS.has(dimension) &&
    (modality === 'definition' || modality === null) &&
    SMALL_CLASS.test(before)
  );
}

const SMALL_CLASS =
  /(?<![\p{L}-])(?:(?:very )?small(?:er)?|micro|low|qualified|exempt(?:ed)?|petites?|très petites?)[ -](?:(?:volume|scale|quantity|activity|throughput|business)[ -])?(?:(?!means)[\p{L}-]+ ){0,2}(?:business(?:es)?|entit(?:y|ies)|facilit(?:y|ies)|manufacturers?|producers?|importers?|compan(?:y|ies)|employers?|establishments?|operators?|farms?|carriers?|exporters?|refiner(?:y|ies)|refiners?|entreprises?|entités?|fabricants?)(?: status)?(?: condition)? (?:means|is (?:one|that|a)|s'entend)|(?<![\p{L}-])eligible for (?:an? )?(?:reduced|lower|exempt\p{L}*|relief|discount\p{L}*) [^.;:]{0,60}(?<![\p{L}-])(?:is|are|means)(?![\p{L}-])/iu;

/** "Despite subsection (1), if sales are $100,000 or less, a plan must be kept only for": the figure says of whom less is asked. */
export function isRelief({ before, after }: FigureSentence): boolean {
  return (
    /^ ?(?:\(\p{L}+\) )?(?:despite|notwithstanding|malgré|par dérogation)(?![\p{L}-])/iu.test(before) &&
    /(?<![\p{L}-])(?:must|shall|doit|doivent)(?![\p{L}-])[^.;]{0,120}(?<![\p{L}-])(?:only|uniquement|seulement)(?![\p{L}-])/iu.test(
      after,
    )
  );
}
