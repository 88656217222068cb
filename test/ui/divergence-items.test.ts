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
    const page = String(await divergenceItems(view, [first, second, elsewhere]));
    expect(page.match(/<li>/g)).toHaveLength(2);
    expect(page).toContain(`href="/en/compare/${first.alignmentId}"`);
    expect(page).toContain('href="/en/compare/fedcba9876543210">the same in another crosswalk</a>');
  });

  it('keeps apart what differs in the place of its figure', async () => {
    const moved = { ...elsewhere, ca: { ...first.ca, span: { start: 0, end: 1 } } };
    expect(String(await divergenceItems(view, [first, moved])).match(/<li>/g)).toHaveLength(2);
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
