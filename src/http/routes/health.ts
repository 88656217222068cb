import { readMeta } from '../../store/meta.ts';
import type { AppContext } from '../request-context.ts';

/** Whether this service can answer: 200 with the time its index was built, or the 503 of a missing index. */
export async function showHealth(context: AppContext): Promise<Response> {
  const builtAt = await readMeta(context.get('services').index, 'built-at');
  context.header('Cache-Control', 'no-store');
  return context.json({ ok: true, builtAt });
}
