import type { Stringency } from '../../model/stringency.ts';
import type { ComparablePair, ComparableSide, DivergenceKindDetector, FoundDivergence } from '../comparable-pair.ts';
import { evidenceOfWords } from '../evidence.ts';
import { type ListMember, matchMembers, readLists } from '../list-members.ts';
import { weighWords } from '../weigh.ts';

/** Two lists of the same things belong together when this share of the shorter one is in both, and at least two members. */
const SHARED = 0.5;
const FEWEST = 2;

/** The same list, with members that only one side has. */
export const list: DivergenceKindDetector = {
  kind: 'list',
  describe: 'Both sides list the same things, and members stand in only one of the lists.',
  detect(pair: ComparablePair): FoundDivergence[] {
    const [ca, us] = [readLists(pair.ca), readLists(pair.us)];
    let best: { left: ListMember[]; right: ListMember[]; pairs: ReturnType<typeof matchMembers> } | null = null;
    for (const left of ca) {
      for (const right of us) {
        const pairs = matchMembers(left, right);
        if (pairs.length < FEWEST || pairs.length < SHARED * Math.min(left.length, right.length)) continue;
        if (best === null || pairs.length > best.pairs.length) best = { left, right, pairs };
      }
    }
    if (best === null) return [];
    const matched = new Set(best.pairs.flat());
    const only = (members: readonly ListMember[]) => members.filter((member) => !matched.has(member));
    const [caOnly, usOnly] = [only(best.left), only(best.right)];
    const [caFirst, usFirst] = [caOnly[0] ?? best.left[0], usOnly[0] ?? best.right[0]];
    if ((caOnly.length === 0 && usOnly.length === 0) || caFirst === undefined || usFirst === undefined) return [];
    return [
      {
        kind: 'list',
        stringency: stringencyOf(caOnly.length, usOnly.length, pair),
        ratio: null,
        weight: weighWords('list'),
        ca: evidenceOfWords(caFirst.provision, caFirst.text),
        us: evidenceOfWords(usFirst.provision, usFirst.text),
        details: {
          kind: 'list',
          shared: best.pairs.length,
          caOnly: caOnly.map(({ text }) => text),
          usOnly: usOnly.map(({ text }) => text),
        },
      },
    ];
  },
};

/** A prohibition or a duty on more things asks more, where the other list has nothing besides; of any other list more members may free or bind. */
function stringencyOf(caOnly: number, usOnly: number, pair: ComparablePair): Stringency {
  if (!forbids(pair.ca) || !forbids(pair.us) || (caOnly > 0 && usOnly > 0)) return 'unknown';
  return caOnly > 0 ? 'ca-stricter' : 'us-stricter';
}

function forbids(side: ComparableSide): boolean {
  return (
    side.requirements.length > 0 &&
    side.requirements.every(({ modality, exception }) => modality === 'prohibition' && exception === null)
  );
}
