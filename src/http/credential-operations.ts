import { Person, PersonInput } from '../model/person.ts';
import { TokenInput, TokenMade } from '../model/token.ts';
import type { Operation } from './openapi.ts';
import { TokenWithdrawn } from './routes/credentials.ts';

const writes = { method: 'post', refusals: [400, 403, 413, 415, 422, 429], needsToken: true } as const;

/** What administrators can ask of tokens and roles. */
export const credentialOperations: readonly Operation[] = [
  {
    ...writes,
    path: '/tokens',
    id: 'createToken',
    summary: 'Make a token; this answer alone holds it',
    body: TokenInput,
    answer: { status: 201, schema: TokenMade, name: 'TokenMade' },
  },
  {
    ...writes,
    refusals: [403, 404, 429],
    path: '/tokens/:id/withdraw',
    id: 'withdrawToken',
    summary: 'Withdraw a token, and so its sessions',
    answer: { status: 200, schema: TokenWithdrawn, name: 'TokenWithdrawn' },
  },
  {
    ...writes,
    path: '/people',
    id: 'changeRole',
    summary: 'Give a person whom the identity provider signs in their role',
    body: PersonInput,
    answer: { status: 200, schema: Person, name: 'Person' },
  },
];
