import type { SourceNode } from '../../model/source-document.ts';
import type { Standing, StatusNote } from '../../model/standing.ts';
import { addDays, DATE_WORDS, readDate } from '../../text/read-date.ts';

/** A place that a note names: a section and marks below it, or neither. */
type Place = Pick<StatusNote, 'section' | 'marks'>;

const NOTE = /^effective dates? notes?\b/i;
/** A new statement of a note begins with the document it tells of: "At 90 FR 50857, ...", "By Amdt. 91-236, ...". */
const STATEMENT = /(?:^|\s)(?:\d\.\s)?(?=(?:At|By) (?:[A-Z]|\d+ FR))/;
const CITED = /\d{1,4} FR \d{1,7}(?:, \p{L}{3,9}\.? \d{1,2}, \d{4})?/u;
const PENDING = /^(?:Link to an? (?:amendment|correction)|This amendment was)/;
const DATE = `(?:[\\d:]+ [ap]\\.?m\\.?,? (?:\\w+ )?(?:on )?)?(${DATE_WORDS})`;
const SPAN = new RegExp(`effective (?:from )?(${DATE_WORDS}),? (through|until|to) ${DATE}`, 'u');
const EXTENDED = new RegExp(`extended (?:through|to|until) ${DATE}`, 'u');
const UNTIL = new RegExp(`(?:stayed|suspended|delayed|postponed)[^.;]{0,60}? until ${DATE}`, 'u');
/** A later statement of the same note: "the effective date of the section was extended through Sept. 30, 2027". */
const LENGTHENED = new RegExp(
  `effective date (?:of [^.;]{1,80} )?was (?:revised|extended)[^;]{0,60}?(?:through|until) ${DATE}`,
  'gu',
);
const COMING = new RegExp(`(?:added|revised|amended|removed)[^;]*?, effective (${DATE_WORDS})`, 'u');
const STAYED =
  /(?:was|were|is|are) (?:further |temporarily )?(?:stayed|suspended)(?! [“"]?insofar)|stayed the effective date of|staying the effectiveness of/;
const DELAYED = /(?:was|were|is|are) (?:further )?(?:delayed|postponed)|ha(?:s|ve) a delayed effective date/;
/** Words by which a stay or delay reaches less than the provisions it names. */
const PARTLY =
  /\binsofar as\b|\bintroductory text\b|\bsentences?\b|\bdates appearing\b|\bapplication of\b|\bdefinitions? of\b|\bfor those\b|\bentr(?:y|ies)\b|could not be incorporated/;

/**
 * What the notes of the Office of the Federal Register say about effective dates (Document Drafting Handbook, ch. 3; in the XML `<EFFDNOT>`, and
 * `<XREF>` lines that link to an amendment to come): stays, delays, approval awaited, text for a time. A note that is not understood, or reaches only
 * words inside a provision, leaves the text in force and says that there is a note.
 */
export function readStatusNotes(root: SourceNode, pointInTime: string): StatusNote[] {
  const notes: StatusNote[] = [];
  walk(root, null);
  return notes;

  function walk(node: SourceNode, parent: SourceNode | null): void {
    const at = parent?.span.start ?? node.span.start;
    if (node.level === 'note' && NOTE.test(node.heading ?? node.text))
      notes.push(...statementsOf(node, at, pointInTime));
    else if (node.level === 'source-note' && PENDING.test(node.text)) {
      const standing = standingOf('in-force', 'amendment-published', CITED.exec(node.text)?.[0] ?? null);
      notes.push({ at, section: null, marks: [], standing });
    } else for (const child of node.children) walk(child, node);
  }
}

function statementsOf(node: SourceNode, at: number, pointInTime: string): StatusNote[] {
  const printed = node.text === '' ? node.children.map(({ text }) => text).join(' ') : node.text;
  // What follows is the text to come, not a statement about it.
  const text = printed.replace(/For the convenience of the user.*$/s, '');
  return text
    .split(STATEMENT)
    .filter((statement) => statement.trim() !== '')
    .flatMap((statement) => readStatement(statement, pointInTime))
    .map((found) => ({ ...found, at, standing: lengthened(found.standing, text, pointInTime) }));
}

function lengthened(standing: Standing, text: string, pointInTime: string): Standing {
  if (standing.statusReason !== 'temporary' || standing.inForceUntil === null) return standing;
  let until = standing.inForceUntil;
  // "revised to Feb. 1, 2023, through Jan. 31, 2025" has two days in one sentence: the last of the match counts.
  for (const [words] of text.matchAll(LENGTHENED)) {
    const last = readDate(words.match(new RegExp(DATE_WORDS, 'gu'))?.at(-1) ?? '');
    if (last !== null && addDays(last, 1) > until) until = addDays(last, 1);
  }
  return { ...standing, inForceUntil: until, status: until > pointInTime ? 'in-force' : standing.status };
}

/** The first day after a stay or delay, where the statement gives its end. */
function endOf(statement: string): string | null {
  const through = new RegExp(`(?:stayed|suspended), effective [^;]{0,40}?,? through ${DATE}`, 'u').exec(statement)?.[1];
  if (through === undefined) return readDate(UNTIL.exec(statement)?.[1] ?? '');
  const last = readDate(through);
  return last === null ? null : addDays(last, 1);
}

function readStatement(statement: string, pointInTime: string): Omit<StatusNote, 'at'>[] {
  const by = CITED.exec(statement)?.[0] ?? null;
  const say = (places: readonly Place[], standing: Standing) => places.map((place) => ({ ...place, standing }));
  const unclear = () => say([HERE], standingOf('in-force', 'effective-date-note', by));
  const places = placesIn(statement);
  if (/will not become effective until approv/.test(statement)) {
    if (PARTLY.test(statement)) return unclear();
    return say(awaiting(statement, places), standingOf('not-in-force', 'awaiting-approval', by));
  }
  const isStayed = STAYED.test(statement);
  if (isStayed || DELAYED.test(statement)) {
    const end = endOf(statement);
    if (end !== null && end <= pointInTime) return [];
    if (PARTLY.test(statement)) return unclear();
    const standing = standingOf('not-in-force', isStayed ? 'stayed' : 'effective-date-delayed', by);
    const named = affected(statement, places);
    return named.length === 0 ? unclear() : say(named, { ...standing, inForceOn: end });
  }
  const span = SPAN.exec(statement);
  if (span !== null) {
    const [, from = '', word, to = ''] = span;
    const last = readDate(EXTENDED.exec(statement)?.[1] ?? to);
    if (last === null || PARTLY.test(statement) || WORDS_AMENDED.test(statement)) return unclear();
    const until = word === 'until' && !EXTENDED.test(statement) ? last : addDays(last, 1);
    const isOver = until <= pointInTime;
    // An amendment that has run out leaves what it amended; only text that was added for a time is gone.
    if (isOver && !/\badded\b/.test(statement)) return unclear();
    const standing = standingOf(isOver ? 'expired' : 'in-force', 'temporary', by);
    const paragraphs = PARAGRAPHS_AMENDED.exec(statement)?.[1];
    const section = places[0]?.section ?? null;
    const named = paragraphs === undefined ? places : marksIn(` ${paragraphs}`, section);
    return say(named.length === 0 ? marksIn(statement, null) : named, {
      ...standing,
      inForceOn: readDate(from),
      inForceUntil: until,
    });
  }
  const coming = readDate(COMING.exec(statement)?.[1] ?? '');
  if (coming !== null && coming > pointInTime) return say([HERE], standingOf('in-force', 'amendment-published', by));
  return unclear();
}

const HERE: Place = { section: null, marks: [] };

function standingOf(
  status: Standing['status'],
  statusReason: NonNullable<Standing['statusReason']>,
  statusBy: string | null,
): Standing {
  return { status, statusReason, inForceOn: null, inForceUntil: null, statusBy };
}

const SECTION = /(?:§§?|\b[Ss]ections?)\s*(\d+[a-z]?\.[\w.-]*\w)/g;
/** A run of marks: `(a)(1)`. A dollar amount or a year in brackets is none. */
const MARKS = /(?<=\s|\w)((?:\([0-9A-Za-z]{1,5}\))+)(?! of this title)/g;

const OF_SECTION = /[Pp]aragraphs? ([^.;§]{1,200}) (?:of|in) $/;
/** An amendment of paragraphs, or of words anywhere. */
const PARAGRAPHS_AMENDED = /\b(?:adding|revising) paragraphs? ([^;.]{1,200}?)(?:, effective|$)/;
const WORDS_AMENDED = /\bamended by (?:removing|adding [“"])/;

/** Places in reading order: `§ 54.313(a)(9) introductory text and (f)(2)`, `in § 744.11, paragraph (a)(1)`. A bare section stands only where no marks follow it. */
function placesIn(statement: string): Place[] {
  const places: Place[] = [];
  const sections = [...statement.matchAll(SECTION)];
  for (const [index, match] of sections.entries()) {
    const section = match[1] ?? '';
    const rest = statement.slice(match.index + match[0].length, sections[index + 1]?.index ?? statement.length);
    // Marks belong to the section as far as its clause goes.
    const clause = /^[^;.]*?(?=\b(?:was|were|is|are|by|to read|effective)\b|[;.]|$)/.exec(rest)?.[0] ?? '';
    // "Paragraphs (a) and (c) of § 9.1" has its marks before the section.
    const before = OF_SECTION.exec(statement.slice(sections[index - 1]?.index ?? 0, match.index))?.[1];
    places.push(...marksIn(` ${before ?? clause}`, section));
  }
  return places;
}

/** The places below a section that a clause names, or the section itself where it names none; null is the section the note stands in. */
function marksIn(clause: string, section: string | null): Place[] {
  const runs = [...clause.matchAll(MARKS)].map(([, run = '']) => run.slice(1, -1).split(')('));
  return runs.length === 0 ? [{ section, marks: [] }] : runs.map((marks) => ({ section, marks }));
}

/** Of what a stay or delay names, the part before its verb: "Part 88 was added, and § 88.31 was delayed". */
function affected(statement: string, places: readonly Place[]): readonly Place[] {
  const verb = /stayed the effective date of|staying the effectiveness of/.exec(statement);
  if (verb !== null) return placesIn(statement.slice(verb.index));
  const end = (STAYED.exec(statement) ?? DELAYED.exec(statement))?.index ?? statement.length;
  const clause =
    statement
      .slice(0, end)
      .split(/ and (?=§)|, however, /)
      .at(-1) ?? '';
  const named = placesIn(clause);
  if (named.length > 0) return named;
  return clause.search(MARKS) >= 0 ? marksIn(clause, places[0]?.section ?? null) : places;
}

/** What waits for approval: "Paragraph (b) of this section contains ...", "This section contains ...", "These paragraphs contain ...". */
function awaiting(statement: string, places: readonly Place[]): readonly Place[] {
  const section = places[0]?.section ?? null;
  const named = /[.] (Paragraphs? [^.]*?) of this section contains?/.exec(statement)?.[1];
  if (named !== undefined) {
    return marksIn(named, section);
  }
  if (/\bThis section contains/.test(statement)) return section === null ? [HERE] : [{ section, marks: [] }];
  return places.length === 0 ? [HERE] : places;
}
