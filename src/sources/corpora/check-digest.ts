import type { Provision } from '../../model/provision.ts';
import { figuresOf, runsOf, wordsOf } from './digest-words.ts';

/** A fault of a digest. `section` is its number, with the schedule before it if it stands in one; null for the digest as a whole. */
type Finding = {
  readonly code: 'too-few-provisions' | 'section-unknown' | 'figure-unknown' | 'words-copied';
  readonly section: string | null;
  readonly message: string;
};

type DigestCheck = {
  readonly findings: readonly Finding[];
  /** Headings of sections and items. */
  readonly provisions: number;
  /** How many of them were compared with official text. */
  readonly compared: number;
};

const minimumProvisions = 12;
/** Eight words in a row that agree are a copy; fewer happen by chance wherever two texts state one rule. */
const runLength = 8;

type Section = { readonly key: string; readonly provisions: readonly Provision[] };

/**
 * Checks a digest against the official text of the same instrument: it has at least 12 provisions, each of its sections exists, no figure
 * in a section is missing from the official section, and no eight words in a row are official ones (digests restate; they do not
 * reproduce).
 *
 * @param digest provisions of the digest in document order.
 * @param official those of the official edition, or null where no official text is at hand: then only the number of provisions is checked.
 * @param isExcerpt whether the official text is known to be a part of the instrument only: a section that it lacks is then not compared, and no fault.
 */
export function checkDigest(
  digest: readonly Provision[],
  official: readonly Provision[] | null,
  isExcerpt = false,
): DigestCheck {
  const sections = sectionsOf(digest);
  const counted = sections.flatMap(({ provisions }) => provisions);
  const findings: Finding[] = [];
  if (counted.length < minimumProvisions) {
    const message = `${counted.length} provisions; a digest has at least ${minimumProvisions}`;
    findings.push({ code: 'too-few-provisions', section: null, message });
  }
  if (official === null) return { findings, provisions: counted.length, compared: 0 };
  const officialFigures = new Map<string, ReadonlySet<string>>();
  const copied = new Set<string>();
  for (const { key, provisions } of sectionsOf(official)) {
    officialFigures.set(key, figuresOf(wholeText(provisions)));
    for (const run of provisions.flatMap(runsIn)) copied.add(run);
  }
  let compared = 0;
  for (const { key, provisions } of sections) {
    const figures = officialFigures.get(key);
    findings.push(...copiedRuns(key, provisions, copied));
    if (figures === undefined) {
      if (isExcerpt) continue;
      findings.push({ code: 'section-unknown', section: key, message: 'no such section in the official text' });
      continue;
    }
    compared += provisions.length;
    findings.push(...unknownFigures(key, provisions, figures));
  }
  return { findings, provisions: counted.length, compared };
}

function unknownFigures(key: string, provisions: readonly Provision[], known: ReadonlySet<string>): Finding[] {
  return provisions.flatMap((provision) => {
    // "Scope of Part 1" names the container, which the section itself calls "this Part".
    const heading = (provision.heading ?? '').replace(/\b(?:(?:Sub)?part|Schedule|Division) \d+/gi, '');
    const unknown = [...figuresOf(`${heading} ${provision.text}`)].filter((figure) => !known.has(figure));
    if (unknown.length === 0) return [];
    const place = provision.level === 'section' ? '' : `${provision.number ?? provision.text.slice(0, 30)}: `;
    const message = `${place}not in the official section: ${unknown.join(', ')}`;
    return [{ code: 'figure-unknown' as const, section: key, message }];
  });
}

/** Within the heading or text of one provision; of overlapping runs only the first is named. */
function copiedRuns(key: string, provisions: readonly Provision[], copied: ReadonlySet<string>): Finding[] {
  const findings: Finding[] = [];
  for (const provision of provisions) {
    let reportedTo = 0;
    for (const [start, run] of runsIn(provision).entries()) {
      if (start < reportedTo || !copied.has(run)) continue;
      reportedTo = start + runLength;
      findings.push({ code: 'words-copied', section: key, message: `eight words of the official text: "${run}"` });
    }
  }
  return findings;
}

/** Sections with everything under them, and schedules that hold text without sections. */
function sectionsOf(provisions: readonly Provision[]): Section[] {
  const keys = new Map<string, string>();
  const found = new Map<string, Provision[]>();
  const schedules = new Map<string, string>();
  for (const provision of provisions) {
    const parent = provision.parentEId ?? '';
    const schedule =
      provision.level === 'schedule' || provision.level === 'appendix'
        ? keyOf(provision.number ?? provision.level)
        : (schedules.get(parent) ?? '');
    schedules.set(provision.eId, schedule);
    const inherited = keys.get(parent);
    const own = provision.level === 'section' ? `${schedule} ${keyOf(provision.number ?? '')}`.trim() : undefined;
    const key = inherited ?? own;
    if (key === undefined || provision.status === 'not-in-force') continue;
    keys.set(provision.eId, key);
    const members = found.get(key);
    if (members) members.push(provision);
    else found.set(key, [provision]);
  }
  return [...found].map(([key, members]) => ({ key, provisions: members }));
}

/** `§ 820.30` and `820.30`, `SCHEDULE IV` and `Schedule IV` are the same. */
function keyOf(number: string): string {
  return number.normalize('NFKC').replace(/§|\s+/g, ' ').trim().toLowerCase();
}

function wholeText(provisions: readonly Provision[]): string {
  return provisions.map(({ number, heading, text }) => `${number ?? ''} ${heading ?? ''} ${text}`).join(' ');
}

/**
 * Runs within the heading or text of one provision. Labels are left out: "paragraph 11(3)(b) or (4)(b)" can be written in one way only.
 */
function runsIn({ heading, text }: Provision): string[] {
  return [heading ?? '', text].flatMap((part) => runsOf(wordsOf(part.replace(/\([^\s()]{1,6}\)/g, ' ')), runLength));
}
