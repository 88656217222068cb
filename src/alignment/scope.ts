import type { Provision } from '../model/provision.ts';

const CONTAINER = /\b(schedule|sch\.?|part|subpart|division|appendix|app\.?|chapter)\s+([0-9a-z.-]+)/gi;
const LEVEL_OF: Readonly<Record<string, string>> = {
  schedule: 'schedule',
  sch: 'schedule',
  part: 'part',
  subpart: 'subpart',
  division: 'division',
  appendix: 'appendix',
  app: 'appendix',
  chapter: 'chapter',
};

/**
 * Whether a section lies in a crosswalk's scope. An entry names a section (`12`, `571.108`), a run of sections (`44 to 51`), a container
 * (`Schedule IV`, `subpart S`), a section of a container (`Schedule IV 108`), or an eId with everything below it.
 *
 * @param path the section and what encloses it, innermost first
 */
export function isInScope(scope: readonly string[], path: readonly Provision[]): boolean {
  return scope.length === 0 || scope.some((entry) => matches(entry, path));
}

function matches(entry: string, path: readonly Provision[]): boolean {
  const [section] = path;
  if (section === undefined) return false;
  if (path.some((provision) => provision.eId === entry)) return true;
  const containers = [...entry.matchAll(CONTAINER)];
  for (const [, word = '', number = ''] of containers) {
    const level = LEVEL_OF[word.toLowerCase().replace(/\.$/, '')];
    const inside = path.some((provision) => provision.level === level && sameNumber(provision.number, number));
    if (!inside) return false;
  }
  const rest = entry
    .replace(CONTAINER, '')
    .replace(/\b(?:sections?|ss?\.|§+)/gi, '')
    .replace(/[,\s]+/g, ' ')
    .trim();
  if (rest === '') return containers.length > 0;
  const own = bare(section.number);
  const run = /^(\S{1,40}?)\s{0,3}(?:to|-|–)\s{0,3}(\S+)$/.exec(rest);
  if (run !== null) return compareNumbers(own, run[1] ?? '') >= 0 && compareNumbers(own, run[2] ?? '') <= 0;
  return rest.split(' ').includes(own);
}

function sameNumber(printed: string | null, wanted: string): boolean {
  return bare(printed).toUpperCase() === wanted.replace(/[.,]$/, '').toUpperCase();
}

/** A printed number without its level's word, section sign and brackets. */
export function bare(printed: string | null): string {
  return (printed ?? '')
    .replace(/^(?:§+|schedule|annexe|part|partie|subpart|division|section|appendix|standard no\.)\s*/i, '')
    .replace(/^\(?(.*?)\)?[.:]?$/, '$1')
    .trim();
}

/** 9 before 10, 12.1 between 12 and 13. */
function compareNumbers(one: string, other: string): number {
  const a = one.split('.').map(Number);
  const b = other.split('.').map(Number);
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    // A number with letters in it is in no run of figures.
    if (Number.isNaN(difference)) return Number.NaN;
    if (difference !== 0) return difference;
  }
  return 0;
}
