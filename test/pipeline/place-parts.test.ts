import { describe, expect, it } from 'vitest';
import { alignCrosswalk } from '../../src/alignment/align-crosswalk.ts';
import { placeParts } from '../../src/pipeline/place-parts.ts';
import type { PlacedPair } from '../../src/store/pair-places.ts';
import { readCase } from '../alignment/read-case.ts';

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
  it('says of two aligned texts which paragraph of a section goes where, and what a section takes of another', () => {
    const { alignments } = alignCrosswalk(readCase('parts-apart'));
    const pairs = alignments.map(({ id, parentId, label, score, ca, us }): PlacedPair => {
      const places = (side: typeof ca) => side.map(({ eId }) => ({ instrumentId: '', eId, citation: eId }));
      return { id, parentId, label, score, ca: places(ca), us: places(us) };
    });
    const place = placeParts(pairs);
    const between = (ca: string, us: string) => {
      const pair = pairs.find((one) => one.parentId === null && one.ca[0]?.eId === ca && one.us[0]?.eId === us);
      const { ca: caPlaces, us: usPlaces } = place(pair?.id ?? '');
      const said = (side: typeof caPlaces) =>
        side.map((one) => [one.place.eId, ...one.provisions.map(({ eId }) => eId)].join(' '));
      return { ca: said(caPlaces), us: said(usPlaces) };
    };
    expect(between('sec_1', 'sec_901.1')).toEqual({
      ca: ['sec_901.1 sec_1__para_a', 'sec_901.2 sec_1__para_b'],
      us: [],
    });
    expect(between('sec_3', 'sec_901.3')).toEqual({
      ca: [],
      us: ['sec_2 sec_901.3__para_a', 'sec_3 sec_901.3__para_b'],
    });
    expect(between('sec_4', 'sec_901.4')).toEqual({ ca: [], us: [] });
  });

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
