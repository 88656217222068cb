import type { WholePlan } from '../../src/model/work-plan.ts';
import { bearer, jsonBody, type Opened } from '../http/open-app.ts';

/** Sends JSON as somebody; the answer's status and body. */
export async function send<T>(
  { app }: Pick<Opened, 'app'>,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<{ readonly status: number; readonly body: T; readonly headers: Headers }> {
  const sent = jsonBody(body);
  const response = await app.request(path, { method, headers: { ...sent.headers, ...headers }, body: sent.body });
  return { status: response.status, body: (await response.json()) as T, headers: response.headers };
}

/** A plan drafted from the sample sector by the editor. */
export async function makePlan(opened: Opened, theme: string | null = 'labels'): Promise<WholePlan> {
  const { body, status } = await send<WholePlan>(opened, 'POST', '/en/work-plans', { theme }, bearer('editor'));
  if (status !== 201) throw new Error(`a plan was answered with ${status}`);
  return body;
}
