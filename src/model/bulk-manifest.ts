import * as z from 'zod';
import { AuditHead } from './audit-head.ts';

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** One prebuilt file; its ETag is its hash. */
export const BulkFile = z.object({
  path: z.string().describe('Below /bulk/'),
  format: z.string(),
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  sha256: Sha256,
  rows: z.int().nonnegative().nullable().describe('Null where rows are not the unit'),
  gzip: z.object({ path: z.string(), bytes: z.int(), sha256: Sha256 }).nullable().describe('The same, compressed'),
});
export type BulkFile = z.infer<typeof BulkFile>;

/** What `npm run build:bulk` made. No time of its own: the same input gives the same bytes. */
export const BulkManifest = z.object({
  schemaVersion: z.int().describe('Grows when a column is renamed or removed, or a file moves'),
  indexBuiltAt: z.iso.datetime(),
  pipelineVersion: z.string(),
  audit: AuditHead.describe('The last entry of the record of what people did, and a hash over all of it'),
  editions: z.object({ count: z.int(), oldest: z.string().nullable(), newest: z.string().nullable() }),
  dataSets: z.array(
    z.object({ name: z.string(), rows: z.int(), identity: z.array(z.string()), files: z.array(BulkFile) }),
  ),
  database: z.object({
    sha256: Sha256.describe('Of the whole; of its pieces joined in order where it is cut'),
    bytes: z.int(),
    files: z.array(BulkFile),
  }),
  crosswalks: z.array(BulkFile).describe('OSCAL mapping JSON and SSSOM TSV of each assessed crosswalk'),
  instruments: z.array(BulkFile).describe('Akoma Ntoso XML of each edition that pages show first'),
});
export type BulkManifest = z.infer<typeof BulkManifest>;

/** Static assets of a Worker may not be larger, so no file is. */
export const MOST_FILE_BYTES = 25 * 1024 * 1024;
export const BULK_SCHEMA_VERSION = 1;

/** Every file a manifest names. */
export function filesOf(manifest: BulkManifest): BulkFile[] {
  return [
    ...manifest.dataSets.flatMap((dataSet) => dataSet.files),
    ...manifest.database.files,
    ...manifest.crosswalks,
    ...manifest.instruments,
  ];
}
