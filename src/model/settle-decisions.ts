import type { Decided, DecidedPlace, Decision } from './decision.ts';

/** Two places, wherever they stand now. */
export type PairKey = `${string} ${string}|${string} ${string}`;
type Place = { readonly instrumentId: string; readonly eId: string };

export function pairKey(ca: Place, us: Place): PairKey {
  return `${ca.instrumentId} ${ca.eId}|${us.instrumentId} ${us.eId}`;
}

/** The places a key was made of: neither instrument ids nor eIds hold a blank or a bar. */
export function readPairKey(key: PairKey): { readonly ca: Place; readonly us: Place } {
  const [ca, us] = key.split('|').map((side): Place => {
    const [instrumentId = '', eId = ''] = side.split(' ');
    return { instrumentId, eId };
  }) as [Place, Place];
  return { ca, us };
}

type Statement = {
  readonly confirms: boolean;
  readonly relationship: Decision['relationship'];
  readonly by: string;
  readonly at: string;
  readonly id: string;
  readonly changedOn: string | null;
};

/**
 * What decisions come to, pair by pair. Of one person the last word on a pair counts; where the last words of two people are contrary, nobody's is preferred,
 * neither the later nor the higher role's: the pair is disputed until one of them is withdrawn or changed.
 *
 * @param decisions that were not withdrawn, their places as they stand now
 * @param changedOn date of the text in which a place reads otherwise than when it was decided on
 */
export function settleDecisions(
  decisions: readonly Decision[],
  changedOn: (place: DecidedPlace) => string | null = () => null,
): ReadonlyMap<PairKey, Decided> {
  const byPair = new Map<PairKey, Map<string, Statement>>();
  const state = (ca: DecidedPlace, us: DecidedPlace, said: Omit<Statement, 'changedOn'>): void => {
    const key = pairKey(ca, us);
    const statement = { ...said, changedOn: latest([changedOn(ca), changedOn(us)]) };
    const people = byPair.get(key) ?? new Map<string, Statement>();
    people.set(statement.by, statement);
    byPair.set(key, people);
  };
  for (const decision of [...decisions].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (decision.withdrawnAt !== null) continue;
    const { verdict, ca, us, insteadCa, insteadUs, relationship, decidedBy: by, decidedAt: at, id } = decision;
    const confirms = verdict === 'confirmed';
    state(ca, us, { confirms, relationship: confirms ? relationship : null, by, at, id });
    if (insteadCa !== null && insteadUs !== null)
      state(insteadCa, insteadUs, { confirms: true, relationship, by, at, id });
  }
  return new Map([...byPair].map(([key, people]) => [key, sumUp([...people.values()])]));
}

function sumUp(statements: readonly Statement[]): Decided {
  const confirms = new Set(statements.map((statement) => statement.confirms));
  const said = new Set(statements.flatMap(({ relationship }) => relationship ?? []));
  const [relationship = null] = said;
  const inTime = [...statements].sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    status: confirms.size > 1 ? 'disputed' : confirms.has(true) ? 'confirmed' : 'rejected',
    decidedBy: inTime.map(({ by }) => by).join('; '),
    decidedAt: inTime.at(-1)?.at ?? null,
    decisionId: inTime.at(-1)?.id ?? null,
    decidedRelationship: confirms.size === 1 && said.size === 1 ? relationship : null,
    textChangedOn: latest(inTime.map((one) => one.changedOn)),
  };
}

function latest(days: readonly (string | null)[]): string | null {
  return days.reduce((last, day) => (day !== null && (last === null || day > last) ? day : last), null);
}
