import type { Issue } from '../model/issue.ts';
import type { Language } from '../model/language.ts';

/** One way to ask for a file. `pointInTime` is the date the address asks for, null where the publisher only has the current text. */
export type Address = { readonly url: string; readonly fileName: string; readonly pointInTime: string | null };

/** One file to bring: where it lies, what it must turn out to be, and the bounds it must keep. */
export type Download = {
  /** What it is kept under from one run to the next: `us/21-cfr-820.en`, `title-21.en`. */
  readonly slot: string;
  /** Asked in turn as long as the answer is "not found". */
  readonly addresses: readonly [Address, ...Address[]];
  /** Changes whenever the text may have changed, so that nothing is asked while it stands still; null when the publisher does not say. */
  readonly stamp: string | null;
  /** `one`: exactly this instrument; `under`: any number of instruments whose id begins so. */
  readonly expects: { readonly kind: 'one' | 'under'; readonly id: string };
  readonly language: Language;
  readonly contentTypes: readonly string[];
  readonly maxBytes: number;
  readonly maxSeconds: number;
};

export type Refusal = { readonly wanted: string; readonly code: string; readonly message: string };

export type PublisherPlan = { readonly downloads: readonly Download[]; readonly refusals: readonly Refusal[] };

/** A publisher's own service as data: where its texts lie and how they must be asked for. Everything peculiar to one ends here. */
export type Publisher = {
  readonly name: string;
  /** The only hosts it may be asked at, redirects included. */
  readonly hosts: readonly string[];
  readonly requestsPerSecond: number;
  /** Whether something a person may ask for, an instrument id or a name such as `title-21`, is this publisher's. */
  accepts(wanted: string): boolean;
  /** The list that says what there is and which date it has reached; asked first, and only again when it changed. */
  readonly catalogue: Pick<Download, 'contentTypes' | 'maxBytes' | 'maxSeconds'> & Address;
  /** @returns an issue (severity `error`) when the catalogue is not what it should be. */
  plan(catalogue: Uint8Array, wanted: readonly string[]): PublisherPlan | Issue;
  /** The date a file says it was asked for, if it says one; looks at the first bytes only. */
  dateAskedFor(bytes: Uint8Array): string | null;
};
