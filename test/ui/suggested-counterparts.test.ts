import { expect, it } from 'vitest';
import { suggestedCounterparts } from '../../src/ui/components/suggested-counterparts.ts';
import { caInstrument } from './sample-law.ts';
import { assessments, suggestions, unlikely } from './sample-suggestions.ts';

type Row = (typeof suggestions)[number];

const show = async (language: 'en' | 'fr', at: number, rows: typeof suggestions) =>
  String(
    await suggestedCounterparts(
      { language, path: '/', actor: { name: null, role: 'reader' }, nonce: '' },
      caInstrument.id,
      {
        assessment: assessments[at] ?? null,
        suggestions: rows,
      },
    ),
  );

it.each([
  ['en', 'The search found no counterpart', 'about 2% have one', 'Unlikely 0.02'],
  ['fr', 'La recherche n’a trouvé aucune correspondance', 'environ 2', 'Peu probable 0,02'],
] as const)(
  'says first that there is none, with the nearest folded below it, in %s',
  async (language, none, share, label) => {
    const page = await show(language, 1, unlikely);
    expect(page).toContain(none);
    expect(page).toContain(share);
    expect(page.indexOf(none)).toBeLessThan(page.indexOf('<details>'));
    expect(page.slice(page.indexOf('<details>'))).toContain(label);
  },
);

it('folds what is unlikely, and nothing that somebody set up or confirmed', async () => {
  const [compared, confirmed, other] = [0, 1, 1].map((at) => unlikely[at]) as [Row, Row, Row];
  const page = await show('en', 1, [
    { ...compared, crosswalkId: 'x' },
    { ...confirmed, status: 'confirmed' },
    { ...other, otherCitation: '16 CFR 1999' },
  ]);
  const folded = page.slice(page.indexOf('<details>'));
  expect(folded).toContain('16 CFR 1999');
  expect(folded).not.toContain(`${compared.otherCitation}<`);
  expect(page).toContain(compared.otherCitation);
});

it('lists what may be a counterpart openly', async () => {
  const page = await show('en', 0, suggestions);
  expect(page).not.toContain('<details>');
  expect(page).not.toContain('found no counterpart');
});
