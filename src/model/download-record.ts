import * as z from 'zod';
import { IsoDate } from './language.ts';

/** A file that was brought from a publisher: where it came from, so that it is asked for again only when it changed. */
export const DownloadRecord = z.object({
  url: z.url(),
  fileName: z.string().regex(/^[\w.,-]+$/),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().nonnegative(),
  /** Of the text in it; null for a publisher's list of texts. */
  pointInTime: IsoDate.nullable(),
  /** What the publisher's list said of it then: while the list says the same, nothing is asked. */
  stamp: z.string().nullable(),
  fetchedAt: z.iso.datetime(),
  /** When the publisher last said, in whatever way, that this is still its text. */
  checkedAt: z.iso.datetime(),
});
export type DownloadRecord = z.infer<typeof DownloadRecord>;

/** A download that was broken off: its first bytes lie beside the kept files under the slot's name. */
export const PartialDownload = z.object({
  url: z.url(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
});
export type PartialDownload = z.infer<typeof PartialDownload>;

/** What the folder of official files holds, by slot (`us/21-cfr-820.en`). */
export const DownloadManifest = z.object({
  version: z.literal(1),
  files: z.record(z.string(), DownloadRecord),
  partial: z.record(z.string(), PartialDownload),
});
export type DownloadManifest = z.infer<typeof DownloadManifest>;
