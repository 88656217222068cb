import type { Provision } from '../model/provision.ts';
import { IN_FORCE, type Standing, type StatusNote } from '../model/standing.ts';
import type { Branch } from './branch.ts';

/** How a branch stands by itself on the day of its edition, as its source says. */
function ownStanding(branch: Branch, day: string): Standing {
  const { status, statusReason, inForceOn, inForceUntil = null, statusBy = null } = branch;
  const own = { status, statusReason: statusReason ?? null, inForceOn, inForceUntil, statusBy };
  if (status !== 'in-force') return own;
  if (inForceUntil !== null && inForceUntil <= day)
    return { ...own, status: 'expired', statusReason: statusReason ?? 'wording-ended' };
  if (inForceOn !== null && inForceOn > day)
    return { ...own, status: 'not-in-force', statusReason: 'future-in-force-date' };
  return own;
}

function plainReason(status: Standing['status']): Standing['statusReason'] {
  if (status === 'reserved') return 'reserved';
  if (status === 'repealed') return 'marked-repealed';
  return status === 'not-in-force' ? 'enacted-not-in-force' : null;
}

/** How a branch stands under what encloses it. */
export function standingBelow(branch: Branch, parent: Standing, day: string): Standing {
  const standing = combine(ownStanding(branch, day), parent);
  return { ...standing, statusReason: standing.statusReason ?? plainReason(standing.status) };
}

/**
 * What does not stand takes what it encloses with it, save a number kept free; a provision that says of itself that it does not stand keeps its own reason. Of two last days the
 * first counts, and of two first days the last.
 */
function combine(own: Standing, parent: Standing): Standing {
  if (own.status !== 'in-force') {
    if (own.status !== parent.status) return own;
    return {
      ...own,
      statusReason: own.statusReason ?? parent.statusReason,
      inForceOn: own.inForceOn ?? parent.inForceOn,
      inForceUntil: own.inForceUntil ?? parent.inForceUntil,
      statusBy: own.statusBy ?? parent.statusBy,
    };
  }
  // A number kept free encloses nothing, so what stands below one has been put there by its publisher or by a slip of ours, and is law all the same.
  if (parent.status === 'reserved') return own;
  if (parent.status !== 'in-force')
    return { ...parent, inForceOn: parent.status === 'not-in-force' ? parent.inForceOn : null };
  const endsWithParent = parent.inForceUntil !== null && (own.inForceUntil ?? '9999') > parent.inForceUntil;
  const inForceUntil = endsWithParent ? parent.inForceUntil : own.inForceUntil;
  const speaks = own.statusReason === null && (endsWithParent || INHERITED.has(parent.statusReason)) ? parent : own;
  return { ...own, inForceUntil, statusReason: speaks.statusReason, statusBy: speaks.statusBy };
}

/** Reasons of text in force that hold for all it encloses; the others are about the enclosing provision alone. */
const INHERITED: ReadonlySet<Standing['statusReason']> = new Set(['transitional', 'temporary', 'future-in-force-date']);

/**
 * Applies what notes say of other provisions. Where a note names marks or a section that are not there, the place it stands at only gets to say that
 * there is a note: a standing put on the wrong provision is worse than none.
 *
 * @param provisions in document order
 */
export function applyStatusNotes(provisions: readonly Provision[], notes: readonly StatusNote[]): Provision[] {
  const result = [...provisions];
  for (const note of notes) {
    const head = note.section === null ? enclosing(result, note.at) : sectionOf(result, note.section);
    const named = head === null ? null : below(result, head, note.marks);
    const target = named ?? head ?? enclosing(result, note.at);
    const { statusBy } = note.standing;
    const standing: Standing = named === null ? { ...NOTE_ONLY, statusBy } : note.standing;
    if (target === null) continue;
    const top = result[target];
    for (let at = target; at < result.length; at += 1) {
      const one = result[at];
      if (one === undefined || top === undefined || (at > target && one.depth <= top.depth)) break;
      if (one.level !== 'note' && one.level !== 'source-note')
        result[at] = { ...one, ...(at === target ? noted(pick(one), standing) : combine(pick(one), standing)) };
    }
  }
  return result;
}

const NOTE_ONLY: Standing = { ...IN_FORCE, statusReason: 'effective-date-note' };

/** The provision that a note speaks of: what takes it out of force prevails; what is only to be known does not hide what is known. */
function noted(own: Standing, note: Standing): Standing {
  if (own.status !== 'in-force' || (note.status === 'in-force' && own.statusReason !== null)) return own;
  return { ...note, inForceOn: note.inForceOn ?? (note.status === 'in-force' ? own.inForceOn : null) };
}

function pick({ status, statusReason, inForceOn, inForceUntil, statusBy }: Standing): Standing {
  return { status, statusReason, inForceOn, inForceUntil, statusBy };
}

/** The innermost section or larger division whose source holds this place. */
function enclosing(provisions: readonly Provision[], at: number): number | null {
  let found: number | null = null;
  for (const [index, { level, span }] of provisions.entries()) {
    if (HOLDERS.has(level) && span.start <= at && at < span.end) found = index;
  }
  return found;
}

const HOLDERS: ReadonlySet<Provision['level']> = new Set(['part', 'subpart', 'subject-group', 'section', 'appendix']);

function sectionOf(provisions: readonly Provision[], section: string): number | null {
  const index = provisions.findIndex(({ level, number }) => level === 'section' && bare(number) === section);
  return index < 0 ? null : index;
}

function below(provisions: readonly Provision[], head: number, marks: readonly string[]): number | null {
  let at = head;
  for (const mark of marks) {
    const parent = provisions[at]?.eId;
    const next = provisions.findIndex(
      (one, index) => index > at && one.parentEId === parent && bare(one.number) === mark,
    );
    if (next < 0) return null;
    at = next;
  }
  return at;
}

function bare(number: string | null): string {
  return (number ?? '').replace(/^§+\s*/, '').replace(/^\((.*)\)$/, '$1');
}
