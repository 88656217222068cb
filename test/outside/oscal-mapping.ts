import * as z from 'zod';

// The control mapping model of OSCAL 1.2 as far as our files use it, written from its metaschema (usnistgov/OSCAL, src/metaschema/oscal_mapping-common):
// no package of npm or Debian brings the published JSON schema. Closed, so that a field the model does not have is an error.

const Uuid = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[45][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
const Token = z.string().regex(/^[\p{L}_][\p{L}\p{N}._-]*$/u);
const Rationale = z.enum(['syntactic', 'semantic', 'functional']);
const Property = z.strictObject({ name: Token, ns: z.url(), value: z.string().min(1) });
const Item = z.strictObject({ type: z.enum(['control', 'statement']), 'id-ref': Token });
const Resource = z.strictObject({ type: z.enum(['catalog', 'profile']), href: z.string().regex(/^[^\s]+$/) });
const Gaps = z.strictObject({
  uuid: Uuid,
  'unmapped-controls': z.array(z.strictObject({ 'with-ids': z.array(Token).min(1) })).min(1),
});
const MapEntry = z.strictObject({
  uuid: Uuid,
  'matching-rationale': Rationale,
  relationship: z.enum(['equivalent-to', 'equal-to', 'subset-of', 'superset-of', 'intersects-with', 'no-relationship']),
  sources: z.array(Item).min(1),
  targets: z.array(Item).min(1),
  'confidence-score': z.strictObject({ percentage: z.number().min(0).max(1) }),
  props: z.array(Property).min(1),
});

export const OscalMapping = z.strictObject({
  'mapping-collection': z.strictObject({
    uuid: Uuid,
    metadata: z.strictObject({
      title: z.string().min(1),
      'last-modified': z.iso.datetime(),
      version: z.string().min(1),
      'oscal-version': z.string().regex(/^1\.2\.\d+$/),
      remarks: z.string(),
    }),
    provenance: z.strictObject({
      method: z.enum(['human', 'automation', 'hybrid']),
      'matching-rationale': Rationale,
      status: z.enum(['complete', 'not-complete', 'draft', 'deprecated', 'superseded']),
      'mapping-description': z.string().min(1),
    }),
    mappings: z
      .array(
        z.strictObject({
          uuid: Uuid,
          'source-resource': Resource,
          'target-resource': Resource,
          maps: z.array(MapEntry).min(1),
          'source-gap-summary': Gaps.optional(),
          'target-gap-summary': Gaps.optional(),
        }),
      )
      .min(1),
  }),
});
