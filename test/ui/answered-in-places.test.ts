import { describe, expect, it } from 'vitest';
import { answeredInPlaces } from '../../src/ui/components/answered-in-places.ts';
import { parseHtml, textOf } from './parse-html.ts';
import { compareData } from './sample-compare.ts';

const view = (language: 'en' | 'fr') => ({ language, path: '/compare/0123456789abcdef', user: null }) as never;

async function words(placements: typeof compareData.placements, language: 'en' | 'fr' = 'en'): Promise<string> {
  const content = await answeredInPlaces(view(language), { ...compareData, placements });
  return textOf(parseHtml(`<div>${content}</div>`))
    .replaceAll(/\s+/g, ' ')
    .trim();
}

describe('answeredInPlaces', () => {
  it('says in one sentence that the parts of a section go to different sections, and which where', async () => {
    const said = await words(compareData.placements);
    expect(said).toContain('is paired with 2 sections, and its parts go to different ones.');
    expect(said).toContain('16 CFR 1303.1 (this pair): SOR/2016-193, s. 2(1)');
    expect(said).toContain('16 CFR 1303.2 Candidate: SOR/2016-193, s. 2(2)');
    expect(await words(compareData.placements, 'fr')).toContain('ses éléments correspondent à des articles différents');
  });

  it('does not say so where one section answers every part, and still names the others', async () => {
    const [here, other] = compareData.placements.ca;
    if (here === undefined || other === undefined) throw new Error('the sample has two places');
    const said = await words({ ca: [here, { ...other, provisions: [] }], us: [] });
    expect(said).toContain('is paired with 2 sections. What each of them answers:');
    expect(said).toContain('16 CFR 1303.2 Candidate: the section as a whole; no single part');
  });

  it('counts what it does not name, and always names the pair shown', async () => {
    const [here, other] = compareData.placements.ca;
    if (here === undefined || other === undefined) throw new Error('the sample has two places');
    const many = Array.from({ length: 8 }, (_, at) => ({ ...other, alignmentId: String(at).repeat(16) }));
    const said = await words({ ca: [...many, here], us: [] });
    expect(said).toContain('(this pair)');
    expect(said).toContain('and 3 more');
  });

  it('is silent of a section with one counterpart', async () => {
    expect(await words({ ca: [], us: [] })).toBe('');
  });
});
