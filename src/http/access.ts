import type { Actor, Role } from '../model/actor.ts';

export type Action = 'read' | 'create' | 'update';

/** What is acted on. A tag that exists says who made it; a tag yet to be made does not. */
export type Resource = { readonly kind: 'law' } | { readonly kind: 'tag'; readonly createdBy?: string };

type Grant = 'any' | 'own' | 'none';

/** Who may do what. What the table does not name is refused. */
const GRANTS: Readonly<Record<Resource['kind'], Partial<Record<Action, Readonly<Record<Role, Grant>>>>>> = {
  law: { read: { reader: 'any', tagger: 'any', editor: 'any', admin: 'any' } },
  tag: {
    read: { reader: 'any', tagger: 'any', editor: 'any', admin: 'any' },
    create: { reader: 'none', tagger: 'any', editor: 'any', admin: 'any' },
    update: { reader: 'none', tagger: 'own', editor: 'any', admin: 'any' },
  },
};

/** The one decision about rights. Pages ask it whether to show a form, routes whether to do what was sent. */
export function can(actor: Actor, action: Action, resource: Resource): boolean {
  const grant = GRANTS[resource.kind]?.[action]?.[actor.role] ?? 'none';
  if (grant !== 'own') return grant === 'any';
  return actor.name !== null && resource.kind === 'tag' && resource.createdBy === actor.name;
}
