import { type Commitment, commitmentsOf } from '../model/commitments.ts';
import type { CrosswalkSummary } from '../model/crosswalk-summary.ts';
import type { DivergenceSummary } from '../model/divergence-summary.ts';
import { toFrenchCitation } from '../model/provision-citation.ts';
import type { BothWords } from '../model/words.ts';
import { type Initiative, NO_WORDS, type Variance, type WholePlan, type WorkPlan } from '../model/work-plan.ts';
import { listCrosswalks } from '../store/crosswalks.ts';
import { findDepartment } from '../store/departments.ts';
import { listDivergences } from '../store/divergences.ts';
import { findSector } from '../store/sectors.ts';
import { readTwins } from '../store/twins.ts';
import { divergenceWords } from '../ui/divergence-words.ts';
import { messagesOf } from '../ui/messages/messages-of.ts';
import { pointTo } from './pointer.ts';
import { Problem } from './problem.ts';
import type { Services } from './services.ts';
import { newUlid } from './ulid.ts';

/** Instruments that lead: the crosswalks of the theme in which the most was found. */
const INITIATIVES = 3;
const CANDIDATES = 5;
const LOOKED_THROUGH = 200;
const YEARS = 2;

const both = (write: (language: 'en' | 'fr') => string): BothWords => ({ en: write('en'), fr: write('fr') });

/**
 * A first draft of a plan on a theme of the index: what the two governments have said, restated; an initiative for each pair of lead instruments; and
 * their strongest divergences as candidates, each with its clauses. People change what they do not want; nothing of it is a finding.
 *
 * @param theme id of a sector or theme; null for an empty plan.
 */
export async function draftPlan(services: Services, theme: string | null, actor: string): Promise<WholePlan> {
  const { index, now } = services;
  const at = now();
  const time = at.toISOString();
  const record = { createdBy: actor, createdAt: time, updatedAt: time, version: 1 };
  // Parts are read in the order of their ids, which sort by their millisecond.
  let made = at.getTime();
  const nextId = () => {
    made += 1;
    return newUlid(new Date(made));
  };
  const id = nextId();
  const sector = theme === null ? null : await findSector(index, theme);
  if (theme !== null && sector === null) throw new Problem('no-such-sector', { id: theme });
  const leads = sector === null ? [] : await leadCrosswalks(services, sector.id);
  const [first] = leads;
  const [caDepartment, usDepartment] = await Promise.all([
    first === undefined ? null : findDepartment(index, first.caInstrumentId),
    first?.usInstrumentIds[0] === undefined ? null : findDepartment(index, first.usInstrumentIds[0]),
  ]);
  const year = at.getUTCFullYear();
  const say = (language: 'en' | 'fr') => messagesOf(language).plan.draft;
  const commitments = sector === null ? [] : commitmentsOf(sector.id);
  const plan: WorkPlan = {
    ...record,
    id,
    status: 'proposed',
    theme: sector?.id ?? null,
    title: both((language) =>
      say(language).title(
        sector === null ? '' : language === 'fr' ? sector.nameFr : sector.nameEn,
        String(year),
        String(year + YEARS),
      ),
    ),
    startsOn: time.slice(0, 10),
    endsOn: `${year + YEARS}${time.slice(4, 10).replace('02-29', '02-28')}`,
    caDepartment: caDepartment === null ? NO_WORDS : { en: caDepartment.nameEn, fr: caDepartment.nameFr },
    caBranch: NO_WORDS,
    usDepartment: usDepartment === null ? NO_WORDS : { en: usDepartment.nameEn, fr: usDepartment.nameFr },
    usAgency: NO_WORDS,
    cooperationStatement: both((language) => statement(language, sector, commitments, leads)),
    authority: both((language) => say(language).authority),
    reporting: both((language) => say(language).reporting),
    stakeholders: both((language) => say(language).stakeholders),
    contacts: NO_WORDS,
    barriers: NO_WORDS,
    closingSummary: NO_WORDS,
  };
  const initiatives: Initiative[] = [];
  const variances: Variance[] = [];
  for (const lead of leads) {
    const initiative: Initiative = {
      ...record,
      id: nextId(),
      planId: id,
      parentId: id,
      title: both((language) => say(language).initiative(cite(language, lead.caCitation), lead.usCitations.join(', '))),
      outcomes: both((language) => say(language).outcome),
      reporting: both((language) => say(language).reportingOften),
      activities: [
        { text: both((language) => say(language).confirm), due: monthsLater(at, 6), done: false },
        { text: both((language) => say(language).consult), due: monthsLater(at, 12), done: false },
        { text: both((language) => say(language).watch), due: null, done: false },
      ],
    };
    initiatives.push(initiative);
    const page = { after: null, limit: LOOKED_THROUGH };
    const { rows } = await listDivergences(index, { crosswalk: lead.id, weak: true }, page);
    for (const divergence of distinctPlaces(rows)) {
      variances.push({
        ...record,
        ...(await candidate(services, divergence)),
        id: nextId(),
        planId: id,
        parentId: initiative.id,
      });
    }
  }
  return { plan, initiatives, variances, grantedTo: [actor] };
}

