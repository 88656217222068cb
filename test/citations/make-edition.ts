import type { Citation } from '../../src/model/citation.ts';
import { type Edition, editionIdOf } from '../../src/model/edition.ts';
import type { Instrument } from '../../src/model/instrument.ts';
import type { Language } from '../../src/model/language.ts';
import type { Level, Provision } from '../../src/model/provision.ts';
import type { ProvisionStatus } from '../../src/model/standing.ts';

/** `level number | heading | text`, two spaces of indent a level; `!status` after the number for one that is not in force. */
export type Outline = readonly string[];

const PREFIX: Readonly<Partial<Record<Level, string>>> = {
  section: 'sec',
  subsection: 'subsec',
  paragraph: 'para',
  subparagraph: 'subpara',
  schedule: 'sched',
  definition: 'def',
  appendix: 'app',
  heading: 'hdg',
};

/** An edition from an outline, with eIds in the manner of the tree room. */
export function makeEdition(
  instrumentId: string,
  title: string,
  outline: Outline,
  language: Language = 'en',
): { instrument: Instrument; edition: Edition; provisions: Provision[]; citations: Citation[] } {
  const isUs = instrumentId.startsWith('us/');
  const instrument: Instrument = {
    id: instrumentId,
    jurisdiction: isUs ? 'us' : 'ca',
    citation: instrumentId,
    title: { en: title, fr: null },
    authority: null,
    sectors: ['health'],
    url: { en: 'https://example.org/en', fr: 'https://example.org/fr' },
  };
  const about = { instrumentId, pointInTime: '2026-01-29', language, form: 'official' } as const;
  const edition: Edition = {
    id: editionIdOf(about),
    ...about,
    source: 'markdown',
    sourceName: 'test.md',
    sha256: '0'.repeat(64),
  };
  const provisions: Provision[] = [];
  const open: Provision[] = [];
  const add = (
    depth: number,
    level: Level,
    number: string | null,
    heading: string | null,
    text: string,
    status: ProvisionStatus,
  ) => {
    open.length = depth;
    const parent = open.at(-1) ?? null;
    const own = `${PREFIX[level] ?? level}_${(number ?? `${provisions.length}`).replace(/[^\w.-]/g, '')}`;
    const eId =
      parent === null || parent.level === 'instrument' || parent.level === 'part' ? own : `${parent.eId}__${own}`;
    const provision: Provision = {
      editionId: edition.id,
      eId,
      parentEId: parent?.eId ?? null,
      ordinal: provisions.length,
      depth,
      level,
      number,
      heading,
      text,
      status,
      inForceOn: null,
      statusReason: null,
      inForceUntil: null,
      statusBy: null,
      sourceId: null,
      table: null,
      span: { start: 0, end: 0 },
      hash: 0,
    };
    provisions.push(provision);
    open.push(provision);
  };
  add(0, isUs ? 'part' : 'instrument', null, title, '', 'in-force');
  for (const line of outline) {
    const depth = (line.length - line.trimStart().length) / 2 + 1;
    const [address = '', heading = '', text = ''] = line
      .trim()
      .split('|')
      .map((piece) => piece.trim());
    const [level, ...rest] = address.split(' ');
    const [number, status] = rest.join(' ').split('!');
    add(
      depth,
      level as Level,
      number?.trim() || null,
      heading || null,
      text,
      (status ?? 'in-force') as ProvisionStatus,
    );
  }
  return { instrument, edition, provisions, citations: [] };
}
