import type { RestrictionRow } from '../../src/model/restriction-count.ts';
import type { RestrictionsData } from '../../src/ui/pages/restrictions-page.ts';

const words = { shall: 40, must: 30, mayNot: 5, required: 20, prohibited: 5, total: 100, inForce: 90 };
const french = { doit: 30, nePeut: 5, estTenu: 2, interdit: 3, total: 40, inForce: 36 };
const none = { doit: 0, nePeut: 0, estTenu: 0, interdit: 0, total: 0, inForce: 0 };

const country: RestrictionRow = {
  by: 'country',
  id: 'ca',
  nameEn: 'ca',
  nameFr: null,
  citation: null,
  jurisdiction: 'ca',
  instruments: 3,
  ...words,
  french,
};

export const restrictions: RestrictionsData = {
  by: 'country',
  rows: [country, { ...country, id: 'us', nameEn: 'us', jurisdiction: 'us', total: 0, inForce: 0, french: none }],
  filter: {},
  next: null,
};

export const restrictionsByInstrument: RestrictionsData = {
  by: 'instrument',
  rows: [
    {
      ...country,
      by: 'instrument',
      id: 'ca/sor-2016-193',
      nameEn: 'Surface Coating Materials Regulations',
      nameFr: 'Règlement sur les revêtements',
      citation: 'SOR/2016-193',
      instruments: 1,
    },
  ],
  filter: { by: 'instrument', year: '2026' },
  next: '/en/next?page=abc',
  sectors: [{ id: 'health', nameEn: 'Health', nameFr: 'Santé' }],
};

export const restrictionsNone: RestrictionsData = { by: 'sector', rows: [], filter: { by: 'sector' }, next: null };
