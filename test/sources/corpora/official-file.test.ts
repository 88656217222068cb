import { describe, expect, it } from 'vitest';
import { officialFileFor } from '../../../src/sources/corpora/official-file.ts';

const paths = [
  'ca/eng/SOR-98-282.xml.gz',
  'ca/eng/SOR-98-28.xml.gz',
  'ca/fra/DORS-98-282.xml.gz',
  'ca/eng/C.R.C.,_c._870.xml.gz',
  'us/title-21_2025-08-02.xml.gz',
  'us/title-21_2026-01-29.xml.gz',
  'us/title-2_2026-01-29.xml.gz',
  'us/title-49_2026-06-01.xml.gz',
  'us/title-49_part-571_2026-06-01.xml.gz',
  'us/21-cfr-820-quality_2026-02-02.md',
  'us/29-CFR-1910.1200-paras.md',
];

describe('officialFileFor', () => {
  it.each([
    ['ca/sor-98-282', '2026-06-14', 'ca/eng/SOR-98-282.xml.gz'],
    ['ca/crc-870', '2026-06-14', 'ca/eng/C.R.C.,_c._870.xml.gz'],
    ['ca/crc-87', '2026-06-14', null],
    ['us/21-cfr-807', '2026-01-29', 'us/title-21_2026-01-29.xml.gz'],
    ['us/21-cfr-807', '2025-08-02', 'us/title-21_2025-08-02.xml.gz'],
    ['us/21-cfr-807', '2024-01-01', 'us/title-21_2026-01-29.xml.gz'],
    ['us/21-cfr-820', '2026-02-02', 'us/21-cfr-820-quality_2026-02-02.md'],
    ['us/21-cfr-820', '2026-01-29', 'us/title-21_2026-01-29.xml.gz'],
    ['us/49-cfr-571', '2026-06-01', 'us/title-49_part-571_2026-06-01.xml.gz'],
    ['us/49-cfr-572', '2026-06-01', 'us/title-49_2026-06-01.xml.gz'],
    ['us/29-cfr-1910', '2026-02-02', 'us/29-CFR-1910.1200-paras.md'],
    ['us/29-cfr-191', '2026-02-02', null],
    ['us/40-cfr-86', '2026-02-02', null],
  ])('for %s of %s takes %s', (instrumentId, pointInTime, expected) => {
    expect(officialFileFor({ instrumentId, pointInTime }, paths)).toBe(expected);
    expect(officialFileFor({ instrumentId, pointInTime }, paths.toReversed())).toBe(expected);
  });
});
