import type { ComparablePair, ComparableSide } from '../../src/divergence/comparable-pair.ts';
import type { Provision } from '../../src/model/provision.ts';
import { extractQuantities } from '../../src/requirements/extract-quantities.ts';
import { extractRequirements } from '../../src/requirements/extract-requirements.ts';

/** A section's text, then its paragraphs. */
export type SideText = string | readonly [stem: string, ...paragraphs: string[]];

export function makeProvision(fields: Partial<Provision> & Pick<Provision, 'eId' | 'text'>): Provision {
  return {
    editionId: 'ca/sor-1-1@2026-01-01.en',
    parentEId: null,
    ordinal: 0,
    depth: 1,
    level: 'section',
    number: null,
    heading: null,
    status: 'in-force',
    inForceOn: null,
    statusReason: null,
    inForceUntil: null,
    statusBy: null,
    sourceId: null,
    table: null,
    span: { start: 0, end: 0 },
    hash: 0,
    ...fields,
  };
}

function makeSide(country: 'ca' | 'us', text: SideText, heading: string | null = null): ComparableSide {
  const editionId = country === 'ca' ? 'ca/sor-1-1@2026-01-01.en' : 'us/1-cfr-1@2026-01-01.en';
  const [stem = '', ...paragraphs] = typeof text === 'string' ? [text] : text;
  const provisions = [
    makeProvision({ editionId, eId: 'sec_1', text: stem, heading }),
    ...paragraphs.map((paragraph, index) =>
      makeProvision({
        editionId,
        eId: `sec_1__para_${index}`,
        parentEId: 'sec_1',
        ordinal: index + 1,
        depth: 2,
        level: 'paragraph',
        text: paragraph,
      }),
    ),
  ];
  const edition = { id: editionId, language: 'en' as const };
  return {
    provisions,
    quantities: extractQuantities(edition, provisions),
    requirements: extractRequirements(edition, provisions),
    citations: [],
  };
}

export function makePair(ca: SideText, us: SideText, heading: string | null = null): ComparablePair {
  return {
    alignment: {
      id: '0123456789abcdef',
      crosswalkId: 'one--two',
      parentId: null,
      ordinal: 0,
      ca: [{ editionId: 'ca/sor-1-1@2026-01-01.en', eId: 'sec_1' }],
      us: [{ editionId: 'us/1-cfr-1@2026-01-01.en', eId: 'sec_1' }],
      label: 'aligned',
      pass: 'test',
      score: 1,
      features: {},
      relationship: 'intersects-with',
      rationale: 'semantic',
      stringency: 'unknown',
      bridge: null,
    },
    ca: makeSide('ca', ca, heading),
    us: makeSide('us', us, heading),
  };
}
