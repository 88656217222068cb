import type { Issue } from '../model/issue.ts';
import type { Language } from '../model/language.ts';
import type { Provision } from '../model/provision.ts';
import { countHeld, type SourceDocument } from '../model/source-document.ts';
import { arrange } from './arrange.ts';
import type { Branch } from './branch.ts';
import { contextBelow, type EIdContext, eIdOf, rootContext } from './eid.ts';
import { subtreeHash } from './hash.ts';
import type { Tree } from './tree.ts';

/** What one run over a document collects. */
type Numbering = {
  readonly editionId: string;
  readonly language: Language;
  readonly provisions: Provision[];
  readonly used: Set<string>;
  readonly counters: Map<string, number>;
  readonly issues: Issue[];
  held: number;
};

/**
 * Turns what a source read into addressed provisions: derives the depth of flat paragraphs, gives every node its eId and its hash. Pure and
 * deterministic; content is never a reason to throw. `checkInvariants` proves the result.
 */
export function buildTree(document: SourceDocument): Tree {
  const numbering: Numbering = {
    editionId: document.edition.id,
    language: document.edition.language,
    provisions: [],
    used: new Set(),
    counters: new Map(),
    issues: [],
    held: 0,
  };
  number(arrange(document.root), null, 0, rootContext, numbering);
  const skipped = Object.values(document.characters.skipped).reduce((sum, count) => sum + count, 0);
  return {
    instrument: document.instrument,
    edition: document.edition,
    provisions: numbering.provisions,
    issues: numbering.issues,
    characters: { read: document.characters.read, skipped, held: numbering.held },
  };
}

/** Appends a branch and its descendants in document order. Returns its hash, which contains theirs. */
function number(
  branch: Branch,
  parentEId: string | null,
  depth: number,
  context: EIdContext,
  numbering: Numbering,
): string {
  const addressed = { level: branch.level, number: branch.number, term: addressTerm(branch, numbering.language) };
  const eId = unused(eIdOf(addressed, context, counterIn(context.base, numbering)), numbering.used);
  const ordinal = numbering.provisions.length;
  const { children, definedTerm: _, numbering: derived, ...own } = branch;
  // The hash needs those of the children, whose places in the list come after this one.
  const provision = { editionId: numbering.editionId, eId, parentEId, ordinal, depth, ...own, hash: '' };
  numbering.provisions.push(provision);
  numbering.held += countHeld(branch);
  if (derived !== 'sound') numbering.issues.push(numberingIssue(derived, eId, branch));
  const below = contextBelow(addressed, eId, context);
  const hashes = children.map((child) => number(child, eId, depth + 1, below, numbering));
  provision.hash = subtreeHash(branch, hashes);
  return provision.hash;
}

/** The term a definition is addressed by: the English one in both languages, so that the two texts of a definition share their eId. */
function addressTerm({ definedTerm }: Branch, language: Language): string | null {
  if (definedTerm === null) return null;
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

/** The eId itself, or with `_2`, `_3` for the second and third in document order that come out alike. */
function unused(eId: string, used: Set<string>): string {
  let candidate = eId;
  for (let copy = 2; used.has(candidate); copy += 1) candidate = `${eId}_${copy}`;
  used.add(candidate);
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