function cite(language: 'en' | 'fr', citation: string): string {
  return language === 'fr' ? toFrenchCitation(citation) : citation;
}

async function leadCrosswalks({ index }: Services, sector: string): Promise<CrosswalkSummary[]> {
  const [{ rows }, strong] = await Promise.all([
    listCrosswalks(index, { sector }, { after: null, limit: 100 }),
    listDivergences(index, { sector }, { after: null, limit: 500 }),
  ]);
  const differing = strong.rows.filter(({ stringency }) => stringency !== 'same');
  const strongOf = (one: CrosswalkSummary) => differing.filter(({ crosswalkId }) => crosswalkId === one.id).length;
  const weight = (one: CrosswalkSummary) => one.caStricter + one.usStricter + one.mixed + one.unknown;
  return rows
    .filter((one) => one.assessed && !one.blocks)
    .toSorted((a, b) => strongOf(b) - strongOf(a) || weight(b) - weight(a) || (a.id < b.id ? -1 : 1))
    .slice(0, INITIATIVES);
}

/** The strongest that differ, one for each pair of clauses. Weak findings only fill what is left, and say that they are to be confirmed. */
function distinctPlaces(rows: readonly DivergenceSummary[]): DivergenceSummary[] {
  const seen = new Set<string>();
  return rows
    .toSorted((a, b) => Number(a.weak) - Number(b.weak))
    .filter(({ stringency, ca, us }) => {
      const place = `${ca.eId} ${us.eId}`;
      if (stringency === 'same' || seen.has(place)) return false;
      seen.add(place);
      return true;
    })
    .slice(0, CANDIDATES);
}

async function candidate({ index }: Services, divergence: DivergenceSummary) {
  const { ca, us } = divergence;
  const instrumentOf = (editionId: string) => editionId.split('@')[0] ?? '';
  const [caPointer, usPointer, twins] = await Promise.all([
    pointTo(index, { instrumentId: instrumentOf(ca.editionId), editionId: ca.editionId, eId: ca.eId }),
    pointTo(index, { instrumentId: instrumentOf(us.editionId), editionId: us.editionId, eId: us.eId }),
    readTwins(index, [ca]),
  ]);
  const [twin] = twins.values();
  const [en, fr] = await Promise.all([divergenceWords('en', divergence), divergenceWords('fr', divergence)]);
  return {
    title: { en: en.title, fr: fr.title },
    status: 'open' as const,
    difference: both((language) => {
      const { difference } = language === 'fr' ? fr : en;
      return divergence.weak ? messagesOf(language).plan.draft.unsure(difference) : difference;
    }),
    caRequirement: { en: caPointer.quote, fr: twin?.text ?? '' },
    usRequirement: { en: usPointer.quote, fr: '' },
    resolution: NO_WORDS,
    pairs: [{ tagId: null, ca: caPointer, us: usPointer }],
  };
}

function statement(
  language: 'en' | 'fr',
  sector: Awaited<ReturnType<typeof findSector>>,
  commitments: readonly Commitment[],
  leads: readonly CrosswalkSummary[],
): string {
  const say = messagesOf(language).plan.draft;
  if (sector === null) return say.objective;
  const none = language === 'fr' ? sector.noCounterpartFr : sector.noCounterpartEn;
  const named = leads.map((lead) => `${cite(language, lead.caCitation)} – ${lead.usCitations.join(', ')}`);
  return [
    say.objective,
    ...commitments.map((one) => `${say.commitment} ${one[language]}`),
    ...(named.length === 0 ? [] : [`${say.leads} ${named.join('; ')}.`]),
    ...(none === null ? [] : [none]),
  ].join('\n');
}

function monthsLater(from: Date, months: number): string {
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}
