import {
  formatProvisionCitation,
  toFrenchCitation,
  translateProvisionCitation,
} from '../../model/provision-citation.ts';
import type { View } from '../view.ts';

/** A provision's citation as officials of the page's language write it; rows hold the English form. */
export function citeProvision(view: View, provision: { readonly citation: string; readonly eId: string }): string {
  return view.language === 'fr'
    ? translateProvisionCitation(provision.citation, provision.eId, 'fr')
    : provision.citation;
}

/** An instrument's citation in the page's language. */
export function citeInstrument(view: View, citation: string): string {
  return view.language === 'fr' ? toFrenchCitation(citation) : citation;
}

/**
 * A tag's pointer, which holds an instrument id and no citation, since the instrument may have left the index: `ca/sor-98-282` is
 * `SOR/98-282`, `ca/crc-870` is `C.R.C., c. 870`, `us/21-cfr-820` is `21 CFR 820`.
 */
export function citePointer(view: View, pointer: { readonly instrumentId: string; readonly eId: string }): string {
  const [country = '', name = ''] = pointer.instrumentId.split('/');
  const [kind = '', ...rest] = name.split('-');
  const citation =
    country === 'us'
      ? name.replace('-cfr-', ' CFR ')
      : kind === 'crc'
        ? `C.R.C., c. ${rest.join('-')}`
        : `${kind.toUpperCase()}/${rest.join('-')}`;
  return formatProvisionCitation(citation, pointer.eId, view.language);
}
