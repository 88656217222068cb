import { statSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { PreparedDocument, PreparedFile } from '../../pipeline/prepare-file.ts';
import type { ThreadAnswer, ThreadOrder } from './prepare-thread.ts';

/** Files that a thread knows of: the one at work and the next, so that it never waits for the thread that writes. */
const FILES_AHEAD = 2;

/**
 * Prepares files in worker threads and hands them on in the order of `paths`, whichever was ready first: what is written depends on the order
 * alone, so that any number of threads gives the same rows. Reading and building trees is all they do; the database stays with the caller.
 *
 * @throws what a thread threw; an ingest cannot go on without it.
 */
export async function* prepareInThreads(paths: readonly string[], threads: number): AsyncGenerator<PreparedFile> {
  if (paths.length === 0) return;
  const heapMb = Math.max(160, 6.5 * paths.reduce((most, path) => Math.max(most, megabytesOf(path)), 0));
  const workers = Array.from({ length: Math.min(threads, paths.length) }, () => new PrepareThread(heapMb));
  const assigned: PrepareThread[] = [];
  const assign = () => {
    for (let path = paths[assigned.length]; path !== undefined; path = paths[assigned.length]) {
      const free = workers.reduce((best, worker) => (worker.files < best.files ? worker : best));
      if (free.files >= FILES_AHEAD) return;
      free.order(path);
      assigned.push(free);
    }
  };
  try {
    for (let index = 0; index < paths.length; index += 1) {
      assign();
      const worker = assigned[index];
      if (worker === undefined) throw new Error(`${paths[index]}: no thread took it`);
      yield* worker.takeFile();
      worker.files -= 1;
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.close()));
  }
}

/** Of XML in a file, roughly: the trees of a title take up to six times its size. */
function megabytesOf(path: string): number {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return Math.ceil((path.endsWith('.gz') ? size * 6 : size) / 1024 / 1024);
}

class PrepareThread {
  /** Files ordered and not yet taken. */
  files = 0;
  readonly #worker: Worker;
  readonly #answers: ThreadAnswer[] = [];
  #failure: Error | null = null;
  #wake: () => void = () => undefined;

  /**
   * @param heapMb bound of its heap: near it V8 collects early, far from it it lets four times what lives pile up. The four largest files in two threads
   *   take 588 MB at their peak with it, all three threads together.
   */
  constructor(heapMb: number) {
    this.#worker = new Worker(new URL('./prepare-thread.ts', import.meta.url), {
      resourceLimits: { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: Math.ceil(heapMb) },
    });
    this.#worker.on('message', (answer: ThreadAnswer) => {
      this.#answers.push(answer);
      this.#wake();
    });
    this.#worker.on('error', (error) => {
      this.#failure = error instanceof Error ? error : new Error(String(error));
      this.#wake();
    });
  }

  order(path: string): void {
    this.files += 1;
    this.#post({ path });
  }

  /** The next file; ends when its documents were taken. */
  async *takeFile(): AsyncGenerator<PreparedFile> {
    const answer = await this.#next();
    if (answer.kind !== 'file') throw new Error(`a thread answered "${answer.kind}" where a file begins`);
    const documents = this.#takeDocuments();
    yield answer.file.ok ? { ...answer.file, documents } : answer.file;
    // What the caller left is taken off, or the next file would begin in the middle of this one.
    for await (const _ of documents);
  }

  async *#takeDocuments(): AsyncGenerator<PreparedDocument> {
    for (let answer = await this.#next(); answer.kind !== 'end'; answer = await this.#next()) {
      if (answer.kind !== 'documents') throw new Error('a thread began a file before it ended another');
      this.#post({ taken: 1 });
      yield* answer.documents;
    }
  }

  async #next(): Promise<ThreadAnswer> {
    for (;;) {
      const answer = this.#answers.shift();
      if (answer !== undefined) return answer;
      if (this.#failure !== null) throw this.#failure;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #post(order: ThreadOrder): void {
    this.#worker.postMessage(order);
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }
}
