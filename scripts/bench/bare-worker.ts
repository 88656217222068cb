import { Hono } from 'hono';

let body = '';

/** The least that a Worker can do for a page: answer the bytes that it was told to. */
const app = new Hono()
  .put('*', async (context) => {
    body = await context.req.text();
    return context.body(null, 204);
  })
  .get('*', (context) => context.html(body));

export default app;
