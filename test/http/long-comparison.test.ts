import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { cutParts } from '../../src/model/cut-parts.ts';
import { deleteComparisons, insertComparison, readComparison } from '../../src/store/comparisons.ts';
import { elementsOf, parseHtml } from '../ui/parse-html.ts';
import { type Opened, openApp } from './open-app.ts';
import { sectionId } from './sample-index.ts';

const PAIRS = 200;

/** Words of law that hardly repeat, so that compression finds as little as in a real regulation. */
function wordsOf(seed: number, length: number): string {
  return Array.from({ length }, (_, at) => `${((seed * 7919 + at * 104_729) % 99_991).toString(36)}ing`).join(' ');
}

/** A section pair of 200 paragraphs a side, all paired, every one with a difference of its own: more than any real page has. */
async function growPairs({ index }: Opened): Promise<void> {
  const id = sectionId(1);
  const stored = await readComparison(index, id, 1);
  const pattern = stored?.part?.rows.find(
    (row) => row.ca.length > 0 && row.us.length > 0 && row.divergences.length > 0,
  );
  if (stored?.part == null || pattern === undefined) throw new Error('the sample has no pair with a difference');
  const rows = Array.from({ length: PAIRS }, (_, at) => {
    const side = (which: 'ca' | 'us', length: number) =>
      pattern[which].map((cell) => {
        const eId = `${cell.provision.eId}__para_x${at}`;
        const [own, shared] = [wordsOf(at + (which === 'ca' ? 1 : 5000), length), wordsOf(at + 9000, length)];
        const runs = [
          { text: `${own} `, only: true },
          { text: shared, only: false },
        ];
        return {
          ...cell,
          citation: `${cell.citation} x${at}`,
          provision: { ...cell.provision, eId, text: `${own} ${shared}` },
          runs,
        };
      });
    const [ca, us] = [side('ca', 20), side('us', 25)];
    const divergences = pattern.divergences.map((one) => ({
      ...one,
      alignmentId: `pair-${at}`,
      ca: { ...one.ca, eId: ca[0]?.provision.eId ?? '', spans: [] },
      us: { ...one.us, eId: us[0]?.provision.eId ?? '', spans: [] },
    }));
    return { ...pattern, alignmentId: `pair-${at}`, ca, us, divergences };
  });
  const head = { ...stored.head, divergences: rows.flatMap((row) => row.divergences) };
  const parts = cutParts(rows, (row) =>
    [...row.ca, ...row.us].reduce((sum, one) => sum + one.provision.text.length, 0),
  );
  const none = { citations: {}, twins: {} };
  await index.batch([
    ...deleteComparisons(),
    ...insertComparison(
      head,
      parts.map((part) => ({ rows: part, ...none })),
    ),
  ]);
}

describe('a comparison of 200 pairs, each with a difference', () => {
  let opened: Opened;
  const idsOf = (page: string) =>
    elementsOf(parseHtml(page)).flatMap((one) =>
      (one.attributes['class'] ?? '').split(' ').includes('pair') ? [one.attributes['id'] ?? ''] : [],
    );
  beforeAll(async () => {
    opened = await openApp();
    await growPairs(opened);
  });

  it.each(['en', 'fr'])(
    'shows its first view in less than 100 KB gzipped and every pair once on the way through: %s',
    async (language) => {
      let next: string | undefined = `/${language}/compare/${sectionId(1)}`;
      const sizes: number[] = [];
      const seen: string[] = [];
      while (next !== undefined) {
        const response = await opened.app.request(next);
        expect(response.status).toBe(200);
        const page = await response.text();
        sizes.push(gzipSync(page).length);
        seen.push(...idsOf(page));
        const links = elementsOf(parseHtml(page)).filter((one) => one.attributes['rel'] === 'next');
        next = links
          .map((one) => one.attributes['href']?.replaceAll('&amp;', '&'))
          .find((one) => one?.includes('part='));
      }
      expect(sizes[0]).toBeLessThan(100_000);
      expect(Math.max(...sizes)).toBeLessThan(100_000);
      expect(sizes.length).toBeGreaterThanOrEqual(4);
      expect(seen).toEqual(Array.from({ length: PAIRS }, (_, at) => `pair-pair-${at}`));
    },
  );

  it('leads from each sentence at the head to its row, on whichever part that is', async () => {
    const page = await (await opened.app.request(`/en/compare/${sectionId(1)}`)).text();
    const links = elementsOf(parseHtml(page)).filter((one) => one.attributes['class'] === 'where');
    expect(links.length).toBeGreaterThan(0);
    const inside = links.filter((one) => one.attributes['href']?.startsWith('#'));
    const ids = new Set(idsOf(page));
    expect(inside.filter((one) => !ids.has(one.attributes['href']?.slice(1) ?? ''))).toEqual([]);
    expect(inside.length).toBeLessThan(links.length);
  });
});
