import { describe, expect, it } from 'vitest';
import { placeParts } from '../../src/pipeline/place-parts.ts';
import type { PlacedPair } from '../../src/store/pair-places.ts';

/** `21/a ~ 801.1 0.9` inside `21 ~ 801.1`; a line without indentation is a section pair. */
function read(lines: readonly string[]): PlacedPair[] {
  let section: string | null = null;
  return lines.map((line) => {
    const [ca = '', , us = '', score = '1'] = line.trim().split(' ');
    const id = `${ca}~${us}`;
    const isSection = !line.startsWith(' ');
    if (isSection) section = id;
    const place = (country: string, eId: string) => [{ instrumentId: country, eId, citation: eId }];
    return {
      id: isSection ? id : `${section} ${id}`,
      parentId: isSection ? null : section,
      label: Number(score) >= 0.8 ? 'aligned' : 'candidate',
      score: Number(score),
      ca: place('ca', ca),
      us: place('us', us),
    };
  });
}

function shown(lines: readonly string[], pair: string) {
  const { ca, us } = placeParts(read(lines))(pair);
  const side = (placements: typeof ca) =>
    placements.map(({ place, provisions }) =>
      `${place.citation}: ${provisions.map(({ eId }) => eId).join(' ')}`.trim(),
    );
  return { ca: side(ca), us: side(us) };
}

describe('placeParts', () => {
  it('sends the paragraphs of one section to the sections that answer each of them best', () => {
    const lines = ['21 ~ 801.1', '  21/a ~ 801.1/a 0.9', '  21/b ~ 801.1/b 0.3', '21 ~ 801.5', '  21/b ~ 801.5/c 0.7'];
    expect(shown(lines, '21~801.1')).toEqual({ ca: ['801.1: 21/a', '801.5: 21/b'], us: [] });
    expect(shown(lines, '21~801.5')).toEqual({ ca: ['801.1: 21/a', '801.5: 21/b'], us: [] });
  });

  it('names a section that answers several, with what each of them takes of it', () => {
    const lines = ['52 ~ 820.160', '  52/1 ~ 820.160/a 0.9', '53 ~ 820.160', '  53/1 ~ 820.160/b 0.6'];
    expect(shown(lines, '53~820.160')).toEqual({ ca: [], us: ['52: 820.160/a', '53: 820.160/b'] });
  });

  it('says nothing of a section with one counterpart', () => {
    expect(shown(['57 ~ 820.198', '  57/1 ~ 820.198/a 0.9'], '57~820.198')).toEqual({ ca: [], us: [] });
  });

  it('keeps a place that answers no paragraph better than another', () => {
    const lines = ['21 ~ 801.1', '  21/a ~ 801.1/a 0.9', '21 ~ 801.20', '  21/a ~ 801.20/a 0.4'];
    expect(shown(lines, '21~801.1')).toEqual({ ca: ['801.1: 21/a', '801.20:'], us: [] });
  });

  it('does not send the opening words of a section anywhere by themselves', () => {
    const lines = ['21 ~ 801.1', '  21 ~ 801.1 0.9', '21 ~ 801.5', '  21 ~ 801.5 0.7'];
    expect(shown(lines, '21~801.1')).toEqual({ ca: ['801.1:', '801.5:'], us: [] });
  });
});
