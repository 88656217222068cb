import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IN_FORCE, isInForceOn, type Standing, StatusReason } from '../../src/model/standing.ts';
import { findInstrument, listInstruments } from '../../src/store/instruments.ts';
import { statusCode } from '../../src/store/provision-codes.ts';
import { listProvisions, readProvisions } from '../../src/store/provisions.ts';
import { insertStandings, replaceInstrumentStandings, standingRows } from '../../src/store/standing.ts';
import { CA, EDITIONS, fillSampleIndex } from '../http/sample-index.ts';
import { openMemory } from './open-memory.ts';

const days = ['2026-02-01', '2026-03-01', '2026-04-01'] as const;
const day = fc.constantFrom(null, ...days);
const standing = (...statuses: Standing['status'][]) =>
  fc
    .record({
      status: fc.constantFrom(...statuses),
      inForceOn: day,
      inForceUntil: day,
      statusReason: fc.constantFrom(null, ...StatusReason.options),
      statusBy: fc.constantFrom(null, 'SOR/2026-1, s. 2'),
    })
    .map((own): Standing => own);

describe('in force on a day', () => {
  it('is asked of the store as the model answers it: of the provision, its edition and its instrument', async () => {
    const database = await openMemory('index');
    await fillSampleIndex(database);
    const before = await readProvisions(database, EDITIONS.ca);
    const whole = { id: EDITIONS.ca, instrumentId: CA, citation: 'SOR/2000-1', language: 'en' } as const;
    await fc.assert(
      fc.asyncProperty(
        standing('in-force', 'not-in-force', 'repealed', 'expired', 'reserved'),
        standing('in-force', 'not-in-force', 'repealed', 'expired', 'reserved'),
        fc.option(standing('in-force', 'repealed', 'expired')),
        fc.constantFrom(...days),
        async (own, edition, instrument, asked) => {
          const first = { ...before[1], ...own };
          const rows = standingRows([first as (typeof before)[number]], edition, []);
          await database.batch([
            { sql: 'DELETE FROM provision_standing' },
            { sql: 'DELETE FROM edition_standing' },
            {
              sql: 'UPDATE provisions SET status_code = ?, in_force_on = ? WHERE edition_key = 1 AND ordinal = 1',
              params: [statusCode(own.status), own.inForceOn],
            },
            ...insertStandings(1, rows),
            ...replaceInstrumentStandings(
              instrument === null
                ? []
                : [
                    {
                      instrumentId: CA,
                      status: instrument.status as 'in-force',
                      reason: instrument.statusReason ?? 'removed',
                      inForceUntil: instrument.inForceUntil,
                      by: 'SOR/2026-9',
                      byInstrumentId: null,
                      byEId: null,
                    },
                  ],
            ),
          ]);
          // An edition of which nothing is said has no row, whatever day of its own it might have.
          const said = rows.edition.length === 0 ? IN_FORCE : edition;
          const editionStands =
            isInForceOn(said, asked) && (instrument === null || isInForceOn({ ...instrument, inForceOn: null }, asked));
          const page = { after: null, limit: 1000 };
          const listed = await listProvisions(database, whole, { inForceOn: asked }, page);
          const instruments = await listInstruments(database, { inForceOn: asked }, page);
          expect(listed.rows.some((row) => row.ordinal === 1)).toBe(editionStands && isInForceOn(own, asked));
          expect(listed.rows.some((row) => row.ordinal === 2)).toBe(editionStands);
          expect(instruments.rows.some((row) => row.id === CA)).toBe(editionStands);
          const shown = (await findInstrument(database, CA))?.status;
          expect(shown).toBe(said.status === 'in-force' ? (instrument?.status ?? 'in-force') : said.status);
        },
      ),
      { seed: 49, numRuns: 150 },
    );
    await database.close();
  });
});
