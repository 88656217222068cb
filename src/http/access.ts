import type { Actor, Role, Scope } from '../model/actor.ts';

export type Action = 'read' | 'create' | 'update' | 'grant' | 'revoke';

/**
 * What is acted on. A tag that exists says who made it and who is to look at it; a work plan says whom it was granted to. `suggestion` is what
 * the machine proposes and a person decides (a decision that stands says whose), `credential` a token or a person's role, `record` the history of changes.
 */
export type Resource =
  | { readonly kind: 'law' | 'comment' | 'credential' | 'record' }
  | { readonly kind: 'suggestion'; readonly decidedBy?: string }
  | { readonly kind: 'tag'; readonly createdBy?: string; readonly assignee?: string | null }
  | { readonly kind: 'work-plan'; readonly grantedTo?: readonly string[] };

type Grant = 'any' | 'own' | 'granted' | 'none';
type Rule = { readonly scope: Scope } & Readonly<Record<Role, Grant>>;

const READ: Rule = { scope: 'read', reader: 'any', tagger: 'any', editor: 'any', admin: 'any' };
const TAGGING: Rule = { scope: 'write:tags', reader: 'none', tagger: 'any', editor: 'any', admin: 'any' };
const GRANTING: Rule = { scope: 'write:plans', reader: 'none', tagger: 'none', editor: 'granted', admin: 'any' };
const ADMIN: Rule = { scope: 'admin', reader: 'none', tagger: 'none', editor: 'none', admin: 'any' };

/** Who may do what. What the table does not name is refused. */
const RULES: Readonly<Record<Resource['kind'], Partial<Record<Action, Rule>>>> = {
  law: { read: READ },
  tag: { read: READ, create: TAGGING, update: { ...TAGGING, tagger: 'own' } },
  comment: { read: READ, create: TAGGING },
  suggestion: { read: READ, create: TAGGING, update: { ...TAGGING, tagger: 'own' } },
  'work-plan': {
    read: READ,
    create: { scope: 'write:plans', reader: 'none', tagger: 'none', editor: 'any', admin: 'any' },
    update: { scope: 'write:plans', reader: 'none', tagger: 'granted', editor: 'granted', admin: 'any' },
    grant: GRANTING,
    revoke: GRANTING,
  },
  credential: { read: ADMIN, create: ADMIN, revoke: ADMIN, grant: ADMIN },
  record: { read: READ },
};

/**
 * The one decision about rights. Pages ask it whether to show a form, routes whether to do what was sent. A tag is its maker's and its
 * assignee's own; a work plan is granted to whoever drew it up and to those whom it was then granted to.
 */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  const rule = RULES[resource.kind]?.[action];
  if (rule === undefined || !actor.scopes.includes(rule.scope)) return false;
  const grant = rule[actor.role] ?? 'none';
  if (grant === 'any') return true;
  if (grant === 'none' || actor.name === null) return false;
  if (grant === 'granted') return resource.kind === 'work-plan' && (resource.grantedTo ?? []).includes(actor.name);
  if (resource.kind === 'suggestion') return resource.decidedBy === actor.name;
  return resource.kind === 'tag' && (resource.createdBy === actor.name || resource.assignee === actor.name);
}
