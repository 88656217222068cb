import type { CitingPlace, CitingProvision } from './citing-places.ts';
import type { FoundCitation } from './found-citation.ts';
import { type ReferenceMode, readReferenceMode } from './reference-mode.ts';

/** A mode that is stated elsewhere in the instrument, and where. */
export type StatedElsewhere = ReferenceMode & { readonly eId: string };

type Definition = StatedElsewhere & {
  readonly ordinal: number;
  /** Title and part that the short form stands for, when it stands for a whole part. */
  readonly part: string | null;
};
type Scoped = StatedElsewhere & { readonly scope: readonly string[] };
type General = StatedElsewhere & { readonly covers: (place: CitingPlace) => boolean };

/** What an instrument says once of the editions it means: definitions of short forms, clauses for some of its provisions, and clauses for all. */
export type ReferenceClauses = {
  readonly definitions: ReadonlyMap<string, readonly Definition[]>;
  readonly scoped: readonly Scoped[];
  readonly general: readonly General[];
};

const CODE = /\bC\.?\s?F\.?\s?R\b|Code of Federal Regulations/;
const GENERAL =
  /incorporated by reference|incorporée?s? par renvoi|\b(?:any|every|a) reference (?:in these Regulations )?to (?:a|an|any) |\b(?:la mention d|toute mention d|tout renvoi|le renvoi)/i;
/** Of its own references, not of those that another text makes. */
const OWN =
  /\b(?:in|into) these Regulations|\b(?:in|into) this (?:Part|Division|Order)|(?:dans|du|au) (?:le )?présent (?:règlement|décret|arrêté)|présente partie/i;
/** A text of any kind, as against a standard or a method alone. */
const ANY_TEXT =
  /\b(?:documents?|regulations?|laws?|legislation|provisions?|publications?|texts?|règlements?|lois?|dispositions?|textes?|the CFR|du CFR)\b/i;
const TEST_WORDS = /\b(?:methods?|standards?|tests?|procedures?|m[ée]thodes?|normes?|essais?|procédures?)\b/i;
/** "Any standard of the ASTM or GPA" says nothing of U.S. law; "any method of the EPA" does. */
const BODIES =
  /\b(?:methods?|standards?|normes?|méthodes?|publications?|documents?) (?:of|from|de|des|du|de l’)(?: the)? ?(?!these|the present|Canada)(?:[A-Z]{3,6}\b[^.]{0,60})/;
const OF_U_S_LAW = /CFR|EPA|United States|États-Unis|NHTSA/;
/** "If a document that is available in both languages is incorporated as amended ...": a condition, no statement. */
const CONDITION = /(?:^|, )(?:if|where|si|lorsqu’)[^,]{0,80}(?:incorporated|incorporée?s?)/i;
const SCOPING =
  /referred to in|for (?:the )?(?:purposes of )?(?:sub)?(?:sections?|paragraphs?)|visée?s? (?:aux?|à)|pour l’application/i;

/** Reads them. `scopeOf` gives the eIds that a provision's references to its own instrument lead to. */
export function findReferenceClauses(
  citing: readonly CitingProvision[],
  places: (one: CitingProvision) => readonly CitingPlace[],
  scopeOf: (one: CitingProvision) => readonly string[],
): ReferenceClauses {
  const definitions = new Map<string, Definition[]>();
  const scoped: Scoped[] = [];
  const general: General[] = [];
  for (const one of citing) {
    const { eId, ordinal, text, level } = one.provision;
    const stated = readReferenceMode(text);
    if (stated === null) continue;
    for (const { form, mode, part } of shortForms(text, level === 'definition', places(one))) {
      definitions.set(form, [...(definitions.get(form) ?? []), { ...mode, eId, ordinal, part }]);
    }
    const whole = one.found.some(({ kind, parts }) => (kind === 'cfr' && parts.part !== null) || kind === 'tsd');
    const scope = CODE.test(text) && SCOPING.test(text) && !whole ? scopeOf(one) : [];
    if (scope.length > 0) scoped.push({ ...stated, eId, scope });
    else if (!whole && GENERAL.test(text) && OWN.test(text) && !CONDITION.test(text))
      general.push({ ...stated, eId, covers: coverage(text) });
  }
  return { definitions, scoped, general };
}

