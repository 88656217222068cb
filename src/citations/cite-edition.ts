import type { Citation } from '../model/citation.ts';
import type { Edition } from '../model/edition.ts';
import type { Instrument } from '../model/instrument.ts';
import type { Provision } from '../model/provision.ts';
import type { CitationIndex } from './citation-index.ts';
import { type CitingPlace, type CitingProvision, citingPlaces } from './citing-places.ts';
import { countryOf, kindIn } from './country-of.ts';
import { findInEdition, type ProvisionCitations } from './find-in-edition.ts';
import type { FoundCitation } from './found-citation.ts';
import { isBlockingInstrument, type Mechanism, NO_MECHANISM, readMechanism, statedAt } from './mechanism.ts';
import { findReferenceClauses, modeStatedElsewhere, type StatedElsewhere } from './reference-clauses.ts';
import { resolveCitation } from './resolve-citation.ts';
import { resolveTargets } from './resolve-targets.ts';

/** All citations of an edition, found, resolved and, where they cross the border, with their mechanism; in reading order of each provision. */
export function citeEdition(
  input: { readonly instrument: Instrument; readonly edition: Edition; readonly provisions: readonly Provision[] },
  index: CitationIndex,
): Citation[] {
  const { instrument, edition, provisions } = input;
  const { jurisdiction } = instrument;
  const citing = findInEdition(provisions, { jurisdiction, language: edition.language });
  const around = new Surroundings(citing);
  const crossings = new Map(
    citing.map((one) => [one, one.found.filter((found) => crosses(one.provision.text, found, jurisdiction))]),
  );
  const clauses = findReferenceClauses(
    jurisdiction === 'ca' ? citing : [],
    (one) => around.places(one),
    (one) => scopeOf(one, { instrument, provision: one.provision }, index),
  );
  const blocking = isBlockingInstrument([
    instrument.title.en,
    instrument.title.fr ?? '',
    ...provisions.map((provision) => provision.text),
  ]);
  return citing.flatMap((one): Citation[] => {
    const { provision, found } = one;
    const foreign = crossings.get(one) ?? [];
    const places = foreign.length === 0 ? [] : around.places(one);
    const kinds = found.map((citation) =>
      kindIn(countryOf(provision.text, citation, jurisdiction) ?? jurisdiction, citation),
    );
    const kinded = found.map((citation, at) => ({ ...citation, kind: kinds[at] ?? citation.kind }));
    return resolveTargets(provision.text, kinded, { instrument, provision }, index).map(
      ({ citation, resolved, origin }, ordinal): Citation => {
        const source = found[origin];
        const place = source !== undefined && foreign.includes(source) ? places[origin] : undefined;
        return {
          editionId: edition.id,
          eId: provision.eId,
          ordinal,
          kind: citation.kind,
          span: citation.span,
          text: citation.text,
          canonical: citation.canonical,
          ...resolved,
          ...(place === undefined
            ? NO_MECHANISM
            : mechanismAt(place, one, { around, blocking, elsewhere: elsewhere(one, place, places) })),
        };
      },
    );
  });

  function elsewhere(
    one: ProvisionCitations,
    place: CitingPlace,
    places: readonly CitingPlace[],
  ): StatedElsewhere | null {
    const { provision, found, aliasOf, antecedentOf } = one;
    const alias = aliasOf.get(place.found);
    if (alias?.reference != null) return { ...alias.reference, eId: alias.eId };
    const antecedent = antecedentOf.get(place.found);
    const before = antecedent === undefined ? undefined : places[found.indexOf(antecedent)];
    // "of that section" means the section in the version that was named with it.
    const named = before === undefined ? null : (statedAt(before) ?? elsewhere(one, before, places));
    return named === null ? modeStatedElsewhere(clauses, place, provision) : { eId: provision.eId, ...named };
  }
}

function crosses(text: string, found: FoundCitation, jurisdiction: 'ca' | 'us'): boolean {
  const country = countryOf(text, found, jurisdiction);
  return country !== null && country !== jurisdiction;
}

function mechanismAt(
  place: CitingPlace,
  one: CitingProvision,
  about: { readonly around: Surroundings; readonly blocking: boolean; readonly elsewhere: StatedElsewhere | null },
): Mechanism {
  return readMechanism(place, {
    text: one.provision.text,
    isDefinition: one.provision.level === 'definition',
    standards: one.found.filter((found) => found.kind === 'standard').map((found) => found.span),
    besideStandard: about.around.isBesideStandard(one),
    blocking: about.blocking,
    elsewhere: about.elsewhere,
  });
}

/** The provisions of its own instrument that a clause names: "the provisions of the CFR referred to in subsections (6) and (7)". */
function scopeOf(
  { provision, found }: CitingProvision,
  from: { readonly instrument: Instrument; readonly provision: Provision },
  index: CitationIndex,
): string[] {
  return found.flatMap((citation) => {
    if (citation.kind !== 'internal') return [];
    // "Despite the definition CFR in subsection 1(1)" names the definition that is set aside, not where.
    if (/d[ée]finition\b[^,;]{0,30}$/i.test(provision.text.slice(0, citation.span.start))) return [];
    const { targetEId, resolution } = resolveCitation(citation, from, index);
    return resolution === 'resolved' && targetEId !== null && targetEId !== provision.eId ? [targetEId] : [];
  });
}

/** What stands around the provisions of an edition, read once. */
class Surroundings {
  readonly #byEId: ReadonlyMap<string, CitingProvision>;
  readonly #siblings: Map<string | null, CitingProvision[]>;
  readonly #places = new Map<CitingProvision, CitingPlace[]>();

  constructor(citing: readonly CitingProvision[]) {
    this.#byEId = new Map(citing.map((one) => [one.provision.eId, one]));
    this.#siblings = Map.groupBy(citing, (one) => one.provision.parentEId);
  }

  places(one: CitingProvision): readonly CitingPlace[] {
    const known = this.#places.get(one);
    if (known !== undefined) return known;
    const places = citingPlaces(one.provision.text, one.found, this.#ancestors(one));
    this.#places.set(one, places);
    return places;
  }

  /** Whether the provision is one of a list joined by "or" of which another cites a standard or an adapted copy. */
  isBesideStandard(one: CitingProvision): boolean {
    if (!/paragraph|clause|item/.test(one.provision.level)) return false;
    const beside = this.#siblings.get(one.provision.parentEId) ?? [];
    if (beside.length > 12) return false;
    const isChoice = beside.some(
      ({ provision }) => /[,;]? (?:or|ou)$/.test(provision.text) || /^soit\b/.test(provision.text),
    );
    const leadIn = this.#byEId.get(one.provision.parentEId ?? '')?.provision.text ?? '';
    if (
      !isChoice &&
      !/\bone of the following|l’une? (?:ou l’autre )?des [^.]{0,60}(?:suivante?s|ci-après)|selon le cas/i.test(leadIn)
    )
      return false;
    return beside.some(
      (other) => other !== one && other.found.some(({ kind }) => kind === 'standard' || kind === 'tsd'),
    );
  }

  #ancestors(one: CitingProvision): Provision[] {
    const ancestors: Provision[] = [];
    let at = one;
    while (at.provision.level !== 'section' && at.provision.parentEId !== null) {
      const parent = this.#byEId.get(at.provision.parentEId);
      if (parent === undefined) break;
      ancestors.push(parent.provision);
      at = parent;
    }
    return ancestors;
  }
}
