import type { Database } from '../store/database.ts';
import type { BulkStore } from './bulk-store.ts';
import type { IdentityProvider } from './identity-provider.ts';

/** How often one address may ask. */
export type RateLimit = { readonly requests: number; readonly seconds: number };

/** Everything the app takes from outside. A runtime fills it in once; nothing else reaches the world. */
export type Services = {
  /** The computed index: read only. */
  readonly index: Database;
  /** What people write: tags, tokens, sessions, audit. */
  readonly desk: Database;
  readonly now: () => Date;
  /** Prebuilt files; without it there are none. */
  readonly bulk?: BulkStore;
  /** How often one address may ask the API and take files; without it there is no limit. */
  readonly rateLimit?: RateLimit;
  /** Bytes of rendered pages to keep; 0 keeps none. */
  readonly pageCacheLength?: number;
  /** Told of every failure that a visitor sees as a 5xx without its cause, so that whoever runs the service can find it. */
  readonly report?: (error: unknown) => void;
  /** Who signs staff in before their requests arrive here; without it people sign in with tokens. */
  readonly identityProvider?: IdentityProvider;
  /** Offers signing in as anybody. Only on this machine: the request must name a loopback host too. */
  readonly developmentLogin?: boolean;
  /** The address a request comes from, as far as the runtime knows it; counts attempts to sign in. */
  readonly clientAddress?: (request: Request, bindings: unknown) => string;
  /** Whether an address may read once more. An edge platform counts that near its users, approximately. */
  readonly mayRead?: (address: string) => Promise<boolean>;
};
