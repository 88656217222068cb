import { Problem } from './problem.ts';

/**
 * The version that a form's author saw.
 *
 * @throws {Problem} 428 when the form does not say it: an edit over an unknown version would overwrite what somebody else wrote.
 */
export function readVersion(version: string | undefined): number {
  if (version === undefined || !/^\d{1,9}$/.test(version)) throw new Problem('version-required');
  return Number(version);
}
