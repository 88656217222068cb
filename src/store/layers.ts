import type { Citation } from '../model/citation.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Requirement } from '../model/requirement.ts';
import { bulkInsert } from './bulk-insert.ts';
import type { Database, Row, Statement } from './database.ts';
import { eIdKey } from './e-id-key.ts';

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
        'mode',
        'evidence',
        'evidence_e_id',
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
        citation.mode,
        citation.evidence,
        citation.evidenceEId,
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
        'object',
        'methods_json',
        'recipient',
        'deadline',
        'frequency',
        'retention',
        'penalty',
        'other_language',
        'quantities_json',
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
        requirement.object,
        JSON.stringify(requirement.methods),
        requirement.recipient,
        requirement.deadline,
        requirement.frequency,
        requirement.retention,
        requirement.penalty,
        requirement.otherLanguage,
        JSON.stringify(requirement.quantities),
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
        'restates',
        'tolerance',
        'variable',
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
        quantity.restates,
        quantity.tolerance,
        quantity.variable,
      ]),
    ),
  ];
}

type PlaceRow = Row & { e_id: string; ordinal: number; span_start: number; span_end: number };
export type CitationRow = PlaceRow & {
  kind: Citation['kind'];
  text: string;
  canonical: string;
  resolution: Citation['resolution'];
  target_instrument_id: string | null;
  target_e_id: string | null;
  bridge: Citation['bridge'];
  static_on: string | null;
  mode: Citation['mode'];
  evidence: string | null;
  evidence_e_id: string | null;
};
export type RequirementRow = PlaceRow & {
  modality: Requirement['modality'];
  modal: string;
  actor: string | null;
  action: string;
  condition: string | null;
  exception: string | null;
  inherited: number;
  object: string | null;
  methods_json: string;
  recipient: string | null;
  deadline: string | null;
  frequency: string | null;
  retention: string | null;
  penalty: string | null;
  other_language: string | null;
  quantities_json: string;
};
export type QuantityRow = PlaceRow & {
  text: string;
  value: number;
  upper: number | null;
  bound: Quantity['bound'];
  unit: string;
  dimension: string;
  base_value: number;
  base_upper: number | null;
  subject: string | null;
  restates: number | null;
  tolerance: number | null;
  variable: string | null;
};

const inEdition = (table: string) => `SELECT p.e_id, f.* FROM ${table} f JOIN editions e ON e.key = f.edition_key
  JOIN provisions p ON p.edition_key = f.edition_key AND p.ordinal = f.provision_ordinal
  WHERE e.id = ? ORDER BY f.provision_ordinal, f.ordinal`;

/** All layers of an edition, in document order. */
export async function readLayers(database: Database, editionId: string): Promise<EditionLayers> {
  const citations = await database.all<CitationRow>(inEdition('citations'), [editionId]);
  const requirements = await database.all<RequirementRow>(inEdition('requirements'), [editionId]);
  const quantities = await database.all<QuantityRow>(inEdition('quantities'), [editionId]);
  return {
    citations: citations.map((row) => toCitation(editionId, row)),
    requirements: requirements.map((row) => toRequirement(editionId, row)),
    quantities: quantities.map((row) => toQuantity(editionId, row)),
  };
}

/** Resolved and unresolved citations in a provision and its descendants, for links and badges. */
export async function readCitations(database: Database, editionId: string, eId: string): Promise<Citation[]> {
  const rows = await database.all<CitationRow>(
    `SELECT p.e_id, c.* FROM citations c JOIN editions e ON e.key = c.edition_key
     JOIN provisions p ON p.edition_key = c.edition_key AND p.ordinal = c.provision_ordinal
     JOIN provisions top ON top.edition_key = c.edition_key AND p.ordinal BETWEEN top.ordinal AND top.last_ordinal
     WHERE e.id = ? AND top.e_id_key = ? AND top.e_id = ? ORDER BY c.provision_ordinal, c.ordinal`,
    [editionId, eIdKey(eId), eId],
  );
  return rows.map((row) => toCitation(editionId, row));
}

/** Requirements of a run of provisions in document order, `first` and `last` (ordinals) included. */
export async function readRequirements(
  database: Database,
  editionId: string,
  first: number,
  last: number,
): Promise<Requirement[]> {
  const rows = await database.all<RequirementRow>(
    `SELECT p.e_id, r.* FROM requirements r JOIN editions e ON e.key = r.edition_key
     JOIN provisions p ON p.edition_key = r.edition_key AND p.ordinal = r.provision_ordinal
     WHERE e.id = ? AND r.provision_ordinal BETWEEN ? AND ? ORDER BY r.provision_ordinal, r.ordinal`,
    [editionId, first, last],
  );
  return rows.map((row) => toRequirement(editionId, row));
}

function toPlace(editionId: string, row: PlaceRow) {
  return { editionId, eId: row.e_id, ordinal: row.ordinal, span: { start: row.span_start, end: row.span_end } };
}

export function toRequirement(editionId: string, row: RequirementRow): Requirement {
  return {
    ...toPlace(editionId, row),
    modality: row.modality,
    modal: row.modal,
    actor: row.actor,
    action: row.action,
    condition: row.condition,
    exception: row.exception,
    inherited: row.inherited === 1,
    object: row.object,
    methods: JSON.parse(row.methods_json) as string[],
    recipient: row.recipient,
    deadline: row.deadline,
    frequency: row.frequency,
    retention: row.retention,
    penalty: row.penalty,
    otherLanguage: row.other_language,
    quantities: JSON.parse(row.quantities_json) as number[],
  };
}

export function toQuantity(editionId: string, row: QuantityRow): Quantity {
  return {
    ...toPlace(editionId, row),
    text: row.text,
    value: row.value,
    upper: row.upper,
    bound: row.bound,
    unit: row.unit,
    dimension: row.dimension,
    baseValue: row.base_value,
    baseUpper: row.base_upper,
    subject: row.subject,
    restates: row.restates,
    tolerance: row.tolerance,
    variable: row.variable,
  };
}

export function toCitation(editionId: string, row: CitationRow): Citation {
  return {
    ...toPlace(editionId, row),
    kind: row.kind,
    text: row.text,
    canonical: row.canonical,
    resolution: row.resolution,
    targetInstrumentId: row.target_instrument_id,
    targetEId: row.target_e_id,
    bridge: row.bridge,
    mode: row.mode,
    staticOn: row.static_on,
    evidence: row.evidence,
    evidenceEId: row.evidence_e_id,
  };
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
