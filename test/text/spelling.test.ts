import { describe, expect, it } from 'vitest';
import { indexTerms } from '../../src/text/index-terms.ts';
import { foldSpelling } from '../../src/text/spelling.ts';
import { stem } from '../../src/text/stem.ts';

describe('foldSpelling', () => {
  it.each(
    (
      'colour/color colours/colors coloured/colored colourless/colorless vapour/vapor behaviour/behavior neighbouring/neighboring odour/odor ' +
      'metre/meter kilometres/kilometers millimetre/millimeter litre/liter centre/center centred/centered centring/centering fibre/fiber fibreboard/fiberboard calibre/caliber ' +
      'licence/license licences/licenses defence/defense offence/offense labelling/labeling labelled/labeled travelled/traveled cancelled/canceled ' +
      'fuelling/fueling modelling/modeling signalled/signaled aluminium/aluminum organisation/organization organised/organized standardised/standardized ' +
      'analyse/analyze catalysing/catalyzing sulphur/sulfur grey/gray tyre/tire tyres/tires kerb/curb mould/mold programme/program instalments/installments ' +
      'haemoglobin/hemoglobin paediatric/pediatric anaesthetic/anesthetic foetal/fetal manoeuvring/maneuvering cheques/checks jewellery/jewelry'
    )
      .split(' ')
      .map((pair) => pair.split('/') as [string, string]),
  )('%s is %s', (canadian, american) => {
    expect(foldSpelling(canadian)).toBe(american);
    expect(foldSpelling(american)).toBe(american);
  });

  it.each(
    'hour hours four your flour contour tour pour source course acre massacre where there exercise otherwise comprised advertised precise supervision revise controlled controller installed filled shall cell seller'.split(
      ' ',
    ),
  )('%s stays', (word) => {
    expect(foldSpelling(word)).toBe(word);
  });
});

describe('stem', () => {
  // Pairs of Porter's own article.
  it.each([
    ['caresses', 'caress'],
    ['ponies', 'poni'],
    ['cats', 'cat'],
    ['agreed', 'agre'],
    ['plastered', 'plaster'],
    ['motoring', 'motor'],
    ['sing', 'sing'],
    ['conflated', 'conflat'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['filing', 'file'],
    ['happy', 'happi'],
    ['sky', 'sky'],
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['vietnamization', 'vietnam'],
    ['triplicate', 'triplic'],
    ['electrical', 'electr'],
    ['adjustment', 'adjust'],
    ['adoption', 'adopt'],
    ['controlling', 'control'],
    ['probate', 'probat'],
    ['cease', 'ceas'],
  ])('%s is %s', (word, root) => {
    expect(stem(word)).toBe(root);
  });

  it('leaves what is not a plain English word', () => {
    expect(stem('\u00e9tiquettes')).toBe('\u00e9tiquettes');
    expect(stem('s5')).toBe('s5');
  });
});

describe('indexTerms', () => {
  it('makes the two spellings of one rule the same terms', () => {
    expect(indexTerms('The labelling of vapour\u2019s colour')).toEqual(indexTerms("labeling: vapor's COLORS"));
  });

  it('drops figures unless asked', () => {
    expect(indexTerms('mirror 571.111')).toEqual(['mirror']);
    expect(indexTerms('mirror 571.111', { figures: true })).toEqual(['mirror', '571.111']);
  });
});
