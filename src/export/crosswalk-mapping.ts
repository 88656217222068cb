import type { AlignmentSummary, DecidedAlignment, DecidedGap, ProvisionLabel } from '../model/alignment-summary.ts';
import type { CrosswalkSummary } from '../model/crosswalk-summary.ts';

type Pair = Omit<DecidedAlignment, 'decidedBy'>;

/** One crosswalk with everything that was found in it, and what people decided of that. */
export type CrosswalkContent = {
  readonly crosswalk: CrosswalkSummary;
  readonly alignments: readonly Pair[];
  readonly gaps: readonly Omit<DecidedGap, 'decidedBy'>[];
  /** When the index was built (ISO 8601). */
  readonly builtAt: string;
  readonly pipelineVersion: string;
};

const OSCAL_VERSION = '1.2.0';
const RESOURCE = 'urn:parallel-49:';

/**
 * A crosswalk as an OSCAL mapping collection (NIST, control mapping model 1.2): relationships spelled as there, read from Canada to the United
 * States. A crosswalk without a pair has none: the model asks for one map at least. The side that asks more has no place in OSCAL; it is a property of our namespace (usnistgov/OSCAL#1332 asks for one).
 * A pair that people rejected is no map, and a section that they named a counterpart of is not unmapped.
 */
export async function toOscalMapping(content: CrosswalkContent): Promise<string> {
  const { crosswalk, alignments, gaps, builtAt, pipelineVersion } = content;
  const prop = (name: string, value: string) => ({ name, ns: `${RESOURCE}oscal`, value });
  const reference = ({ instrumentId, eId }: Pick<ProvisionLabel, 'instrumentId' | 'eId'>) => ({
    type: 'control',
    'id-ref': tokenOf(instrumentId, eId),
  });
  const maps = await Promise.all(
    alignments.filter(isStanding).map(async (alignment) => ({
      uuid: await uuidOf(`map ${alignment.id}`),
      'matching-rationale': alignment.rationale,
      // A text, not an object: the field has no flags in 1.2.
      relationship: alignment.decidedRelationship ?? alignment.relationship,
      sources: alignment.ca.map(reference),
      targets: alignment.us.map(reference),
      'confidence-score': { percentage: alignment.score },
      props: [
        prop('stricter-side', alignment.stringency),
        prop('label', alignment.label),
        prop('pass', alignment.pass),
        prop('decided', alignment.status),
      ],
    })),
  );
  const unmapped = (side: 'ca' | 'us') =>
    gaps
      .filter((gap) => gap.side === side && gap.counterpartEId === null)
      .map((gap) => ({ 'with-ids': [reference(gap)['id-ref']] }));
  const summary = async (side: 'ca' | 'us') => {
    const controls = unmapped(side);
    return controls.length === 0
      ? {}
      : {
          [side === 'ca' ? 'source-gap-summary' : 'target-gap-summary']: {
            uuid: await uuidOf(`gaps ${crosswalk.id} ${side}`),
            'unmapped-controls': controls,
          },
        };
  };
  const isDecided = alignments.some(({ status }) => status !== 'machine');
  const document = {
    'mapping-collection': {
      uuid: await uuidOf(`crosswalk ${crosswalk.id}`),
      metadata: {
        title: `${crosswalk.caCitation} – ${crosswalk.usCitations.join(', ')}`,
        'last-modified': builtAt,
        version: pipelineVersion,
        'oscal-version': OSCAL_VERSION,
        remarks: `${isDecided ? 'Computed from the texts and in part decided by people' : 'Computed from the texts, not judged by a person'}; not official. Basis of the pairing: ${crosswalk.basis}`,
      },
      provenance: {
        method: isDecided ? 'hybrid' : 'automation',
        'matching-rationale': 'semantic',
        status: 'draft',
        'mapping-description':
          'Sections and provisions paired by Parallel 49; each map names the rule and how sure it is.',
      },
      mappings: [
        {
          uuid: await uuidOf(`mapping ${crosswalk.id}`),
          'source-resource': { type: 'catalog', href: `${RESOURCE}${crosswalk.caInstrumentId}` },
          'target-resource': { type: 'catalog', href: `${RESOURCE}${crosswalk.usInstrumentIds.join('+')}` },
          maps,
          ...(await summary('ca')),
          ...(await summary('us')),
        },
      ],
    },
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** A provision as an OSCAL token (`ca_sor-98-282.sec_32`), which holds neither slash nor number sign: lists of what is not mapped take only such. */
function tokenOf(instrumentId: string, eId: string): string {
  return `${instrumentId.replaceAll('/', '_')}.${eId}`.replaceAll(/[^\p{L}\p{N}._-]/gu, '_');
}

/** Whether a pair is one: nobody rejected it. A disputed one is, and says that it is disputed. */
function isStanding({ status }: Pair): boolean {
  return status !== 'rejected';
}

/** SKOS says less than OSCAL: only what is the same word for word is exact. Object and subject are the two sides, Canada first. */
const PREDICATES: Readonly<Record<AlignmentSummary['relationship'], string | null>> = {
  'equal-to': 'skos:exactMatch',
  'equivalent-to': 'skos:closeMatch',
  'subset-of': 'skos:broadMatch',
  'superset-of': 'skos:narrowMatch',
  'intersects-with': 'skos:relatedMatch',
  'no-relationship': null,
};

const SSSOM_COLUMNS = [
  'subject_id',
  'subject_label',
  'predicate_modifier',
  'predicate_id',
  'object_id',
  'object_label',
  'mapping_justification',
  'confidence',
  'mapping_cardinality',
  'mapping_tool',
  'stricter_side',
  'alignment_id',
  'decided',
];

/**
 * A crosswalk as SSSOM TSV. The format maps one to one, so a pair of several sections becomes a row for each combination, told by its
 * cardinality; `stricter_side`, `alignment_id` and `decided` are declared as extensions. A pair that people rejected is a mapping that does not hold (`Not`).
 */
export function toSssom({ crosswalk, alignments, builtAt, pipelineVersion }: CrosswalkContent): string {
  const head = [
    'sssom_version: "1.1"',
    `mapping_set_id: "${RESOURCE}crosswalk:${crosswalk.id}"`,
    `mapping_set_title: ${JSON.stringify(`${crosswalk.caCitation} – ${crosswalk.usCitations.join(', ')}`)}`,
    'license: "https://spdx.org/licenses/MIT"',
    `mapping_date: "${builtAt.slice(0, 10)}"`,
    `mapping_tool_version: "${pipelineVersion}"`,
    'curie_map:',
    `  p49: "${RESOURCE}"`,
    '  skos: "http://www.w3.org/2004/02/skos/core#"',
    '  semapv: "https://w3id.org/semapv/vocab/"',
    'extension_definitions:',
    ...['stricter_side', 'alignment_id', 'decided'].flatMap((name) => [
      `  - slot_name: ${name}`,
      `    property: "${RESOURCE}${name}"`,
    ]),
  ];
  const rows = alignments.flatMap((alignment) => {
    const predicate = PREDICATES[alignment.decidedRelationship ?? alignment.relationship];
    if (predicate === null) return [];
    const cardinality = `${alignment.ca.length > 1 ? 'n' : '1'}:${alignment.us.length > 1 ? 'n' : '1'}`;
    return alignment.ca.flatMap((ca) =>
      alignment.us.map((us) => [
        idOf(ca),
        ca.citation,
        alignment.status === 'rejected' ? 'Not' : '',
        predicate,
        idOf(us),
        us.citation,
        alignment.status === 'machine' ? 'semapv:SemanticSimilarityThresholdMatching' : 'semapv:ManualMappingCuration',
        String(alignment.score),
        cardinality,
        'Parallel 49',
        alignment.stringency,
        alignment.id,
        alignment.status,
      ]),
    );
  });
  const lines = [SSSOM_COLUMNS, ...rows].map((cells) => cells.map(toTsvCell).join('\t'));
  return `${head.map((line) => `#${line}`).join('\n')}\n${lines.join('\n')}\n`;
}

function idOf({ instrumentId, eId }: ProvisionLabel): string {
  return `p49:${instrumentId}#${eId}`;
}

function toTsvCell(text: string): string {
  return text.replaceAll(/[\t\r\n]+/g, ' ');
}

/** A UUID of version 5 shape from a name, so that the same pair has the same id in every build. */
async function uuidOf(name: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-1', new TextEncoder().encode(`${RESOURCE}${name}`)));
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...digest.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
