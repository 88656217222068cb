import { describe, expect, test } from 'vitest';
import type { DivergenceSummary } from '../../src/model/divergence-summary.ts';
import { divergenceSentence } from '../../src/ui/components/divergence-sentence.ts';
import { elementsOf, parseHtml, textOf } from './parse-html.ts';
import { divergence, quantity } from './sample-law.ts';

const NOWHERE = { eId: 'sec_1', start: 0, text: 'x' };

function say(language: 'en' | 'fr', own: Pick<DivergenceSummary, 'details'> & Partial<DivergenceSummary>): string {
  const view = { language, path: '/', actor: { name: null, role: 'reader' }, nonce: '' } as const;
  const html = String(divergenceSentence(view, divergence(own, NOWHERE, NOWHERE)));
  return textOf(parseHtml(html))
    .replaceAll(/[\u00A0\u202F]/g, ' ')
    .trim();
}

describe('divergenceSentence', () => {
  test.each([
    [
      'Canada stricter',
      { ratio: 1.016, details: quantity({ subject: 'height' }) },
      'Canada asks more Height: 100 mm (3.94 in) against 4 in (102 mm), ratio 1.02.',
      'Canada plus exigeant Height : 100 mm (3,94 po) contre 4 po (102 mm), rapport de 1,02.',
    ],
    [
      'U.S. stricter, nearly equal',
      { stringency: 'us-stricter', ratio: 1.0004, details: quantity({ relation: 'near' }) },
      'U.S. asks more 4 in (102 mm) against 100 mm (3.94 in), ratio 1.0004, nearly the same.',
      'É.-U. plus exigeants 4 po (102 mm) contre 100 mm (3,94 po), rapport de 1,0004 ; valeurs presque identiques.',
    ],
    [
      'equal after conversion',
      {
        stringency: 'same',
        ratio: 1.0001,
        details: quantity({
          relation: 'equal-converted',
          caFigure: '≤ 90 mg/kg',
          caConverted: '90 ppm',
          usFigure: '0.009 percent',
          usConverted: '90 mg/kg',
        }),
      },
      'Same Canada not more than 90 mg/kg, United States 0.009 percent (90 mg/kg), the same after conversion.',
      'Identique Canada, au plus 90 mg/kg ; États-Unis, 0,009 % (90 mg/kg) ; valeur identique après conversion.',
    ],
    [
      'boundary',
      {
        stringency: 'unknown',
        details: quantity({
          relation: 'boundary',
          caFigure: '≥ 60 V',
          caConverted: '60 V',
          usFigure: '> 60 V',
          usConverted: '60 V',
        }),
      },
      'Direction not settled Canada at least 60 V, United States more than 60 V; only one side counts the figure itself as enough.',
      'Sens indéterminé Canada, au moins 60 V ; États-Unis, plus de 60 V ; un seul des textes admet la borne elle-même.',
    ],
    [
      'other condition',
      { stringency: 'unknown', ratio: 2, details: quantity({ relation: 'other-condition' }) },
      'Direction not settled Canada 100 mm (3.94 in), United States 4 in (102 mm); the conditions are not the same, so the figures do not compare.',
      'Sens indéterminé Canada, 100 mm (3,94 po) ; États-Unis, 4 po (102 mm) ; les conditions ne sont pas les mêmes, de sorte que les valeurs ne se comparent pas.',
    ],
    [
      'modality',
      {
        details: {
          kind: 'modality',
          caModality: 'obligation',
          usModality: 'permission',
          caModal: 'must',
          usModal: 'may',
        },
      },
      'Canada asks more obligation (“must”) against permission (“may”).',
      'Canada plus exigeant obligation (« must ») contre permission (« may »).',
    ],
  ] as const)('%s', (_, own, en, fr) => {
    expect(say('en', own)).toBe(en);
    expect(say('fr', own)).toBe(fr);
  });

  test('figures that French has no words for stay English and say so', () => {
    const view = { language: 'fr', path: '/', actor: { name: null, role: 'reader' }, nonce: '' } as const;
    const own = { details: quantity({ caFigure: 'three hours', caConverted: '' }) };
    const all = elementsOf(parseHtml(String(divergenceSentence(view, divergence(own, NOWHERE, NOWHERE)))));
    expect(all.filter((one) => one.attributes['lang'] === 'en').map((one) => textOf(one))).toEqual(['three hours']);
  });
});
