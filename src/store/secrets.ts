import type { Database } from './database.ts';

/** A secret of the service by name; the first who asks makes it, and who comes second at the same time gets the same one. */
export async function readOrMakeSecret(desk: Database, name: string, make: () => string): Promise<string> {
  const read = () => desk.first<{ value: string }>('SELECT value FROM secrets WHERE name = ?', [name]);
  const known = await read();
  if (known !== null) return known.value;
  await desk.run('INSERT INTO secrets (name, value) VALUES (?, ?) ON CONFLICT (name) DO NOTHING', [name, make()]);
  return (await read())?.value ?? '';
}
