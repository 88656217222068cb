import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SyncSummary, sync } from '../../../src/pipeline/sync/sync.ts';
import type { SyncEffects } from '../../../src/pipeline/sync/sync-effects.ts';
import { nodeSyncEffects } from '../../../src/runtime/node/sync-effects.ts';
import { FakePublishers } from './fake-publishers.ts';

/** A folder, the two services on loopback, and a clock that only moves when somebody waits. */
export class SyncWorld {
  readonly folder = mkdtempSync(join(tmpdir(), 'p49-sync-'));
  readonly waits: number[] = [];
  readonly lines: string[] = [];
  readonly publishers = new FakePublishers(() => this.nowMs);
  nowMs = Date.parse('2026-06-02T12:00:00Z');
  port = 0;
  readonly #alarms = new Set<{ readonly ms: number; readonly ring: () => void }>();

  static async open(): Promise<SyncWorld> {
    const world = new SyncWorld();
    world.port = await world.publishers.listen();
    return world;
  }

  async close(): Promise<void> {
    await this.publishers.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Lets the time of every alarm of so many seconds be up. */
  ring(seconds: number): void {
    for (const alarm of this.#alarms) if (alarm.ms === seconds * 1000) alarm.ring();
  }

  effects(): SyncEffects {
    return {
      ...nodeSyncEffects({ folder: this.folder, report: (line) => this.lines.push(line), loopbackPort: this.port }),
      nowMs: () => this.nowMs,
      wait: async (ms) => {
        this.waits.push(ms);
        this.nowMs += ms;
      },
      alarm: (ms, ring) => {
        const alarm = { ms, ring };
        this.#alarms.add(alarm);
        return () => this.#alarms.delete(alarm);
      },
      random: () => 0.5,
    };
  }

  run(wanted: readonly string[], accepted: readonly string[] = []): Promise<SyncSummary> {
    return sync(this.effects(), wanted, new Set(accepted));
  }

  /** Waits that were not only the publisher's pace. */
  longWaits(): number[] {
    return this.waits.splice(0).filter((ms) => ms > 500);
  }

  /** Names of the kept texts; the publishers' lists and the manifest are left out. */
  kept(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith('.xml') && !name.startsWith('justice-'))
      .sort();
  }

  partials(): string[] {
    const folder = join(this.folder, '.partial');
    return existsSync(folder) ? readdirSync(folder) : [];
  }

  read(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  manifest(): { files: Record<string, Record<string, unknown>>; partial: Record<string, unknown> } {
    return JSON.parse(this.read('manifest.json'));
  }
}
