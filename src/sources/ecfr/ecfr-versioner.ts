import * as z from 'zod';
import type { Issue } from '../../model/issue.ts';
import { IsoDate } from '../../model/language.ts';
import type { Address, Download, Publisher, PublisherPlan, Refusal } from '../publisher.ts';

const site = 'https://www.ecfr.gov';
const service = `${site}/api/versioner/v1`;
const MB = 1024 * 1024;

/**
 * The versioner service of ecfr.gov. It publishes on business days and is a day or two behind: it has no text for today, so the date asked
 * for is the one `titles.json` says a title has reached, and where even that is not there yet, the day of the last issue. It slices a title
 * by `part`; other slices (`chapter`, `subtitle`) silently give the whole title. Up to 8 requests a second were measured to be answered
 * without a 429.
 */
export const ecfrVersioner: Publisher = {
  name: 'ecfr',
  hosts: ['www.ecfr.gov'],
  requestsPerSecond: 8,
  accepts: (wanted) => readWanted(wanted) !== null,
  catalogue: {
    url: `${service}/titles.json`,
    fileName: 'ecfr-titles.json',
    pointInTime: null,
    contentTypes: ['application/json'],
    maxBytes: MB,
    maxSeconds: 120,
  },
  plan,
  dateAskedFor: (bytes) => {
    const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048));
    return /(?:"|&quot;)path(?:"|&quot;)\s*:\s*(?:"|&quot;)\/on\/(\d{4}-\d{2}-\d{2})\//.exec(head)?.[1] ?? null;
  },
};

const Titles = z.object({
  titles: z.array(
    z.object({
      number: z.number().int(),
      latest_amended_on: z.string().nullish(),
      latest_issue_date: z.string().nullish(),
      up_to_date_as_of: z.string().nullish(),
      reserved: z.boolean().nullish(),
      processing_in_progress: z.boolean().nullish(),
    }),
  ),
});
type Title = z.infer<typeof Titles>['titles'][number];

/** A whole title (`title-21`) or one part of it (`us/21-cfr-820`). */
type WantedText = { readonly title: number; readonly part: string | null };

function readWanted(wanted: string): WantedText | null {
  const match = /^title-(\d{1,2})$|^us\/(\d{1,2})-cfr-([0-9a-z-]+)$/.exec(wanted);
  return match ? { title: Number(match[1] ?? match[2]), part: match[3] ?? null } : null;
}

function plan(catalogue: Uint8Array, wanted: readonly string[]): PublisherPlan | Issue {
  const titles = readTitles(catalogue);
  if (titles === null) {
    const message = `${service}/titles.json is not the list of titles it used to be`;
    return { code: 'sync-catalogue', severity: 'error', message, eId: null, span: null };
  }
  const downloads: Download[] = [];
  const refusals: Refusal[] = [];
  for (const name of wanted) {
    const text = readWanted(name);
    if (text === null) continue;
    const title = titles.find(({ number }) => number === text.title);
    const refusal = refuse(name, title);
    if (refusal) refusals.push({ wanted: name, ...refusal });
    else if (title) downloads.push(downloadOf(name, text, title));
  }
  return { downloads, refusals };
}

function readTitles(bytes: Uint8Array): readonly Title[] | null {
  try {
    const parsed = Titles.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data.titles : null;
  } catch {
    return null;
  }
}

function refuse(wanted: string, title: Title | undefined): { code: string; message: string } | null {
  if (!title) return { code: 'sync-not-listed', message: `${wanted}: the eCFR lists no such title; check the number` };
  if (title.reserved === true) {
    const message = `${wanted}: title ${title.number} is reserved and has no text; editions that are in the index stay`;
    return { code: 'sync-reserved', message };
  }
  if (title.processing_in_progress === true) {
    const message = `${wanted}: the publisher is writing title ${title.number} at this moment; run again in an hour`;
    return { code: 'sync-in-progress', message };
  }
  if (datesOf(title).length > 0) return null;
  return {
    code: 'sync-no-date',
    message: `${wanted}: the eCFR does not say which date title ${title.number} has reached`,
  };
}

/** The date the title has reached, then the day of its last issue before that. */
function datesOf(title: Title): string[] {
  const [reached, issued] = [title.up_to_date_as_of, title.latest_issue_date].map((date) => {
    const parsed = IsoDate.safeParse(date);
    return parsed.success ? parsed.data : null;
  });
  if (!reached) return issued ? [issued] : [];
  return issued && issued < reached ? [reached, issued] : [reached];
}

function downloadOf(wanted: string, { title, part }: WantedText, dates: Title): Download {
  const addresses = datesOf(dates).map((date): Address => {
    const query = part === null ? '' : `?part=${part}`;
    const piece = part === null ? '' : `_part-${part}`;
    return {
      url: `${service}/full/${date}/title-${title}.xml${query}`,
      fileName: `title-${title}${piece}_${date}.xml`,
      pointInTime: date,
    };
  });
  const [first, ...others] = addresses;
  if (!first) throw new Error(`${wanted}: planned without a date`);
  return {
    slot: `${wanted}.en`,
    addresses: [first, ...others],
    stamp: `${dates.latest_amended_on ?? ''} ${dates.latest_issue_date ?? ''}`,
    expects: part === null ? { kind: 'under', id: `us/${title}-cfr-` } : { kind: 'one', id: wanted },
    language: 'en',
    contentTypes: ['application/xml', 'text/xml', 'application/octet-stream'],
    // Title 40 has 157 MB and takes the service most of a minute before the first byte.
    maxBytes: part === null ? 256 * MB : 64 * MB,
    maxSeconds: part === null ? 1800 : 300,
  };
}
