// Makes every way out of a process fail and counts the attempts: first import of ingest-one.ts.
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

export const attempts: string[] = [];

function closed(name: string): () => never {
  return () => {
    attempts.push(name);
    throw new Error(`${name} was called`);
  };
}

net.Socket.prototype.connect = closed('connect');
dgram.createSocket = closed('udp');
dns.lookup = Object.assign(closed('lookup'), { __promisify__: closed('lookup') });
globalThis.fetch = closed('fetch');
for (const name of ['spawn', 'exec', 'execFile', 'fork', 'spawnSync', 'execSync', 'execFileSync'] as const) {
  Object.defineProperty(childProcess, name, { value: closed(name) });
}
