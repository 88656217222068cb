import type { Database } from '../store/database.ts';
import type { PageKey } from '../store/page.ts';
import { listTags } from '../store/tags.ts';
import { resolvePointer } from './pointer.ts';

/** A side of a tag that does not read as it did. */
export type TagFinding = {
  readonly tagId: string;
  readonly side: 'ca' | 'us';
  readonly citation: string;
  readonly state: 'changed' | 'gone';
};

/** Looks up every tag in an index: how many stand where they did, and which sides have changed or gone. */
export async function checkTags(
  desk: Database,
  index: Database,
): Promise<{ readonly tags: number; readonly inPlace: number; readonly findings: readonly TagFinding[] }> {
  const findings: TagFinding[] = [];
  let tags = 0;
  let inPlace = 0;
  let after: PageKey | null = null;
  do {
    const page: Awaited<ReturnType<typeof listTags>> = await listTags(desk, {}, { after, limit: 200 });
    for (const tag of page.rows) {
      tags += 1;
      const before = findings.length;
      for (const side of ['ca', 'us'] as const) {
        const pointer = tag[side];
        if (pointer === null) continue;
        const { resolves, changed, citation } = await resolvePointer(index, pointer, 'en');
        if (!resolves || changed)
          findings.push({ tagId: tag.id, side, citation, state: resolves ? 'changed' : 'gone' });
      }
      if (findings.length === before) inPlace += 1;
    }
    after = page.next;
  } while (after !== null);
  return { tags, inPlace, findings };
}