/** The mode stated elsewhere for a citation at a place; a clause for the place itself beats a definition, and that a general clause. */
export function modeStatedElsewhere(
  clauses: ReferenceClauses,
  place: CitingPlace,
  from: { readonly eId: string; readonly ordinal: number },
): StatedElsewhere | null {
  const isUsLaw = place.found.kind !== 'tsd';
  const scoped = clauses.scoped.find(({ scope }) =>
    scope.some((eId) => from.eId === eId || from.eId.startsWith(`${eId}__`)),
  );
  if (scoped !== undefined && isUsLaw) return scoped;
  const defined = isUsLaw ? governingForm(clauses.definitions, place) : clauses.definitions.get(rootOf(place.found));
  if (defined !== undefined) return defined.findLast(({ ordinal }) => ordinal <= from.ordinal) ?? defined[0] ?? null;
  return clauses.general.find(({ covers }) => covers(place)) ?? null;
}

/** The definition of the short form that a citation is written with: its own, else the next one in its list ("sections 103 to 105 of CFR 90"). */
function governingForm(
  definitions: ReferenceClauses['definitions'],
  { found, list, before, after }: CitingPlace,
): readonly Definition[] | undefined {
  const own = list.indexOf(found.text);
  const at = (text: string) =>
    [...definitions.keys()]
      .map((form) => ({ form, start: startOfForm(text, form) }))
      .filter(({ start }) => start >= 0)
      .sort((a, b) => a.start - b.start || b.form.length - a.form.length)[0]?.form;
  const form = at(found.text) ?? at(own < 0 ? list : list.slice(own));
  if (form !== undefined) return definitions.get(form);
  // Spelled out, it is the code itself and not the short form. Where nothing names the code, the definition of its part does, or the code named nearby.
  if (CODE.test(list)) return undefined;
  const part = partOf(found);
  const ofPart = [...definitions.values()].find((all) => part !== null && all.some((one) => one.part === part));
  return ofPart ?? definitions.get(at(after) ?? at(before) ?? '');
}

function partOf({ parts }: FoundCitation): string | null {
  return parts.part === null ? null : `${parts.title} ${parts.part}`;
}

/** Short forms that a provision gives a meaning with a mode: "CFR 1039 means ...", a row of a table of standards, "TSD 108, as amended ...". */
function* shortForms(
  text: string,
  isDefinition: boolean,
  places: readonly CitingPlace[],
): Iterable<{ readonly form: string; readonly mode: ReferenceMode; readonly part: string | null }> {
  const [first] = places;
  const opens = isDefinition && first?.found.kind === 'cfr' && first.found.span.start <= 3;
  const mode = opens ? readReferenceMode(text.slice(first.found.span.end)) : null;
  if (mode !== null && first !== undefined) {
    const { section, subpart, appendix } = first.found.parts;
    const isWhole = section === null && subpart === null && appendix === null;
    yield { form: first.found.text, mode, part: isWhole ? partOf(first.found) : null };
  }
  const whole = isDefinition ? readReferenceMode(text) : null;
  if (whole !== null && first?.found.kind === 'tsd') yield { form: rootOf(first.found), mode: whole, part: null };
  for (const [at, place] of places.entries()) {
    const own = readReferenceMode(place.after);
    if (own === null) continue;
    if (place.found.kind === 'tsd') yield { form: rootOf(place.found), mode: own, part: null };
    const cell = places[at - 1]?.found;
    const isNextCell = cell !== undefined && /^\s*\|\s*$/.test(text.slice(cell.span.end, place.found.span.start));
    if (isNextCell && cell.canonical === place.found.canonical) yield { form: cell.text, mode: own, part: null };
  }
}

function rootOf({ canonical }: FoundCitation): string {
  return canonical.split(',')[0] ?? canonical;
}

/** Where a short form stands in a text as a whole word, or -1. */
function startOfForm(text: string, form: string): number {
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1)) {
    const after = text.slice(at + form.length, at + form.length + 3);
    if (!/\w/.test(text.charAt(at - 1)) && !/^(?:\w|\.\d)/.test(after)) return at;
  }
  return -1;
}

function coverage(clause: string): (place: CitingPlace) => boolean {
  if (BODIES.test(clause) && !OF_U_S_LAW.test(clause)) return () => false;
  if (ANY_TEXT.test(clause.replace(/\b(?:in|into|dans) (?:these Regulations|le présent règlement)\b/gi, '')))
    return () => true;
  return ({ before, after, list }) =>
    TEST_WORDS.test(before) || TEST_WORDS.test(after.slice(0, 80)) || TEST_WORDS.test(list);
}
