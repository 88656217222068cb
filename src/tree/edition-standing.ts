import type { Level, Provision } from '../model/provision.ts';
import { IN_FORCE, type Standing } from '../model/standing.ts';

const WHOLE: ReadonlySet<Level> = new Set(['section', 'appendix', 'schedule', 'form']);
/** From this share of repealed sections on, an instrument is little but shells: 473 Canadian regulations are. */
const MOSTLY = 0.9;

/**
 * How an edition stands as a whole, as its own text says: the standing of its root, or the one that all its sections, schedules and appendices share.
 * What amending instruments left behind the text is not asked, since it is not part of it.
 */
export function readEditionStanding(provisions: readonly Provision[]): Standing {
  const [root] = provisions;
  if (root === undefined) return IN_FORCE;
  if (root.status !== 'in-force') return pick(root);
  const units = provisions.filter(
    ({ level, statusReason }) =>
      WHOLE.has(level) && statusReason !== 'amendment-not-in-force' && statusReason !== 'transitional',
  );
  const gone = units.filter(({ status }) => status === 'repealed' || status === 'reserved');
  const repealed = gone.filter(({ status }) => status === 'repealed');
  const [first] = units;
  // A number kept free says nothing about the rest; where everything is kept free, so is the whole.
  if (first === undefined) return pick(root);
  if (repealed.length > 0 && gone.length === units.length) {
    return {
      status: 'repealed',
      statusReason: 'every-provision-repealed',
      inForceOn: null,
      inForceUntil: lastOf(repealed.map(({ inForceUntil }) => inForceUntil)),
      statusBy: shared(repealed.map(({ statusBy }) => instrumentOf(statusBy))),
    };
  }
  if (units.every(({ status }) => status === first.status) && first.status !== 'in-force') {
    return {
      status: first.status,
      statusReason: first.statusReason,
      inForceOn: shared(units.map(({ inForceOn }) => inForceOn)),
      inForceUntil: lastOf(units.map(({ inForceUntil }) => inForceUntil)),
      statusBy: shared(units.map(({ statusBy }) => statusBy)),
    };
  }
  if (repealed.length >= MOSTLY * units.length) return { ...pick(root), statusReason: 'mostly-repealed' };
  return pick(root);
}

/** Of a whole that ended piece by piece the last day counts; unknown when any is. */
function lastOf(days: readonly (string | null)[]): string | null {
  let last = '';
  for (const day of days) {
    if (day === null) return null;
    if (day > last) last = day;
  }
  return last;
}

function shared(values: readonly (string | null)[]): string | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

/** `SOR/2010-1, s. 3` was done by `SOR/2010-1`: the sections of one repeal may name its clauses apart. */
function instrumentOf(by: string | null): string | null {
  return by === null ? null : (/^(?:SOR|DORS|SI|TR)\/[\d-]+/.exec(by)?.[0] ?? by);
}

function pick({ status, statusReason, inForceUntil, statusBy }: Standing): Standing {
  // The first day of the root is that of its title, which may have been changed since.
  return { status, statusReason, inForceOn: null, inForceUntil, statusBy };
}
