import { expect, it } from 'vitest';
import { frenchProof } from '../../src/model/french-proof.ts';

it.each([
  ['at least 15 years', 'Le promoteur conserve les registres pendant 15 ans.', '15 ans'],
  ['1,350.5 kg', 'd’une masse de 1 350,5 kg ou plus', '1 350,5 kg'],
  ['30 500 mm2', 'une surface d’au moins 30 500 mm² de chaque côté', '30 500 mm²'],
  ['60 °C', 'inférieur à 60 °C', '60 °C'],
  ['75%', 'au moins 75 % de la surface', '75 %'],
  ['90', 'Article : 2; Limite : 90', '90'],
  ['five years', 'pendant cinq ans', null],
  ['10 mm', 'de 10 mm de large et de 10 mm de haut', null],
  ['10 mm', 'de 100 mm', null],
])('of %s in "%s" is %s', (proof, french, expected) => {
  const span = frenchProof(french, proof);
  expect(span === null ? null : french.slice(span.start, span.end)).toBe(expected);
});
