import { describe, expect, it } from 'vitest';
import type { DivergenceSummary } from '../../src/model/divergence-summary.ts';
import { compareDifferences } from '../../src/ui/components/compare-differences.ts';
import { numberedDifferences } from '../../src/ui/components/numbered-differences.ts';
import { sameFigures } from '../../src/ui/components/same-figures.ts';
import type { CompareData } from '../../src/ui/page-data.ts';
import type { View } from '../../src/ui/view.ts';
import { compareData } from './sample-compare.ts';

const view = { language: 'en', path: '/divergences', actor: { name: null, role: 'reader' }, nonce: '' } as View;
const inFrench: View = { ...view, language: 'fr' };

describe('sameFigures', () => {
  it('counts equal figures and leads to the list of them, whatever the switch', async () => {
    const html = String(await sameFigures(view, '/divergences', { crosswalk: 'patents', weak: '1' }, 1200));
    expect(html).toContain('1,200 figures are the same on both sides');
    expect(html).toContain('href="/en/divergences?crosswalk=patents&amp;stringency=same"');
  });

  it('says one in the singular, in French too', async () => {
    expect(String(await sameFigures(inFrench, '/variances', {}, 1))).toContain('1 chiffre est le même des deux côtés');
  });

  it.each([
    ['there are none', {}, 0],
    ['the list is of one direction', { stringency: 'ca-stricter' }, 4],
  ])('says nothing where %s', async (_, filter, same) => {
    expect(await sameFigures(view, '/divergences', filter, same)).toBe('');
  });
});

describe('the head of a comparison', () => {
  const head = async (kinds: readonly DivergenceSummary['kind'][]): Promise<string> => {
    const [sample] = compareData.divergences;
    if (sample === undefined) throw new Error('no difference in the sample');
    const divergences = kinds.map((kind, ordinal) => ({
      ...sample,
      kind,
      ordinal,
      weak: true,
      stringency: 'unknown' as const,
    }));
    const data: CompareData = { ...compareData, divergences };
    return String(await compareDifferences(view, data, numberedDifferences(divergences)));
  };

  it('never says that no figure differs over figures that do', async () => {
    const html = await head(['quantity', 'quantity', 'scope']);
    expect(html).toContain('2 figures differ');
    expect(html).not.toContain('No difference in figures');
  });

  it('says that none was found where only words are weak findings', async () => {
    expect(await head(['scope'])).toContain('No difference in figures');
  });
});
