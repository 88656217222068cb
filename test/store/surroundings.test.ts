import { beforeAll, describe, expect, it } from 'vitest';
import { twinKey } from '../../src/model/language-twin.ts';
import type { Database } from '../../src/store/database.ts';
import { readSurroundings } from '../../src/store/surroundings.ts';
import { openSampleIndex } from '../http/open-databases.ts';
import { EDITIONS } from '../http/sample-index.ts';

describe('what stands around a provision', () => {
  let index: Database;
  const around = async (eId: string) => {
    const place = { editionId: EDITIONS.ca, eId };
    return (await readSurroundings(index, [place])).get(twinKey(place));
  };
  /** Ordinals of the sample: 0 is the text, 1 is sec_1, 2 and 3 its subsections, 4 is sec_2, 5 and 6 its subsections. */
  const change = (set: string, ordinal: number) =>
    index.run(
      `UPDATE provisions SET ${set} WHERE ordinal = ? AND edition_key = (SELECT key FROM editions WHERE id = ?)`,
      [ordinal, EDITIONS.ca],
    );

  beforeAll(async () => {
    index = await openSampleIndex();
    await change(`text = 'The label shall show:'`, 1);
  });

  it('is the heading of its section and the text over it', async () => {
    expect(await around('sec_1__subsec_1')).toEqual({ heading: 'Label 1', over: ['The label shall show:'] });
    expect(await around('sec_1')).toMatchObject({ heading: 'Label 1' });
    expect(await readSurroundings(index, [])).toEqual(new Map());
  });

  it('is of a section without a note the heading before it, where that stands in the same part of the text', async () => {
    await change(`level_code = 6, heading = 'Body'`, 1);
    await change('heading = NULL', 4);
    expect(await around('sec_2__subsec_1')).toMatchObject({ heading: 'Body' });
    await change('parent_ordinal = NULL', 4);
    expect(await around('sec_2__subsec_1')).toMatchObject({ heading: null });
  });
});
