import { createHash } from 'node:crypto';
import type { Effects } from '../../src/pipeline/effects.ts';
import type { CorporaPaths } from '../../src/pipeline/load-corpora.ts';

const SECTORS = `
sectors:
  - id: toys
    name: { en: Toys, fr: Jouets }
    summary: { en: What children play with., fr: Ce avec quoi les enfants jouent. }
themes:
  - id: quantum
    name: { en: Quantum, fr: Quantique }
    summary: { en: Quantum technology., fr: Technologies quantiques. }
    noCounterpart: { en: Neither country regulates it., fr: Aucun des deux pays ne le réglemente. }
`;

const CROSSWALKS = `
- id: paint
  ca: ca/sor-2099-1
  us: [us/16-cfr-9901]
  sectors: [toys]
  basis: The same product.
  confidence: known
- id: caps
  ca: ca/sor-2099-2
  us: []
  sectors: [toys]
  basis: No federal rule.
  confidence: known
`;

const DEPARTMENTS = `
- id: us-toys
  jurisdiction: us
  name: { en: Toy Office, fr: Toy Office }
  parts: { 16: [9900, 9999] }
`;

const front = (instrument: string, citation: string, extra = '') => `---
instrument: ${instrument}
jurisdiction: ${instrument.slice(0, 2)}
citation: ${citation}
title:
  en: Rules about paint on toys
  fr: Règles sur la peinture des jouets
authority: An Act
sectors: [toys]
url: https://example.org/${instrument}
pointInTime: 2026-01-29
language: en
digest: true
${extra}---
`;

const CANADIAN = `${front('ca/sor-2099-1', 'SOR/2099-1')}
## 1 Scope
These Regulations govern paint that is put on toys for children.
- (a) wooden toys are covered;
- (b) metal toys are covered.

## 2 Lead in paint
- (1) Paint on a toy must not contain more than 90 mg/kg of total lead when the dried film is tested.
- (2) The layer shall be at least 2 mm thick.

## 3 Records
- (1) The importer must keep test records for at least 5 years.

## 4 Bells
A bell must ring in the key of C.
`;

const AMERICAN = `${front('us/16-cfr-9901', '16 CFR 9901')}
# Subpart A General

## 9901.1 Scope
This part applies to paint that is put on toys for children.
- (a) Toys made of wood are within the scope.

## 9901.2 Lead limit for paint
- (a) Paint on a toy shall not contain more than 0.06 percent total lead in the dried film.
- (b) The layer of paint shall be at least 1 inch thick.

## 9901.3 Recordkeeping
- (a) Importers shall keep test records for at least 3 years.
`;

const TERM_BRIDGE = `- id: keeping
  ca: [register book]
  us: [recordkeeping]
  sectors: []
  basis: Invented.
  sources: { ca: ["SOR/2099-1, s. 3"], us: [16 CFR 9901.3] }
`;

const nameOf = (path: string) => path.split('/').at(-1) ?? path;

/** A corpus of two invented instruments and the effects that read it from memory; `order` is the order digests are named in. */
export function smallCorpora(changes: Readonly<Record<string, string>> = {}): {
  effects: Effects;
  paths: CorporaPaths;
} {
  const files: Readonly<Record<string, string>> = {
    'sectors.yaml': SECTORS,
    'crosswalks.yaml': CROSSWALKS,
    'term-bridges/invented.yaml': TERM_BRIDGE,
    'departments.yaml': DEPARTMENTS,
    'digests/ca/sor-2099-1.md': CANADIAN,
    'digests/us/16-cfr-9901.md': AMERICAN,
    ...changes,
  };
  const effects: Effects = {
    read: (path) => {
      const text = files[path];
      if (text === undefined)
        return { ok: false, path, code: 'file-missing', message: `${path}: no such file; check the path` };
      const bytes = new TextEncoder().encode(text);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      return { ok: true, path, file: { name: nameOf(path), bytes }, sha256, fileSha256: sha256 };
    },
    identify: (path) => {
      const text = files[path];
      return text === undefined
        ? null
        : { name: nameOf(path), sha256: createHash('sha256').update(text).digest('hex') };
    },
    progress: () => undefined,
    now: () => '2026-11-22T12:00:00.000Z',
  };
  const digests = Object.keys(files).filter((path) => path.startsWith('digests/'));
  return {
    effects,
    paths: {
      sectors: 'sectors.yaml',
      crosswalks: 'crosswalks.yaml',
      termBridges: ['term-bridges/invented.yaml'],
      departments: 'departments.yaml',
      digests,
    },
  };
}
