import type { CounterpartWeights } from './counterpart-search.ts';
import trained from './counterpart-weights.json' with { type: 'json' };

/** What each kind of evidence counts for, as `npm run train` found it; the file says on what. */
export const COUNTERPART_WEIGHTS: CounterpartWeights = trained.weights;
