import { ecfrVersioner } from './ecfr/ecfr-versioner.ts';
import { justiceLaws } from './justice/justice-laws.ts';
import type { Publisher } from './publisher.ts';

/** The services that official texts can be brought from. */
export const publishers: readonly Publisher[] = [ecfrVersioner, justiceLaws];
