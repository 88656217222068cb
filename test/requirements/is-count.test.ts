import { describe, expect, it } from 'vitest';
import type { Language } from '../../src/model/language.ts';
import { findQuantities } from '../../src/requirements/find-quantities.ts';

const counts: readonly (readonly [Language, string, string])[] = [
  ['en', 'a maker that makes 1,000 or more vehicles', 'minimum 1000'],
  ['fr', 'une entreprise qui produit 1 000 véhicules ou plus d’une catégorie', 'minimum 1000'],
  ['fr', 'une production de 2 500 véhicules ou plus', 'minimum 2500'],
  ['en', 'two or more kinds of goods', 'minimum 2'],
  ['fr', 'deux ou plusieurs marchandises', 'minimum 2'],
  ['en', 'the packages must not exceed 1 000.', 'maximum 1000'],
  ['fr', 'le nombre de contenants ne doit pas dépasser 1 000.', 'maximum 1000'],
  ['en', 'if they exceed 100 articles', 'above 100'],
  ['fr', 'si elles comptent plus de 100 objets', 'above 100'],
  ['en', 'R is greater than or equal to 10, and', 'minimum 10'],
  ['fr', 'R est supérieure ou égale à 10, et', 'minimum 10'],
  ['fr', 'au moins 5 des 10 animaux meurent', 'minimum 5'],
];

const none: readonly (readonly [Language, string])[] = [
  ['en', 'at least two of the following'],
  ['fr', 'au moins deux des éléments suivants'],
  ['en', 'more than 5 paragraphs'],
  ['fr', 'plus de 5 articles'],
  ['en', 'at least 67 times the number of seats'],
  ['fr', 'au moins 67 fois ce nombre'],
];

const read = (language: Language, text: string): string[] =>
  findQuantities(text, { language, jurisdiction: 'ca', stem: null }).map(({ bound, value, unit }) =>
    unit === '1' ? `${bound} ${value}` : `${bound} ${value} ${unit}`,
  );

describe('counts', () => {
  it.each(counts)('%s: %s', (language, text, expected) => {
    expect(read(language, text)).toEqual([expected]);
  });

  it.each(none)('%s: no figure in %s', (language, text) => {
    expect(read(language, text)).toEqual([]);
  });
});
