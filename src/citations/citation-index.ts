import type { Instrument } from '../model/instrument.ts';
import type { Level, Provision } from '../model/provision.ts';
import { normalizeText } from '../text/normalize.ts';

/** A provision as citations can reach it. */
export type IndexedProvision = {
  readonly eId: string;
  readonly parentEId: string | null;
  readonly level: Level;
  /** Number without brackets, section sign or its level's word; empty if it has none. */
  readonly key: string;
  /** Repealed or reserved: the number stands, its text does not. */
  readonly isGone: boolean;
};

/** One instrument's provisions, those of all its editions together, by the ways a citation names them. */
export type IndexedInstrument = {
  readonly instrumentId: string;
  readonly rootEId: string | null;
  readonly provisions: ReadonlyMap<string, IndexedProvision>;
  /** Section number to the eIds that carry it: a schedule may number its sections like the body does. */
  readonly sections: ReadonlyMap<string, readonly string[]>;
  /** `subpart:B`, `schedule:IV`, `appendix:M1` to eIds. */
  readonly containers: ReadonlyMap<string, readonly string[]>;
  /** eId to its numbered children by key. */
  readonly children: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** `eId|S5.3.1` to the item of that number in a section, `eId|3.2.1` in an appendix. */
  readonly standardItems: ReadonlyMap<string, string>;
  /** Section to the printed headings it stands under, which enclose nothing. */
  readonly headings: ReadonlyMap<string, Headings>;
  /** The same of editions that newer ones have superseded; null if the index has none. */
  readonly former: IndexedInstrument | null;
};

/** What citations can be resolved against. */
export type CitationIndex = {
  readonly instruments: ReadonlyMap<string, IndexedInstrument>;
  /** Folded title, in either language, to instrument id. */
  readonly titles: ReadonlyMap<string, string>;
  /** `21 cfr` to the ids of that title's parts. */
  readonly partsByTitle: ReadonlyMap<string, readonly string[]>;
};

const HEADED = /^(?:part|partie|division|section)\s/i;
const DIVISION = /^(?:division|section)\s/i;

/** `isSuperseded`: an older edition of an instrument whose newer one is also given; it tells what was removed and is no target. */
type EditionInput = {
  readonly instrument: Instrument;
  readonly provisions: readonly Provision[];
  readonly isSuperseded?: boolean;
};

const CONTAINER_LEVELS: ReadonlySet<Level> = new Set([
  'part',
  'subpart',
  'division',
  'appendix',
  'schedule',
  'chapter',
  'subchapter',
  'form',
]);

/** The printed heading of the part and of the division that a section stands under. */
type Headings = { readonly part: string | null; readonly division: string | null };

/** Builds the lookup of every instrument; editions of one instrument are merged, the first to name a place keeps it. */
export function buildCitationIndex(editions: readonly EditionInput[]): CitationIndex {
  const former = editions.filter(({ isSuperseded }) => isSuperseded === true);
  const older = former.length === 0 ? null : indexEditions(former, null);
  return indexEditions(
    editions.filter(({ isSuperseded }) => isSuperseded !== true),
    older,
  );
}

function indexEditions(editions: readonly EditionInput[], older: CitationIndex | null): CitationIndex {
  const drafts = new Map<string, ReturnType<typeof emptyDraft>>();
  const titles = new Map<string, string>();
  const partsByTitle = new Map<string, string[]>();
  for (const { instrument, provisions } of editions) {
    let draft = drafts.get(instrument.id);
    if (draft === undefined) {
      draft = emptyDraft();
      drafts.set(instrument.id, draft);
      for (const title of [instrument.title.en, instrument.title.fr]) {
        if (title !== null && title !== '') titles.set(foldTitle(title), instrument.id);
      }
      const codeTitle = /^us\/(\d+)-cfr-/.exec(instrument.id)?.[1];
      if (codeTitle !== undefined) partsByTitle.set(codeTitle, [...(partsByTitle.get(codeTitle) ?? []), instrument.id]);
    }
    addProvisions(draft, provisions);
  }
  const instruments = new Map<string, IndexedInstrument>();
  for (const [instrumentId, draft] of drafts) {
    const former = older?.instruments.get(instrumentId) ?? null;
    instruments.set(instrumentId, { instrumentId, ...draft, former });
  }
  return { instruments, titles, partsByTitle };
}

