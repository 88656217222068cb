import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import type { Requirement } from '../../src/model/requirement.ts';
import { extractRequirements } from '../../src/requirements/extract-requirements.ts';
import { makeProvision } from '../divergence/make-pair.ts';
import { type AtomCases, modalityCases } from './atom-cases.ts';
import { actionCases, actorCases, conditionCases, exceptionCases, objectCases } from './part-cases.ts';
import {
  deadlineCases,
  frequencyCases,
  methodCases,
  penaltyCases,
  recipientCases,
  retentionCases,
} from './term-cases.ts';

const LANGUAGES: readonly Language[] = ['en', 'fr'];
/** Cases of each kind and language. */
const FEWEST = 15;

function read(text: string, language: Language): Requirement | undefined {
  const level = /(?: means | includes | refers to | is defined as | has the )/.test(text) ? 'definition' : 'section';
  return extractRequirements({ id: `ca/sor-1-1@2026-01-01.${language}`, language }, [
    makeProvision({ eId: 'a', text, level }),
  ]).at(-1);
}

describe.each(LANGUAGES)('modality, %s', (language) => {
  for (const [modality, sentences] of Object.entries(modalityCases[language])) {
    it(`has enough sentences of the class ${modality}`, () => {
      expect(new Set(sentences).size).toBeGreaterThanOrEqual(FEWEST);
    });
    it.each(sentences)(`${modality}: %s`, (sentence) => {
      expect(read(sentence, language)?.modality ?? null).toBe(modality);
    });
  }
});

type Part =
  | 'actor'
  | 'action'
  | 'object'
  | 'condition'
  | 'exception'
  | 'deadline'
  | 'frequency'
  | 'retention'
  | 'recipient'
  | 'penalty';
const parts: readonly (readonly [Part | 'methods', AtomCases<string | null>])[] = [
  ['actor', actorCases],
  ['action', actionCases],
  ['object', objectCases],
  ['condition', conditionCases],
  ['exception', exceptionCases],
  ['methods', methodCases],
  ['deadline', deadlineCases],
  ['frequency', frequencyCases],
  ['retention', retentionCases],
  ['recipient', recipientCases],
  ['penalty', penaltyCases],
];

describe.each(parts)('%s', (part, cases) => {
  for (const language of LANGUAGES) {
    it(`has enough sentences, ${language}`, () => {
      expect(new Set(cases[language].map(([sentence]) => sentence)).size).toBeGreaterThanOrEqual(FEWEST);
    });
    it.each(cases[language])(`${language}: %s`, (sentence, wanted) => {
      const found = read(sentence, language);
      const said = part === 'methods' ? (found?.methods.join('; ') ?? '') || null : (found?.[part] ?? null);
      expect(said?.replaceAll('’', "'") ?? null).toBe(wanted);
    });
  }
});
