import { Comment, CommentInput } from '../model/comment.ts';
import { Decision } from '../model/decision.ts';
import { Tag } from '../model/tag.ts';
import { Comparison } from './compare-json.ts';
import { credentialOperations } from './credential-operations.ts';
import type { Operation } from './openapi.ts';
import { planOperations } from './plan-operations.ts';
import { CompareQuery } from './routes/compare.ts';
import { NewDecision, Withdrawal } from './routes/decisions.ts';
import { NewTag, NewTags, TagEdit, TagsMade } from './routes/tag-writes.ts';
import { TagAnswer } from './tag-state.ts';

/** What a program can ask that is not a list. */
export const operations: readonly Operation[] = [
  {
    method: 'post',
    path: '/decisions',
    id: 'createDecision',
    summary: 'Confirm, reject or adjust a pair of provisions or of whole instruments',
    body: NewDecision,
    answer: { status: 201, schema: Decision, name: 'Decision' },
    refusals: [400, 403, 404, 413, 415, 422, 429],
    needsToken: true,
  },
  {
    method: 'post',
    path: '/decisions/:id/withdraw',
    id: 'withdrawDecision',
    summary: 'Take a decision back; it stays in the list with who took it back',
    body: Withdrawal,
    answer: { status: 200, schema: Decision, name: 'Decision' },
    refusals: [400, 403, 404, 409, 413, 415, 422, 429],
    needsToken: true,
  },
  {
    method: 'get',
    path: '/compare/:id.json',
    id: 'comparison',
    summary: 'Two sections side by side',
    query: CompareQuery,
    answer: { status: 200, schema: Comparison, name: 'Comparison' },
    refusals: [400, 404, 422],
    needsToken: false,
  },
  {
    method: 'post',
    path: '/tags',
    id: 'createTag',
    summary: 'Tag an aligned pair, a gap, a provision or quoted words as a candidate',
    body: NewTag,
    answer: { status: 201, schema: Tag, name: 'Tag' },
    refusals: [400, 403, 404, 413, 415, 422],
    needsToken: true,
  },
  {
    method: 'post',
    path: '/tags/many',
    id: 'createTags',
    summary: 'Say the same of up to 100 things at once, all or none',
    body: NewTags,
    answer: { status: 201, schema: TagsMade, name: 'TagsMade' },
    refusals: [400, 403, 404, 413, 415, 422, 429],
    needsToken: true,
  },
  {
    method: 'post',
    path: '/tags/:id/comments',
    id: 'commentTag',
    summary: 'Say something under a tag',
    body: CommentInput,
    answer: { status: 201, schema: Comment, name: 'Comment' },
    refusals: [400, 403, 404, 413, 415, 422, 429],
    needsToken: true,
  },
  {
    method: 'get',
    path: '/tags/:id.json',
    id: 'tag',
    summary: 'One tag, and what has become of the provisions it points at',
    answer: { status: 200, schema: TagAnswer, name: 'TagAnswer' },
    refusals: [400, 404],
    needsToken: false,
  },
  {
    method: 'put',
    path: '/tags/:id',
    id: 'replaceTag',
    summary: 'Change a tag; If-Match says which version its author saw',
    body: TagEdit,
    answer: { status: 200, schema: Tag, name: 'Tag' },
    refusals: [400, 403, 404, 412, 413, 415, 422, 428],
    needsToken: true,
    headers: ['If-Match'],
  },
  ...credentialOperations,
  ...planOperations,
];
