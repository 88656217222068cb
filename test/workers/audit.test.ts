import { env } from 'cloudflare:workers';
import { openD1 } from '../../src/runtime/workers/d1-database.ts';
import { migrate } from '../../src/store/migrate.ts';
import { auditContract } from '../contract/audit.ts';

auditContract('D1', async () => {
  const desk = openD1(env.DESK);
  await migrate(desk, env.DESK_MIGRATIONS);
  return desk;
});
