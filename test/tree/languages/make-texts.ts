import type { Level } from '../../../src/model/provision.ts';
import type { PairedProvision } from '../../../src/tree/languages/passage.ts';

/** A line of a test text: two spaces a level deeper, then level, number in brackets of its own, and words; `~` marks a repealed provision. */
export function textOf(lines: string): PairedProvision[] {
  const open: string[] = ['root'];
  const root: PairedProvision = provision('root', null, 0, 'instrument', null, '');
  const used = new Map<string, number>();
  const rest = lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line, index) => {
      const depth = (line.length - line.trimStart().length) / 2 + 1;
      const [, level = 'item', repealed, number, words = ''] =
        /^([a-z-]+)(~)?(?: <([^>]+)>)? ?(.*)$/.exec(line.trim()) ?? [];
      open.length = depth;
      // A definition is addressed by its term, as the tree does it.
      const mark = level === 'definition' ? (/^[^\s[]+/.exec(words)?.[0] ?? '') : (number ?? '');
      const name = `${open.at(-1)}__${level === 'definition' ? 'def' : level}_${mark}`;
      const count = (used.get(name) ?? 0) + 1;
      used.set(name, count);
      const eId = count === 1 ? name : `${name}_${count}`;
      open.push(eId);
      const status = repealed === undefined ? 'in-force' : 'repealed';
      const heading = level === 'heading' ? words : null;
      const text = level === 'heading' ? '' : words;
      return {
        ...provision(eId, open[depth - 1] ?? 'root', index + 1, level as Level, number ?? null, text),
        heading,
        status,
      } as const;
    });
  return [root, ...rest];
}

function provision(
  eId: string,
  parentEId: string | null,
  ordinal: number,
  level: Level,
  number: string | null,
  text: string,
): PairedProvision {
  return {
    eId,
    parentEId,
    ordinal,
    level,
    number,
    heading: null,
    text,
    status: 'in-force',
    inForceOn: null,
    table: null,
  };
}
