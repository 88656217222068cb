import type { Alignment } from '../model/alignment.ts';
import type { DivergenceSummary } from '../model/divergence-summary.ts';
import type { Edition } from '../model/edition.ts';
import type { VarianceRow, VarianceSide } from '../model/variance-row.ts';
import type { Database, Row } from './database.ts';
import { eIdKey } from './e-id-key.ts';

/** What a variance says beside the difference itself: both texts with their dates, and why the two were paired. */
export type VarianceEvidence = Pick<VarianceRow, 'pass' | 'score' | 'features'> & {
  readonly ca: SideEvidence;
  readonly us: SideEvidence;
};

/** One side as it was compared, before it is put in the language of a reader. */
export type SideEvidence = Omit<VarianceSide, 'requirement' | 'language' | 'heading' | 'stem' | 'formName'>;

/** Reads both texts and the pairing of each difference, in two queries however many there are. */
export async function readVarianceEvidence(
  database: Database,
  divergences: readonly DivergenceSummary[],
): Promise<VarianceEvidence[]> {
  const places = divergences.flatMap(({ ca, us }) => [ca, us]);
  const texts = await readTexts(database, places);
  const pairs = await readPairs(
    database,
    divergences.map(({ alignmentId }) => alignmentId),
  );
  return divergences.map((divergence) => {
    const side = (name: 'ca' | 'us'): SideEvidence => {
      const { editionId, eId, span } = divergence[name];
      const found = texts.get(`${editionId} ${eId}`);
      return {
        instrumentId: editionId.split('@')[0] ?? '',
        eId,
        section: divergence[`${name}Citation`],
        text: found?.text ?? '',
        span,
        pointInTime: found?.pointInTime ?? /@(\d{4}-\d{2}-\d{2})/.exec(editionId)?.[1] ?? '',
        form: found?.form ?? 'official',
      };
    };
    const pair = pairs.get(divergence.alignmentId);
    return {
      ca: side('ca'),
      us: side('us'),
      pass: pair?.pass ?? '',
      score: pair?.score ?? 0,
      features: pair?.features ?? {},
    };
  });
}

type Text = { readonly text: string; readonly pointInTime: string; readonly form: Edition['form'] };

async function readTexts(
  database: Database,
  places: readonly { readonly editionId: string; readonly eId: string }[],
): Promise<Map<string, Text>> {
  const wanted = new Map(places.map(({ editionId, eId }) => [`${editionId} ${eId}`, [editionId, eIdKey(eId), eId]]));
  const rows = await database.all<
    Row & { id: string; e_id: string; text: string; point_in_time: string; form: Edition['form'] }
  >(
    `SELECT e.id, p.e_id, p.text, e.point_in_time, e.form FROM json_each(?1) w
     JOIN editions e ON e.id = w.value ->> 0
     JOIN provisions p ON p.edition_key = e.key AND p.e_id_key = w.value ->> 1 AND p.e_id = w.value ->> 2`,
    [JSON.stringify([...wanted.values()])],
  );
  return new Map(
    rows.map((row) => [`${row.id} ${row.e_id}`, { text: row.text, pointInTime: row.point_in_time, form: row.form }]),
  );
}

async function readPairs(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, Pick<Alignment, 'pass' | 'score' | 'features'>>> {
  const rows = await database.all<Row & { id: string; pass: string; score: number; features_json: string }>(
    'SELECT a.id, a.pass, a.score, a.features_json FROM json_each(?1) w JOIN alignments a ON a.id = w.value',
    [JSON.stringify([...new Set(ids)])],
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { pass: row.pass, score: row.score, features: JSON.parse(row.features_json) as Alignment['features'] },
    ]),
  );
}
