import type { Database } from '../../src/store/database.ts';

/** What the sample index lacks of the layers: requirements, quantities and counts of restrictions on every tenth provision. */
export async function fillSampleFacts(index: Database): Promise<void> {
  const place = 'SELECT edition_key, ordinal FROM provisions WHERE ordinal % 10 = 1';
  await index.batch([
    {
      sql: `INSERT INTO requirements (edition_key, provision_ordinal, ordinal, modality, modal, actor, action, condition, exception,
        span_start, span_end, inherited) SELECT edition_key, ordinal, 0, 'obligation', 'shall', NULL, 'mark it, "well"', NULL,
        '=1+1', 0, 10, 0 FROM (${place})`,
    },
    {
      sql: `INSERT INTO quantities (edition_key, provision_ordinal, ordinal, span_start, span_end, text, value, upper, bound, unit,
        dimension, base_value, base_upper, subject, restates) SELECT edition_key, ordinal, 0, 0, 5, '-40 °C', -40.5, NULL, 'minimum', 'degC',
        'temperature', 232.65, NULL, 'air', NULL FROM (${place})`,
    },
    {
      sql: `INSERT INTO restrictions (edition_key, word, place, in_force, count)
        SELECT key, 'shall', 'body', 1, 7 FROM editions UNION ALL SELECT key, 'must', 'note', 0, 1 FROM editions`,
    },
  ]);
}
