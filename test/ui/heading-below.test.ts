import { describe, expect, it } from 'vitest';
import { twinKey } from '../../src/model/language-twin.ts';
import { headingBelow } from '../../src/ui/components/other-language.ts';

const place = { editionId: 'ca/sor-2016-193@2026-02-01.en', eId: 'sec_4', heading: 'Mercury' };
const twin = (fit: 'own') => ({
  editionId: 'ca/sor-2016-193@2026-02-01.fr',
  eId: 'sec_4',
  level: 'section',
  number: '4',
  heading: 'Mercure',
  text: '',
  table: null,
  fit,
  differs: null,
});

describe('headingBelow', () => {
  it.each([
    ['fr', new Map([[twinKey(place), twin('own')]]), '<span class="under">Mercure</span>'],
    ['fr', new Map(), '<span class="under"><span lang="en">Mercury</span></span>'],
    ['en', new Map([[twinKey(place), twin('own')]]), '<span class="under">Mercury</span>'],
  ])('in %s gives what the law prints in that language', async (language, twins, expected) => {
    expect(String(await headingBelow({ language, path: '/' } as never, twins as never, place))).toBe(expected);
  });
});
