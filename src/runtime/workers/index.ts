import type { D1Database } from '@cloudflare/workers-types';
import { createApp } from '../../http/app.ts';
import { openD1 } from './d1-database.ts';

export type Env = { readonly INDEX: D1Database; readonly DESK: D1Database };

// Bindings arrive with the first request and stay the same for the life of the isolate.
let app: ReturnType<typeof createApp> | undefined;

export default {
  fetch(request: Request, env: Env): Response | Promise<Response> {
    app ??= createApp({
      index: openD1(env.INDEX),
      desk: openD1(env.DESK),
      now: () => new Date(),
      report: (error) => console.error(error),
    });
    return app.fetch(request);
  },
};
