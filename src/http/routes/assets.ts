import { script } from '../../ui/assets/script.ts';
import { style } from '../../ui/assets/style.ts';
import type { AppContext } from '../request-context.ts';

/** Both are part of the program, so there is no path of a file to get wrong; the ETag tells a browser when they changed. */
const ASSETS: Readonly<Record<string, { readonly type: string; readonly content: string }>> = {
  'app.css': { type: 'text/css; charset=UTF-8', content: style },
  'app.js': { type: 'text/javascript; charset=UTF-8', content: script },
};

export function sendAsset(context: AppContext): Response | Promise<Response> {
  const name = context.req.param('name') ?? '';
  const asset = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (asset === undefined) return context.notFound();
  context.header('Cache-Control', 'public, max-age=300');
  return context.body(asset.content, 200, { 'Content-Type': asset.type });
}
