import { describe, expect, it } from 'vitest';
import { noneShown } from '../../src/ui/components/none-shown.ts';
import type { View } from '../../src/ui/view.ts';

const view = { language: 'en', path: '/divergences', actor: { name: null, role: 'reader' }, nonce: '' } as View;

describe('noneShown', () => {
  it.each([
    [
      'counts what waits behind the switch and links there',
      { crosswalk: 'patents' },
      1200,
      /1,200 in all.*href="\/en\/divergences\?crosswalk=patents&amp;weak=1"/,
    ],
    ['says that there is none', { crosswalk: 'patents' }, 0, /^<p class="state">No difference matches\.<\/p>$/],
    ['offers no switch that is on already', { weak: '1' }, 3, /^<p class="state">No difference matches\.<\/p>$/],
  ] as const)('%s', async (_, filter, weak, expected) => {
    expect(String(await noneShown(view, '/divergences', filter, weak))).toMatch(expected);
  });
});
