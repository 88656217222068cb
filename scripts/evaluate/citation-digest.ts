import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';

const FILE = 'test/fixtures/citations/archive-digest.tsv';

/** What one edition cites: the citations of the other country's law line by line, of the rest the number and a hash. */
export type EditionDigest = {
  readonly key: string;
  readonly foreign: readonly string[];
  readonly rest: readonly string[];
};

/** What changed since the stored digest. */
export type DigestChanges = {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
  /** Change in the number of the other citations, and editions in which any of them changed. */
  readonly others: { readonly gained: number; readonly lost: number; readonly editions: number };
};

/** Compares a run with the stored digest and, if asked, stores the run. Lines hold numbers only: place, canonical form, outcome. */
export function compareDigest(editions: readonly EditionDigest[], update: boolean): DigestChanges {
  const before = read();
  const now = print(editions);
  const after = parse(now);
  const gained = [...after.lines].filter((line) => !before.lines.has(line));
  const lost = [...before.lines].filter((line) => !after.lines.has(line));
  const others = { gained: 0, lost: 0, editions: 0 };
  for (const key of new Set([...before.counts.keys(), ...after.counts.keys()])) {
    const [old, fresh] = [
      before.counts.get(key) ?? { count: 0, hash: '' },
      after.counts.get(key) ?? { count: 0, hash: '' },
    ];
    if (old.hash === fresh.hash) continue;
    others.editions += 1;
    others.gained += Math.max(0, fresh.count - old.count);
    others.lost += Math.max(0, old.count - fresh.count);
  }
  if (update) writeFileSync(FILE, now);
  return { gained, lost, others };
}

function print(editions: readonly EditionDigest[]): string {
  const lines: string[] = [];
  for (const { key, foreign, rest } of [...editions].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    if (rest.length > 0) {
      const hash = createHash('sha256').update(rest.join('\n')).digest('hex').slice(0, 8);
      lines.push(`#\t${key}\t${rest.length}\t${hash}`);
    }
    const seen = new Map<string, number>();
    for (const line of foreign) {
      const times = (seen.get(line) ?? 0) + 1;
      seen.set(line, times);
      lines.push(`${key}\t${line}${times === 1 ? '' : `\t${times}`}`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function read(): ReturnType<typeof parse> {
  return parse(existsSync(FILE) ? readFileSync(FILE, 'utf8') : '');
}

function parse(text: string): { lines: Set<string>; counts: Map<string, { count: number; hash: string }> } {
  const lines = new Set<string>();
  const counts = new Map<string, { count: number; hash: string }>();
  for (const line of text.split('\n')) {
    const [mark, key = '', count, hash = ''] = line.split('\t');
    if (mark === '#') counts.set(key, { count: Number(count), hash });
    else if (line !== '') lines.add(line);
  }
  return { lines, counts };
}
