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

type Case = readonly [
  name: string,
  own: Pick<DivergenceSummary, 'details'> & Partial<DivergenceSummary>,
  en: string,
  fr: string,
];

describe('divergenceSentence', () => {
  test.each<Case>([
    [
      'Canada stricter',
      { ratio: 1.016, details: quantity({ subject: 'height' }) },
      'Canada asks more Height: Canada 100 mm (3.94 in), United States 4 in (102 mm); ratio 1.02.',
      'Canada plus exigeant Height : Canada, 100 mm (3,94 po) ; États-Unis, 4 po (102 mm) ; rapport de 1,02.',
    ],
    [
      'U.S. stricter, nearly equal',
      { stringency: 'us-stricter', ratio: 1.0004, details: quantity({ relation: 'near' }) },
      'U.S. asks more Canada 100 mm (3.94 in), United States 4 in (102 mm); ratio 1.0004, nearly the same.',
      'É.-U. plus exigeants Canada, 100 mm (3,94 po) ; États-Unis, 4 po (102 mm) ; rapport de 1,0004 ; valeurs presque identiques.',
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
      'Stricter side not settled Canada at least 60 V, United States more than 60 V; the two part only at exactly this figure.',
      'Côté plus exigeant non établi Canada, au moins 60 V ; États-Unis, plus de 60 V ; les deux textes ne se séparent qu’à cette valeur exacte.',
    ],
    [
      'other condition',
      { stringency: 'unknown', ratio: 2, details: quantity({ relation: 'other-condition' }) },
      'Stricter side not settled Canada 100 mm (3.94 in), United States 4 in (102 mm); the conditions are not the same, so the figures do not compare.',
      'Côté plus exigeant non établi Canada, 100 mm (3,94 po) ; États-Unis, 4 po (102 mm) ; les conditions ne sont pas les mêmes, de sorte que les valeurs ne se comparent pas.',
    ],
    [
      'a difference in both units, that of the stricter side first',
      {
        ratio: 1.1,
        details: quantity({
          caFigure: '9.8 N',
          caConverted: '2.2 lbf',
          usFigure: '2.0 lbf',
          usConverted: '8.9 N',
          caDifference: '0.9 N',
          usDifference: '0.2 lbf',
        }),
      },
      'Canada asks more Canada 9.8 N (2.2 lbf), United States 2.0 lbf (8.9 N); ratio 1.1, 0.9 N (0.2 lbf) apart.',
      'Canada plus exigeant Canada, 9,8 N (2,2 lbf) ; États-Unis, 2,0 lbf (8,9 N) ; rapport de 1,1, écart de 0,9 N (0,2 lbf).',
    ],
    [
      'a difference of percentages is one of percentage points',
      {
        ratio: 85,
        details: quantity({
          caFigure: '≤ 1%',
          caConverted: '1%',
          usFigure: '≤ 2.5%',
          usConverted: '2.5%',
          caDifference: '1.5%',
          usDifference: '1.5%',
        }),
      },
      'Canada asks more Canada not more than 1%, United States not more than 2.5%; ratio 85, 1.5 percentage points apart.',
      'Canada plus exigeant Canada, au plus 1 % ; États-Unis, au plus 2,5 % ; rapport de 85, écart de 1,5 point de pourcentage.',
    ],
    [
      'a unit written out is no conversion, and a gallon is one in French',
      {
        ratio: 1.75,
        details: quantity({
          caFigure: '> 7.0 seconds',
          caConverted: '7 s',
          usFigure: '≤ 50 gal',
          usConverted: '189 L',
        }),
      },
      'Canada asks more Canada more than 7.0 seconds, United States not more than 50 gal (189 L); ratio 1.75.',
      'Canada plus exigeant Canada, plus de 7,0 secondes ; États-Unis, au plus 50 gal (189 L) ; rapport de 1,75.',
    ],
    [
      'amounts in two currencies',
      {
        stringency: 'unknown',
        ratio: null,
        details: quantity({
          relation: 'different',
          dimension: 'money-cad',
          caFigure: '$10,000',
          caConverted: '$10,000',
          usFigure: '$10,000',
          usConverted: '$10,000',
          caDifference: null,
          usDifference: null,
        }),
      },
      'Stricter side not settled Canada $10,000, United States $10,000; the amounts are in Canadian and in U.S. dollars, so no difference is computed.',
      'Côté plus exigeant non établi Canada, 10 000 $ ; États-Unis, 10 000 $ ; les montants sont en dollars canadiens et en dollars américains, et aucun écart n’est calculé.',
    ],
    [
      'nearly equal, with the tolerance',
      {
        stringency: 'same',
        details: quantity({
          relation: 'near',
          caFigure: '50 mm',
          caConverted: '2 in',
          usFigure: '2 in',
          usConverted: '51 mm',
          tolerance: 0.025,
        }),
      },
      'Same Canada 50 mm (2 in), United States 2 in (51 mm), nearly the same (within 2.5%, the rounding of a conversion).',
      'Identique Canada, 50 mm (2 po) ; États-Unis, 2 po (51 mm) ; valeurs presque identiques (à 2,5 % près, soit l’arrondi d’une conversion).',
    ],
    [
      'the same figure from other dates',
      {
        details: {
          kind: 'timing',
          subject: 'consumption',
          value: '90%',
          caDate: '2019-01-01',
          usDate: '2022-01-01',
          days: 1096,
        },
      },
      'Canada asks more Consumption: Same figure, 90%, from other dates: Canada January 1, 2019, United States January 1, 2022, 1,096 days apart.',
      'Canada plus exigeant Consumption : Même valeur, 90 %, à des dates différentes : Canada, 1er janvier 2019 ; États-Unis, 1er janvier 2022 ; écart de 1 096 jours.',
    ],
    [
      'scope',
      { stringency: 'unknown', details: { kind: 'scope', caScope: 'any product', usScope: null } },
      'Stricter side not settled Covered in Canada: “any product”; in the United States: no limit named.',
      'Côté plus exigeant non établi Portée au Canada : « any product » ; aux États-Unis : aucune limite indiquée.',
    ],
    [
      'an exception on one side',
      { stringency: 'us-stricter', details: { kind: 'exception', side: 'ca', exception: 'except samples' } },
      'U.S. asks more Only Canada makes an exception: “except samples”.',
      'É.-U. plus exigeants Seul le Canada prévoit une exception : « except samples ».',
    ],
    [
      'one standard in two editions',
      {
        stringency: 'unknown',
        details: { kind: 'method', relation: 'edition', caMethods: ['ASTM F963-16'], usMethods: ['ASTM F963-23'] },
      },
      'Stricter side not settled Same standard, other edition: Canada ASTM F963-16, United States ASTM F963-23.',
      'Côté plus exigeant non établi Même norme, autre édition : Canada, ASTM F963-16 ; États-Unis, ASTM F963-23.',
    ],
    [
      'two meanings of a term',
      {
        stringency: 'unknown',
        details: { kind: 'definition', term: 'bus', usTerm: 'bus', caOnly: ['more than 10'], usOnly: ['trailer'] },
      },
      'Stricter side not settled The two laws define “bus” differently. Only in Canada: “more than 10”. Only in the United States: “trailer”.',
      'Côté plus exigeant non établi Les deux lois ne définissent pas « bus » de la même façon. Au Canada seulement : « more than 10 ». Aux États-Unis seulement : « trailer ».',
    ],
    [
      'two lists',
      { stringency: 'us-stricter', details: { kind: 'list', shared: 5, caOnly: ['DNOP'], usOnly: ['DIBP', 'DHEXP'] } },
      'U.S. asks more Lists with 5 members in common. Only in Canada: “DNOP”. Only in the United States: “DIBP”; “DHEXP”.',
      'É.-U. plus exigeants Listes ayant 5 éléments en commun. Au Canada seulement : « DNOP ». Aux États-Unis seulement : « DIBP » ; « DHEXP ».',
    ],
    [
      'other means',
      { stringency: 'unknown', details: { kind: 'design', caMeans: 'a mass', usMeans: 'a count' } },
      'Stricter side not settled Same aim by other means: Canada sets “a mass”, the United States “a count”.',
      'Côté plus exigeant non établi Même but, moyens différents : le Canada fixe « a mass » ; les États-Unis, « a count ».',
    ],
    [
      'recognition',
      { stringency: 'unknown', details: { kind: 'recognition', side: 'ca', bridge: 'reciprocity', law: '49 CFR 172' } },
      'Stricter side not settled The Canadian text points at 49 CFR 172 and recognizes what was done under it.',
      'Côté plus exigeant non établi Le texte canadien renvoie à 49 CFR 172 et reconnaît ce qui a été fait sous son régime.',
    ],
    [
      'one side only',
      { details: { kind: 'one-sided', side: 'ca', about: 'figure', says: '≤ 10 mg/kg' } },
      'Canada asks more Only the Canadian text has: not more than 10 mg/kg.',
      'Canada plus exigeant Le texte canadien est seul à prévoir : au plus 10 mg/kg.',
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
      'Canada asks more Canada obligation (“must”), United States permission (“may”).',
      'Canada plus exigeant Canada, obligation (« must ») ; États-Unis, permission (« may »).',
    ],
  ])('%s', (_, own, en, fr) => {
    expect(say('en', own)).toBe(en);
    expect(say('fr', own)).toBe(fr);
  });

  test('figures that French has no words for stay English and say so', () => {
    const view = { language: 'fr', path: '/', actor: { name: null, role: 'reader' }, nonce: '' } as const;
    const own = {
      details: quantity({ caFigure: 'three hours', caConverted: '', usFigure: '≥ 5 mm wide', usConverted: '' }),
    };
    const all = elementsOf(parseHtml(String(divergenceSentence(view, divergence(own, NOWHERE, NOWHERE)))));
    expect(all.filter((one) => one.attributes['lang'] === 'en').map((one) => textOf(one))).toEqual([
      'three hours',
      '5 mm wide',
    ]);
    expect(say('fr', own)).toContain('États-Unis, au moins 5 mm wide');
  });
});
