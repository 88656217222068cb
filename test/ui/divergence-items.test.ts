import { describe, expect, it } from 'vitest';
import { crosswalkField } from '../../src/ui/components/crosswalk-field.ts';
import { divergenceItems } from '../../src/ui/components/divergence-items.ts';
import type { View } from '../../src/ui/view.ts';
import { compareData } from './sample-compare.ts';
import { crosswalk } from './sample-law.ts';

const view = { language: 'en', path: '/divergences', actor: { name: null, role: 'reader' }, nonce: '' } as View;

describe('divergenceItems', () => {
  const [first, second] = compareData.divergences;
  if (first === undefined || second === undefined) throw new Error('the sample has two differences');
  const elsewhere = { ...first, crosswalkId: 'another', alignmentId: 'fedcba9876543210' };

  it('says once what two crosswalks found in the same provisions, with a way to each', async () => {
    const page = String(await divergenceItems(view, [first, second, elsewhere], []));
    expect(page.match(/<li>/g)).toHaveLength(2);
    expect(page).toContain(`href="/en/compare/${first.alignmentId}"`);
    expect(page).toContain('href="/en/compare/fedcba9876543210">the same in another crosswalk</a>');
  });

  it('keeps apart what differs in the place of its figure', async () => {
    const moved = { ...elsewhere, ca: { ...first.ca, span: { start: 0, end: 1 } } };
    expect(String(await divergenceItems(view, [first, moved], [])).match(/<li>/g)).toHaveLength(2);
  });

  it('folds under the weightiest what one pair has more, and loses none', async () => {
    const rows = Array.from({ length: 5 }, (_, at) => ({
      ...first,
      ordinal: at,
      ca: { ...first.ca, span: { start: at, end: at + 1 } },
    }));
    const other = { ...second, alignmentId: 'fedcba9876543210' };
    const page = String(await divergenceItems(view, [...rows, other], []));
    expect(page).toContain('<summary>4 more differences between the same provisions</summary>');
    expect(page.match(/class="where"/g)).toHaveLength(6);
    expect(page.indexOf('<details>')).toBeLessThan(page.indexOf('fedcba9876543210'));
    expect(String(await divergenceItems(view, [...rows.slice(0, 3), other], []))).not.toContain('<details>');
  });

  it('names the two laws, in the language of the page where they have a name in it', async () => {
    const laws = {
      ...crosswalk,
      id: first.crosswalkId,
      usInstrumentIds: ['us/21-cfr-801'],
      usTitles: ['Labeling <1>'],
    };
    const us = { ...first.us, editionId: 'us/21-cfr-801@2026-01-29.en' };
    const page = String(await divergenceItems({ ...view, language: 'fr' }, [{ ...first, us }], [laws]));
    expect(page).toContain(`${laws.caTitleFr} · <span lang="en">Labeling &lt;1&gt;</span>`);
    const unnamed = { ...first, us: { ...us, editionId: 'us/21-cfr-999@2026-01-29.en' } };
    expect(String(await divergenceItems(view, [unnamed], [laws]))).not.toContain(' · ');
  });
});

describe('crosswalkField', () => {
  it('names crosswalks by their texts', () => {
    const [field] = crosswalkField(view, crosswalk.id, [crosswalk]);
    expect(field).toMatchObject({ value: crosswalk.id, options: [[crosswalk.id, expect.stringContaining('CFR')]] });
  });

  it('keeps a chosen one that is not among them, and is absent without any', () => {
    const [field] = crosswalkField(view, 'elsewhere', [crosswalk]);
    expect(field).toMatchObject({
      options: [
        [crosswalk.id, expect.anything()],
        ['elsewhere', 'elsewhere'],
      ],
    });
    expect(crosswalkField(view, undefined, [])).toEqual([]);
  });
});
