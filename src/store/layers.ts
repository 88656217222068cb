import type { Citation } from '../model/citation.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Requirement } from '../model/requirement.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';

/** The layers of one edition that are read from its text alone. */
export type EditionLayers = {
  readonly citations: readonly Citation[];
  readonly requirements: readonly Requirement[];
  readonly quantities: readonly Quantity[];
};

/** Replaces the layers of one edition. `ordinalOf` gives a provision's place in it. */
export function replaceLayers(
  editionKey: number,
  layers: EditionLayers,
  ordinalOf: (eId: string) => number,
): Statement[] {
  const place = (fact: { eId: string; ordinal: number }) => [editionKey, ordinalOf(fact.eId), fact.ordinal];
  const keys = ['edition_key', 'provision_ordinal', 'ordinal'];
  return [
    { sql: 'DELETE FROM citations WHERE edition_key = ?', params: [editionKey] },
    { sql: 'DELETE FROM requirements WHERE edition_key = ?', params: [editionKey] },
    { sql: 'DELETE FROM quantities WHERE edition_key = ?', params: [editionKey] },
    ...bulkInsert(
      'citations',
      [
        ...keys,
        'kind',
        'span_start',
        'span_end',
        'text',
        'canonical',
        'resolution',
        'target_instrument_id',
        'target_e_id',
        'bridge',
        'static_on',
      ],
      layers.citations.map((citation) => [
        ...place(citation),
        citation.kind,
        citation.span.start,
        citation.span.end,
        citation.text,
        citation.canonical,
        citation.resolution,
        citation.targetInstrumentId,
        citation.targetEId,
        citation.bridge,
        citation.staticOn,
      ]),
    ),
    ...bulkInsert(
      'requirements',
      [
        ...keys,
        'modality',
        'modal',
        'actor',
        'action',
        'condition',
        'exception',
        'span_start',
        'span_end',
        'inherited',
      ],
      layers.requirements.map((requirement) => [
        ...place(requirement),
        requirement.modality,
        requirement.modal,
        requirement.actor,
        requirement.action,
        requirement.condition,
        requirement.exception,
        requirement.span.start,
        requirement.span.end,
        requirement.inherited ? 1 : 0,
      ]),
    ),
    ...bulkInsert(
      'quantities',
      [
        ...keys,
        'span_start',
        'span_end',
        'text',
        'value',
        'upper',
        'bound',
        'unit',
        'dimension',
        'base_value',
        'base_upper',
        'subject',
      ],
      layers.quantities.map((quantity) => [
        ...place(quantity),
        quantity.span.start,
        quantity.span.end,
        quantity.text,
        quantity.value,
        quantity.upper,
        quantity.bound,
        quantity.unit,
        quantity.dimension,
        quantity.baseValue,
        quantity.baseUpper,
        quantity.subject,
      ]),
    ),
  ];
}

/** How much of each layer the index holds, for the summary of an analysis. */
export async function countLayers(
  database: Database,
): Promise<{ citations: number; requirements: number; quantities: number }> {
  const row = await database.first<Row & { citations: number; requirements: number; quantities: number }>(
    `SELECT (SELECT count(*) FROM citations) AS citations, (SELECT count(*) FROM requirements) AS requirements,
       (SELECT count(*) FROM quantities) AS quantities`,
  );
  return row ?? { citations: 0, requirements: 0, quantities: 0 };
}

/** Resolved and unresolved citations in a provision and its descendants, for links and badges. */
export async function readCitations(database: Database, editionId: string, eId: string): Promise<Citation[]> {
  const rows = await database.all<
    Row & {
      e_id: string;
      ordinal: number;
      kind: Citation['kind'];
      span_start: number;
      span_end: number;
      text: string;
      canonical: string;
      resolution: Citation['resolution'];
      target_instrument_id: string | null;
      target_e_id: string | null;
      bridge: Citation['bridge'];
      static_on: string | null;
    }
  >(
    `SELECT p.e_id, c.* FROM citations c JOIN editions e ON e.key = c.edition_key
     JOIN provisions p ON p.edition_key = c.edition_key AND p.ordinal = c.provision_ordinal
     JOIN provisions top ON top.edition_key = c.edition_key AND p.ordinal BETWEEN top.ordinal AND top.last_ordinal
     WHERE e.id = ? AND top.e_id = ? ORDER BY c.provision_ordinal, c.ordinal`,
    [editionId, eId],
  );
  return rows.map((row) => ({
    editionId,
    eId: row.e_id,
    ordinal: row.ordinal,
    kind: row.kind,
    span: { start: row.span_start, end: row.span_end },
    text: row.text,
    canonical: row.canonical,
    resolution: row.resolution,
    targetInstrumentId: row.target_instrument_id,
    targetEId: row.target_e_id,
    bridge: row.bridge,
    staticOn: row.static_on,
  }));
}
