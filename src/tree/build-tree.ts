import type { Definition } from '../model/definition.ts';
import type { Issue } from '../model/issue.ts';
import type { Language } from '../model/language.ts';
import type { Provision } from '../model/provision.ts';
import type { SourceDocument } from '../model/source-document.ts';
import { IN_FORCE, type Standing } from '../model/standing.ts';
import { arrange } from './arrange.ts';
import type { Branch } from './branch.ts';
import { applyCommencement } from './commencement.ts';
import { contextBelow, type EIdContext, eIdOf, rootContext } from './eid.ts';
import { subtreeHash } from './hash.ts';
import { applyOwnEndings } from './own-endings.ts';
import { applyStatusNotes, standingBelow } from './standing.ts';
import type { Tree } from './tree.ts';

/** What one run over a document collects. */
type Numbering = {
  readonly editionId: string;
  readonly pointInTime: string;
  readonly language: Language;
  readonly provisions: Provision[];
  readonly definitions: Definition[];
  readonly used: Map<string, number>;
  readonly counters: Map<string, number>;
  readonly issues: Issue[];
};

/**
 * Turns what a source read into addressed provisions: derives the depth of flat paragraphs, gives every node its eId and its hash. Pure and
 * deterministic; content is never a reason to throw. `checkInvariants` proves the result.
 */
export function buildTree(document: SourceDocument): Tree {
  const numbering: Numbering = {
    editionId: document.edition.id,
    pointInTime: document.edition.pointInTime,
    language: document.edition.language,
    provisions: [],
    definitions: [],
    used: new Map(),
    counters: new Map(),
    issues: [],
  };
  number(arrange(document.root), null, 0, rootContext, IN_FORCE, numbering);
  const skipped = Object.values(document.characters.skipped).reduce((sum, count) => sum + count, 0);
  return {
    instrument: document.instrument,
    edition: document.edition,
    provisions: settleStanding(numbering.provisions, document),
    definitions: numbering.definitions,
    issues: numbering.issues,
    characters: { read: document.characters.read, skipped },
  };
}

/** What the text says of itself elsewhere than in the provision it speaks of: notes, coming into force, last days. */
function settleStanding(provisions: readonly Provision[], { edition, statusNotes = [] }: SourceDocument) {
  const noted = statusNotes.length === 0 ? provisions : applyStatusNotes(provisions, statusNotes);
  const begun = applyCommencement(noted, edition.language, edition.pointInTime);
  return applyOwnEndings(begun, edition.language, edition.pointInTime);
}

/** Appends a branch and its descendants in document order. Returns its hash, which contains theirs. */
function number(
  branch: Branch,
  parentEId: string | null,
  depth: number,
  context: EIdContext,
  above: Standing,
  numbering: Numbering,
): number {
  const addressed = { level: branch.level, number: branch.number, term: addressTerm(branch, numbering.language) };
  const eId = unused(eIdOf(addressed, context, counterIn(context.base, numbering)), numbering.used);
  const ordinal = numbering.provisions.length;
  const { children, numbering: derived } = branch;
  const standing = standingBelow(branch, above, numbering.pointInTime);
  // Field by field: taking the rest of a branch makes objects that are slow from then on, and every provision of the law passes here.
  const provision = {
    editionId: numbering.editionId,
    eId,
    parentEId,
    ordinal,
    depth,
    level: branch.level,
    number: branch.number,
    heading: branch.heading,
    text: branch.text,
    status: standing.status,
    statusReason: standing.statusReason,
    inForceOn: standing.inForceOn,
    inForceUntil: standing.inForceUntil,
    statusBy: standing.statusBy,
    sourceId: branch.sourceId,
    table: branch.table,
    span: branch.span,
    // The hash needs those of the children, whose places in the list come after this one.
    hash: 0,
  };
  numbering.provisions.push(provision);
  if (branch.definedTerm !== null) {
    numbering.definitions.push({ editionId: numbering.editionId, eId, ordinal, ...branch.definedTerm });
  }
  if (derived !== 'sound') numbering.issues.push(numberingIssue(derived, eId, branch));
  const hashes: number[] = [];
  if (children.length > 0) {
    const below = contextBelow(addressed, eId, context);
    for (const child of children) hashes.push(number(child, eId, depth + 1, below, standing, numbering));
  }
  provision.hash = subtreeHash(provision, hashes);
  return provision.hash;
}

/** The term a definition is addressed by: the English one in both languages, so that the two texts of a definition share their eId. */
function addressTerm({ definedTerm, level }: Branch, language: Language): string | null {
  // A numbered paragraph that defines a term keeps its number for its address.
  if (definedTerm === null || level !== 'definition') return null;
  return language === 'fr' ? (definedTerm.otherLanguage ?? definedTerm.term) : definedTerm.term;
}

function counterIn(base: string, numbering: Numbering): (prefix: string) => number {
  return (prefix) => {
    const key = `${base}__${prefix}`;
    const count = (numbering.counters.get(key) ?? 0) + 1;
    numbering.counters.set(key, count);
    return count;
  };
}

/** The eId itself, or with `_2`, `_3` for the second and third in document order that come out alike; `used` holds the last copy of each. */
function unused(eId: string, used: Map<string, number>): string {
  let copy = used.get(eId) ?? 0;
  let candidate = eId;
  // Counting from 2 each time would make a text of like paragraphs take the square of their number.
  while (used.has(candidate)) {
    copy = Math.max(copy, 1) + 1;
    candidate = `${eId}_${copy}`;
  }
  used.set(eId, copy);
  if (candidate !== eId) used.set(candidate, 1);
  return candidate;
}

/** Says where a person should look, without claiming that anything is lost: the depth is a reading, the text is whole. */
function numberingIssue(derived: 'ambiguous' | 'against-rules', eId: string, branch: Branch): Issue {
  const message =
    derived === 'ambiguous'
      ? 'the markers can be read in more than one way; the likelier one was taken'
      : 'the numbering skips, repeats or goes back; the nearest reading was taken';
  return { code: `numbering-${derived}`, severity: 'info', message, eId, span: branch.span };
}
