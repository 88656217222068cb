import { parentPort } from 'node:worker_threads';
import { type FileFace, type PreparedDocument, type PreparedFile, prepareFile } from '../../pipeline/prepare-file.ts';
import { nodeEffects } from './node-effects.ts';

/** To the thread: a file to prepare, or leave to go on after as many messages. */
export type ThreadOrder = { readonly path: string } | { readonly taken: number };

/** From the thread, for each path in the order they came: what the file is, its documents in several messages, the end. */
export type ThreadAnswer =
  | { readonly kind: 'file'; readonly file: Exclude<PreparedFile, { ok: true }> | (FileFace & { readonly ok: true }) }
  | { readonly kind: 'documents'; readonly documents: readonly PreparedDocument[] }
  | { readonly kind: 'end' };

/** Provisions in a message: a few hundred kilobytes, so that neither thread waits long and little is in memory twice. */
const ROWS_A_MESSAGE = 1000;
/** Messages that may be under way; then the thread waits, or a fast one would fill the memory with a title. */
const MESSAGES_AHEAD = 2;

const port = parentPort;
if (port === null) throw new Error('prepare-thread.ts runs in a worker thread only');

const effects = nodeEffects(() => undefined);
const paths: string[] = [];
let isAtWork = false;
let ahead = 0;
let goOn: () => void = () => undefined;

port.on('message', (order: ThreadOrder) => {
  if ('taken' in order) {
    ahead -= order.taken;
    goOn();
    return;
  }
  paths.push(order.path);
  if (!isAtWork) void work();
});

async function work(): Promise<void> {
  isAtWork = true;
  for (let path = paths.shift(); path !== undefined; path = paths.shift()) await prepare(path);
  isAtWork = false;
}

async function prepare(path: string): Promise<void> {
  const file = prepareFile(effects.read(path));
  if (!file.ok) {
    post({ kind: 'file', file });
  } else {
    const { documents, ...face } = file;
    post({ kind: 'file', file: face });
    let some: PreparedDocument[] = [];
    let rows = 0;
    for await (const document of documents) {
      some.push(document);
      rows += document.provisions.length;
      if (rows < ROWS_A_MESSAGE) continue;
      await postDocuments(some);
      some = [];
      rows = 0;
    }
    if (some.length > 0) await postDocuments(some);
  }
  post({ kind: 'end' });
}

async function postDocuments(documents: readonly PreparedDocument[]): Promise<void> {
  post({ kind: 'documents', documents });
  ahead += 1;
  while (ahead >= MESSAGES_AHEAD) {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
  }
}

function post(answer: ThreadAnswer): void {
  port?.postMessage(answer);
}
