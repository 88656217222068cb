import { beforeAll, describe, expect, it } from 'vitest';
import { commitmentsOf } from '../../src/model/commitments.ts';
import { bearer, type Opened, openApp } from '../http/open-app.ts';
import { makePlan } from './open-desk-app.ts';

/** The eight themes of the bilateral report and those of the readout: what a plan can be drafted from. */
const THEMES = [
  'critical-minerals',
  'defence',
  'ev-batteries',
  'health',
  'ict',
  'regulatory-cooperation',
  'solar-electricity',
  'transport',
  'ai-quantum',
  'cross-border-privacy',
  'esg',
  'intellectual-property',
  'software-supply-chain',
  'telecom-5g',
];

describe('templates of work plans', () => {
  it.each(THEMES)('%s has commitments, restated in both languages', (theme) => {
    const commitments = commitmentsOf(theme);
    expect(commitments.length).toBeGreaterThan(0);
    for (const { en, fr } of commitments) {
      expect(en.length).toBeGreaterThan(20);
      expect(fr).not.toBe(en);
    }
  });
});

describe('candidates of a draft', () => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await openApp();
  });

  it('are the strong findings; weak ones fill what is left and say so, and equal figures are none', async () => {
    const strong = (await makePlan(opened)).variances.map(({ difference }) => difference);
    expect(strong.every(({ en }) => !en.startsWith('To be confirmed'))).toBe(true);
    await opened.index.run("UPDATE divergences SET weak = 1 WHERE stringency <> 'same'");
    const weak = (await makePlan(opened)).variances.map(({ difference }) => difference);
    expect(weak).toHaveLength(strong.length);
    expect(weak.every(({ en, fr }) => en.startsWith('To be confirmed') && fr.startsWith('À confirmer'))).toBe(true);
    await opened.index.run("UPDATE divergences SET stringency = 'same'");
    expect((await makePlan(opened)).variances).toEqual([]);
    expect((await opened.app.request('/en/work-plans', { headers: bearer('editor') })).status).toBe(200);
  });
});
