import type { Citation, CitationKind } from '../model/citation.ts';
import type { Edition } from '../model/edition.ts';
import type { Instrument, Jurisdiction } from '../model/instrument.ts';
import type { Provision } from '../model/provision.ts';
import type { CitationIndex } from './citation-index.ts';
import { findCitations } from './find-citations.ts';
import type { LocalTerms } from './found-citation.ts';
import { findCfrAliases, findLocalTerms, governingAlias } from './local-terms.ts';
import { isBlockingInstrument, readMechanism } from './mechanism.ts';
import { resolveCitation } from './resolve-citation.ts';

const COUNTRY: Readonly<Partial<Record<CitationKind, Jurisdiction>>> = {
  cfr: 'us',
  usc: 'us',
  'federal-register': 'us',
  'statute-us': 'us',
  fmvss: 'us',
  // A Technical Standards Document is Canadian paper holding an adapted copy of U.S. law: for the bridge it counts as the latter.
  tsd: 'us',
  sor: 'ca',
  si: 'ca',
  crc: 'ca',
  cmvss: 'ca',
};

const NO_LOCAL_TERMS: LocalTerms = { cfrTitle: null, reference: null };

/** All citations of an edition, found, resolved and, where they cross the border, with their mechanism; in reading order of each provision. */
export function citeEdition(
  input: { readonly instrument: Instrument; readonly edition: Edition; readonly provisions: readonly Provision[] },
  index: CitationIndex,
): Citation[] {
  const { instrument, edition, provisions } = input;
  const { jurisdiction } = instrument;
  const localTerms = jurisdiction === 'ca' ? findLocalTerms(provisions, edition.language) : NO_LOCAL_TERMS;
  const blocking = isBlockingInstrument(provisions.map((provision) => provision.text));
  const context = { jurisdiction, language: edition.language, localTerms };
  const aliases = jurisdiction === 'ca' ? findCfrAliases(provisions, context) : new Map();
  const citations: Citation[] = [];
  for (const provision of provisions) {
    findCitations(provision.text, context).forEach((found, ordinal) => {
      const alias = found.kind === 'cfr' ? governingAlias(aliases.get(found.canonical), provision.ordinal) : undefined;
      const citation = alias === undefined ? found : { ...found, parts: alias.parts, canonical: alias.canonical };
      const country = COUNTRY[citation.kind] ?? null;
      const mechanism =
        country !== null && country !== jurisdiction
          ? readMechanism(provision.text, citation, { localTerms, defined: alias?.reference ?? null, blocking })
          : { bridge: null, staticOn: null };
      citations.push({
        editionId: edition.id,
        eId: provision.eId,
        ordinal,
        kind: citation.kind,
        span: citation.span,
        text: citation.text,
        canonical: citation.canonical,
        ...resolveCitation(citation, { instrument, provision }, index),
        ...mechanism,
      });
    });
  }
  return citations;
}
