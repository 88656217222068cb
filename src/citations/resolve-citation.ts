import type { Instrument } from '../model/instrument.ts';
import type { Provision } from '../model/provision.ts';
import { type CitationIndex, foldTitle } from './citation-index.ts';
import type { CitationParts, FoundCitation } from './found-citation.ts';
import { resolveInternal } from './resolve-internal.ts';
import { NOT_IN_INDEX, type Resolved, resolveCfr, resolveWithin } from './resolve-place.ts';

/** Resolves one found citation from the provision it stands in. Finding never needs the index; resolving never reads text. */
export function resolveCitation(
  found: FoundCitation,
  from: { readonly instrument: Instrument; readonly provision: Provision },
  index: CitationIndex,
): Resolved {
  const { parts } = found;
  switch (found.kind) {
    case 'cfr':
      return resolveCfr(parts, index);
    case 'sor':
    case 'si':
    case 'crc':
    case 'regulation-ca':
      return resolveCanadian(parts, index);
    // Technical Standards Documents reproduce, adapted, the federal motor vehicle safety standard of the same number (Motor Vehicle Safety
    // Act, s. 12); others (energy efficiency) have letters in their numbers and no such counterpart.
    case 'tsd':
    case 'fmvss':
      return /^\d{3}/.test(parts.section ?? '')
        ? resolveCfr({ ...parts, title: 49, part: '571', section: `571.${parts.section}`, instrument: null }, index)
        : NOT_IN_INDEX;
    case 'cmvss':
      return resolveCanadian({ ...parts, instrument: 'C.R.C., c. 1038', schedule: 'IV' }, index);
    case 'internal':
      return resolveInternal(parts, from, index);
    default:
      return NOT_IN_INDEX;
  }
}

function resolveCanadian(parts: CitationParts, index: CitationIndex): Resolved {
  const instrumentId =
    canadianId(parts.instrument ?? '') ?? index.titles.get(foldTitle(parts.instrument ?? '')) ?? null;
  const instrument = index.instruments.get(instrumentId ?? '');
  if (instrument === undefined) return { ...NOT_IN_INDEX, targetInstrumentId: instrumentId };
  return resolveWithin(instrument, parts);
}

export function canadianId(citation: string): string | null {
  const numbered = /^(SOR|SI)\/(\d+-\d+)$/.exec(citation);
  if (numbered !== null) return `ca/${numbered[1]?.toLowerCase()}-${numbered[2]}`;
  const chapter = /^C\.R\.C\., c\. (\d+)$/.exec(citation)?.[1];
  return chapter === undefined ? null : `ca/crc-${chapter}`;
}
