import type { Database } from '../store/database.ts';

/** Everything the app takes from outside. A runtime fills it in once; nothing else reaches the world. */
export type Services = {
  /** The computed index: read only. */
  readonly index: Database;
  /** What people write: tags, tokens, sessions, audit. */
  readonly desk: Database;
  readonly now: () => Date;
  /** Told of every failure that a visitor sees as a 5xx without its cause, so that whoever runs the service can find it. */
  /** UTF-16 units of rendered pages to keep; 0 keeps none. */
  readonly pageCacheLength?: number;
  readonly report?: (error: unknown) => void;
};
