import { HTTPException } from 'hono/http-exception';
import { StoreError } from '../store/database.ts';
import type { ProblemCode, ProblemFacts } from './problem-texts.ts';

type ProblemOptions = {
  /** Extension members of the JSON body, such as both versions of an edit conflict. */
  readonly more?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
};

/** Thrown by whoever finds that a request cannot be answered; `problemResponse` words it in the language of the address. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly facts: ProblemFacts;
  readonly options: ProblemOptions;

  constructor(code: ProblemCode, facts: ProblemFacts = {}, options: ProblemOptions = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.facts = facts;
    this.options = options;
  }
}

/** What a thrown value means for the one who asked. Nothing of an unexpected error is shown: its message may hold paths or data. */
export function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreError) {
    if (error.code === 'sql') return new Problem('index-missing');
    if (error.code === 'busy') return new Problem('store-unavailable', {}, { headers: { 'Retry-After': '1' } });
    if (['read-only', 'full', 'corrupt'].includes(error.code)) return new Problem('store-unavailable');
  }
  if (error instanceof HTTPException && error.status < 500) return new Problem('malformed-body');
  return new Problem('internal');
}
