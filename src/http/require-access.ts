import { type Action, can, type Resource } from './access.ts';
import { Problem } from './problem.ts';
import type { AppContext } from './request-context.ts';

/**
 * Lets a request go on only if its actor may do this; returns the actor's name, for the record of who did it.
 *
 * @throws {Problem} 401 for a visitor, who may be somebody once signed in; 403 for somebody whose role does not reach.
 */
export function requireAccess(context: AppContext, action: Action, resource: Resource): string {
  const actor = context.get('actor');
  if (actor.name === null) throw new Problem('sign-in-required', {}, { headers: { 'WWW-Authenticate': 'Bearer' } });
  if (!can(actor, action, resource)) throw new Problem('forbidden', { role: actor.role });
  return actor.name;
}
