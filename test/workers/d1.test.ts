import { env } from 'cloudflare:workers';
import { openD1 } from '../../src/runtime/workers/d1-database.ts';
import { databaseContract } from '../contract/database.ts';

databaseContract(
  'D1',
  async () => openD1(env.INDEX),
  async () => undefined,
);
