import type { Level } from '../../model/provision.ts';
import type { PairedProvision, Passage } from './passage.ts';

/** Levels that one language's file may use for what the other files under another: the Justice DTD leaves the choice to the editor. */
const loose = new Set<Level>([
  'item',
  'note',
  'continuation',
  'paragraph',
  'subparagraph',
  'clause',
  'figure',
  'form',
  'heading',
]);

const annexes = new Set<Level>(['schedule', 'appendix']);

/**
 * How likely it is that a French passage says what an English one says, from what both have without knowing either language: level, number,
 * figures, words that look alike (Simard, Foster and Isabelle, 1992), length (Gale and Church, 1993), date in force, status and shape below. Above 0
 * speaks for it. The weights are of the order of log odds and were set by reading pairs of real regulations.
 */
export function likeness(en: Passage, fr: Passage): number {
  return (
    byLevel(en, fr) + byMark(en, fr) + byState(en.provision, fr.provision) + wordLikeness(en, fr) + byShape(en, fr)
  );
}

function byLevel(en: Passage, fr: Passage): number {
  const [one, other] = [en.provision.level, fr.provision.level];
  if (one === other) return 1;
  if (annexes.has(one) && annexes.has(other)) return 0.5;
  return loose.has(one) && loose.has(other) ? -0.5 : -3;
}

function byMark(en: Passage, fr: Passage): number {
  if (en.mark === fr.mark) return en.mark === '' ? 0 : 3;
  // A variable of a formula is named after its word in each language.
  if (en.parent?.provision.level === 'formula' && fr.parent?.provision.level === 'formula') return -0.5;
  if (en.mark !== '' && fr.mark !== '') return -4;
  // "APPENDIX" names no number either.
  return en.provision.number === null || fr.provision.number === null ? -1.5 : -0.5;
}

function byState(en: PairedProvision, fr: PairedProvision): number {
  const status = en.status === fr.status ? 0 : -2;
  if (en.inForceOn === null || fr.inForceOn === null) return status;
  return status + (en.inForceOn === fr.inForceOn ? 0.5 : -1);
}

/** What the words alone say: figures, roots, length. */
export function wordLikeness(en: Passage, fr: Passage): number {
  const ratio = Math.abs(Math.log((fr.folded.length + 20) / (en.folded.length * 1.15 + 20)));
  const length = -1.5 * Math.max(0, ratio - 0.35);
  const roots = en.roots.length === 0 || fr.roots.length === 0 ? 0 : (dice(en.roots, fr.roots) - 0.2) * 4;
  return byFigures(en.figures, fr.figures) + length + roots;
}

function byFigures(en: readonly string[], fr: readonly string[]): number {
  if (en.length === 0 && fr.length === 0) return 0;
  if (en.length === 0 || fr.length === 0) return -1;
  const share = dice(en, fr);
  return share === 1 ? Math.min(3, 1 + 0.5 * en.length) : (share - 0.5) * 3;
}

function byShape(en: Passage, fr: Passage): number {
  const [one, other] = [en.children.length, fr.children.length];
  const shape = one === other ? 0.3 : -Math.min(0.5, 0.5 * Math.abs(Math.log((one + 1) / (other + 1))));
  const [table, twin] = [en.provision.table, fr.provision.table];
  if (table === null || twin === null) return shape;
  return shape + (table.rows.length === twin.rows.length ? 1.5 : 0);
}

/** Share of two lists that is in both, each occurrence counted (Dice). */
export function dice(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const left = new Map<string, number>();
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of other) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    both += 1;
    left.set(word, count - 1);
  }
  return (2 * both) / (one.length + other.length);
}
