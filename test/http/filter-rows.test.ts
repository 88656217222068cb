import { beforeAll, describe, expect, it } from 'vitest';
import { Comparison } from '../../src/http/compare-json.ts';
import { type Opened, openApp } from './open-app.ts';
import { arrangeSample, sectionId } from './sample-index.ts';

describe('filters of a comparison', () => {
  let opened: Opened;
  const rowsOf = async (query: string, section = 1) => {
    const response = await opened.app.request(`/en/compare/${sectionId(section)}.json?${query}`);
    return Comparison.parse(await response.json()).rows.map((row) =>
      [...row.ca, ...row.us].map((one) => one.eId).join('+'),
    );
  };
  const section = 'sec_1+part_900__sec_900.1';
  const pair = 'sec_1__subsec_1+part_900__sec_900.1__para_b';
  beforeAll(async () => {
    opened = await openApp();
    await opened.index.run(
      "UPDATE provisions SET status_code = 1, in_force_on = '2026-05-01' WHERE e_id = 'sec_1__subsec_2'",
    );
    await arrangeSample(opened.index);
  });

  it.each([
    ['', [section, 'part_900__sec_900.1__para_a', pair, 'sec_1__subsec_2']],
    ['diverging=1', [pair]],
    ['kind=quantity', [pair]],
    ['kind=modality', []],
    ['stringency=ca-stricter', [pair]],
    ['stringency=us-stricter', []],
    ['pairing=aligned', [section, pair]],
    ['pairing=only-us', ['part_900__sec_900.1__para_a']],
    ['pairing=only-ca', ['sec_1__subsec_2']],
    ['inForce=1', [section, 'part_900__sec_900.1__para_a', pair]],
    ['inForceOn=2026-04-30', [section, 'part_900__sec_900.1__para_a', pair]],
    ['inForceOn=2026-05-01', [section, 'part_900__sec_900.1__para_a', pair, 'sec_1__subsec_2']],
    ['inForceOn=2026-05-01&pairing=only-ca', ['sec_1__subsec_2']],
    ['pairing=aligned&diverging=true', [pair]],
    ['diverging=0', [section, 'part_900__sec_900.1__para_a', pair, 'sec_1__subsec_2']],
  ])('%s', async (query, expected) => {
    expect(await rowsOf(query)).toEqual(expected);
  });

  it('says of an instrument that ended as a whole that nothing of it is in force', async () => {
    const { index } = opened;
    await index.run(
      "INSERT OR REPLACE INTO edition_standing (edition_key, status, in_force_until) SELECT key, 'repealed', '2026-06-01' FROM editions WHERE instrument_id LIKE 'ca/%'",
    );
    await arrangeSample(index);
    expect(await rowsOf('inForceOn=2026-05-31&pairing=only-ca')).toEqual(['sec_1__subsec_2']);
    expect(await rowsOf('inForceOn=2026-06-01&pairing=only-ca')).toEqual([]);
  });

  it('answers nothing about a day before the texts compared', async () => {
    const response = await opened.app.request(`/en/compare/${sectionId(1)}.json?inForceOn=2019-01-01`);
    expect(response.status).toBe(404);
  });

  it('refuses what it does not know', async () => {
    const response = await opened.app.request(`/en/compare/${sectionId(1)}?pairing=both`);
    expect(response.status).toBe(422);
  });
});
