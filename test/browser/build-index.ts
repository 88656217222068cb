import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { prepareIndex } from '../../scripts/prepare-index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The index of the embedded corpora, which every file of the browser's suite reads and none writes. */
    readonly embeddedIndex: string;
  }
}

let folder: string | undefined;

/** Builds the index of the embedded corpora once for all files: half a minute each of them would spend otherwise. */
export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'p49-browser-index-'));
  const path = join(folder, 'index.db');
  await prepareIndex(path);
  project.provide('embeddedIndex', path);
}

export function teardown(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
}
