import type { Decision } from './decision.ts';
import { readPairKey, settleDecisions } from './settle-decisions.ts';

/** Column names, then a row a pair. */
type Table = readonly (readonly string[])[];

/**
 * What people decided, as judged pairs to learn from and to measure on: sections in the columns of corpora/judged-sections.tsv, whole instruments in those of the
 * lists of instrument pairs. A pair that people disagree on teaches nothing and is left out, and so is one that lies in no section.
 *
 * @param rejected the pairs people rejected instead of those they confirmed, an adjustment's new pair among these
 */
export function toTrainingRows(
  decisions: readonly Decision[],
  level: 'sections' | 'instruments',
  rejected: boolean,
): Table {
  const reasons = new Map(decisions.map(({ id, reason }) => [id, reason]));
  const head =
    level === 'sections'
      ? ['ca_instrument', 'ca_section', 'us_section', 'basis']
      : ['ca_citation', 'us_citation', 'basis'];
  const rows = [...settleDecisions(decisions)]
    .filter(([, { status }]) => status === (rejected ? 'rejected' : 'confirmed'))
    .flatMap(([key, { decidedBy, decidedAt, decisionId }]) => {
      const { ca, us } = readPairKey(key);
      const basis = clean(
        `decided by ${decidedBy ?? ''}, ${decidedAt?.slice(0, 10) ?? ''}: ${reasons.get(decisionId ?? '') ?? ''}`,
      );
      const isWhole = ca.eId === '';
      if (isWhole !== (level === 'instruments')) return [];
      if (isWhole) return [[citationOf(ca.instrumentId), citationOf(us.instrumentId), basis]];
      const [caSection, usSection] = [sectionOf(ca.eId), sectionOf(us.eId)];
      if (caSection === null || usSection === null) return [];
      const title = /^us\/(\d+)-/.exec(us.instrumentId)?.[1] ?? '';
      return [[citationOf(ca.instrumentId), caSection, `${title} CFR ${usSection}`, basis]];
    });
  return [head, ...rows.sort((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1))];
}

/** `part_820__sec_820.30__para_a` lies in section 820.30, `sched_IV__sec_101` in `Sch. IV s. 101`: sections of a schedule are numbered anew. */
function sectionOf(eId: string): string | null {
  const section = /(?:^|__)sec_([^_]+)(?:__|$)/.exec(eId)?.[1];
  const schedule = /^sched_([^_]+)__/.exec(eId)?.[1];
  return section === undefined ? null : schedule === undefined ? section : `Sch. ${schedule} s. ${section}`;
}

/** `ca/sor-98-282` is SOR/98-282, `ca/crc-870` C.R.C., c. 870, `us/21-cfr-820` 21 CFR 820. */
function citationOf(id: string): string {
  const name = id.split('/')[1] ?? id;
  const cfr = /^(\d+)-cfr-(.+)$/.exec(name);
  if (cfr !== null) return `${cfr[1]} CFR ${cfr[2]}`;
  const [kind = '', ...rest] = name.split('-');
  return kind === 'crc' ? `C.R.C., c. ${rest.join('-')}` : `${kind.toUpperCase()}/${rest.join('-')}`;
}

function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
