import { MOST_FILE_BYTES } from '../../model/bulk-manifest.ts';
import { dataSets } from '../../model/data-sets/data-sets.ts';
import { limitsPage, stabilityPage } from '../../ui/pages/promise-pages.ts';
import { operationPage, referencePage } from '../../ui/pages/reference-page.ts';
import type { ApiOperation } from '../../ui/reference-data.ts';
import { MAX_BODY_BYTES } from '../body.ts';
import { SIGN_INS_A_MINUTE, WRITES_A_MINUTE } from '../limit-requests.ts';
import { Problem } from '../problem.ts';
import { MAX_LIMIT } from '../query.ts';
import { type AppContext, pathPart, viewOf } from '../request-context.ts';
import { sendPage } from '../send-page.ts';

/** The reference of the API, and one page for each operation. */
export function showReference(context: AppContext, operations: readonly ApiOperation[]): Promise<Response> {
  return sendPage(context, {}, async () => referencePage(viewOf(context), operations));
}

export function showOperation(context: AppContext, operations: readonly ApiOperation[]): Promise<Response> {
  return sendPage(context, {}, async () => {
    const operation = operations.find(({ id }) => id === pathPart(context, 'id'));
    if (operation === undefined) throw new Problem('not-found');
    return operationPage(viewOf(context), operation);
  });
}

export function showStability(context: AppContext): Promise<Response> {
  const sets = dataSets.map(([name, { title, stability }]) => ({ name, title, stability }));
  return sendPage(context, {}, async () => stabilityPage(viewOf(context), sets));
}

export function showLimits(context: AppContext): Promise<Response> {
  const limits = {
    reads: context.get('services').rateLimit ?? null,
    writesAMinute: WRITES_A_MINUTE,
    signInsAMinute: SIGN_INS_A_MINUTE,
    rowsAPage: MAX_LIMIT,
    bodyBytes: MAX_BODY_BYTES,
    fileBytes: MOST_FILE_BYTES,
  };
  return sendPage(context, {}, async () => limitsPage(viewOf(context), limits));
}
