import { beforeAll, describe, expect, it } from 'vitest';
import { runInBatches } from '../../src/store/bulk-insert.ts';
import { recountCrosswalks } from '../../src/store/counts.ts';
import { type Opened, openApp } from './open-app.ts';
import { CROSSWALK } from './sample-index.ts';

/** Figures that are links to a list: the address, and what is printed. */
const FIGURES =
  /<a href="(\/en\/(?:crosswalks|divergences|gaps|pairs)[^"#?]*(?:\?[^"#]*)?)(?:#pairs)?"><b>([\d,]+)<\/b>/g;

describe('a figure that leads to a list', () => {
  let opened: Opened;
  const text = async (path: string) => (await opened.app.request(path)).text();

  beforeAll(async () => {
    opened = await openApp();
    await opened.index.run('UPDATE divergences SET weak = 1 WHERE weight < 0.2');
    await runInBatches(opened.index, recountCrosswalks());
  });

  it.each([
    ['the front page', '/en/', 5],
    ['a sector', '/en/sectors/labels', 8],
    ['the list of crosswalks', '/en/crosswalks', 3],
    ['a crosswalk', `/en/crosswalks/${CROSSWALK}`, 2],
  ])('counts what the list holds, on %s', async (_, path, least) => {
    const figures = [...(await text(path)).matchAll(FIGURES)];
    expect(figures.length).toBeGreaterThanOrEqual(least);
    const counted = await Promise.all(
      figures.map(async ([, address = '', printed = '']) => {
        const csv = await text(address.replaceAll('&amp;', '&').replace(/(\?|$)/, '.csv$1'));
        return { address, printed: Number(printed.replace(',', '')), rows: csv.trimEnd().split('\r\n').length - 1 };
      }),
    );
    expect(counted.filter((one) => one.printed !== one.rows)).toEqual([]);
  });
});