/** How titles are compared: case, typography and final punctuation aside. */
export function foldTitle(title: string): string {
  return normalizeText(title)
    .text.replace(/[.,;]{1,9}$/, '')
    .trim();
}

/** `(c)`, `§ 820.30`, `Schedule IV`, `S5.1.2.` as a citation would write them: `c`, `820.30`, `IV`, `S5.1.2`. */
export function numberKey(number: string | null): string {
  if (number === null) return '';
  const bare = number
    .replace(
      /^(?:§+|schedule|annexe|part|partie|subpart|sous-partie|division|section|appendix|appendice|article)\s*/i,
      '',
    )
    .trim();
  return bare.replace(/^\(?(.*?)\)?[.:]?$/, '$1').trim();
}

function emptyDraft() {
  return {
    rootEId: null as string | null,
    provisions: new Map<string, IndexedProvision>(),
    sections: new Map<string, string[]>(),
    containers: new Map<string, string[]>(),
    children: new Map<string, Map<string, string>>(),
    standardItems: new Map<string, string>(),
    headings: new Map<string, Headings>(),
  };
}

function addProvisions(draft: ReturnType<typeof emptyDraft>, provisions: readonly Provision[]): void {
  let headings: Headings = { part: null, division: null };
  for (const { eId, parentEId, level, number, status } of provisions) {
    if (draft.provisions.has(eId)) continue;
    const key = numberKey(number);
    if (level === 'schedule') headings = { part: null, division: null };
    if (level === 'heading' && HEADED.test(number ?? '')) {
      headings = DIVISION.test(number ?? '') ? { ...headings, division: eId } : { part: eId, division: null };
    }
    if (level === 'section' && (headings.part !== null || headings.division !== null))
      draft.headings.set(eId, headings);
    draft.provisions.set(eId, { eId, parentEId, level, key, isGone: status === 'repealed' || status === 'reserved' });
    if (parentEId === null) draft.rootEId ??= eId;
    if (key === '') continue;
    if (level === 'section') append(draft.sections, key, eId);
    // Canadian regulations print their parts and divisions as headings; a French "section" there is a division.
    else if (level === 'heading' && HEADED.test(number ?? ''))
      append(draft.containers, `${DIVISION.test(number ?? '') ? 'division' : 'part'}:${key.toUpperCase()}`, eId);
    else if (CONTAINER_LEVELS.has(level)) append(draft.containers, `${level}:${key.toUpperCase()}`, eId);
    // An unnumbered level between (a definition's text, flush words) does not hide its numbered children from the numbered parent.
    const parent = nearestNumbered(draft.provisions, parentEId);
    if (parent !== null) {
      const siblings = draft.children.get(parent) ?? new Map<string, string>();
      if (!siblings.has(key)) siblings.set(key, eId);
      draft.children.set(parent, siblings);
    }
    if (/^S?\d/.test(key)) {
      const holder = nearestHolder(draft.provisions, parentEId);
      if (holder !== null && !draft.standardItems.has(`${holder}|${key}`))
        draft.standardItems.set(`${holder}|${key}`, eId);
    }
  }
}

function nearestNumbered(provisions: ReadonlyMap<string, IndexedProvision>, from: string | null): string | null {
  let eId = from;
  while (eId !== null) {
    const provision = provisions.get(eId);
    if (provision === undefined || provision.key !== '' || provision.parentEId === null) return eId;
    eId = provision.parentEId;
  }
  return null;
}

function nearestHolder(provisions: ReadonlyMap<string, IndexedProvision>, from: string | null): string | null {
  for (let eId = from; eId !== null; eId = provisions.get(eId)?.parentEId ?? null) {
    const level = provisions.get(eId)?.level;
    if (level === 'section' || level === 'appendix') return eId;
  }
  return null;
}

function append(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
