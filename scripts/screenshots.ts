import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openDesk, openReplaceable } from '../src/runtime/node/open-database.ts';
import { serve } from '../src/runtime/node/serve.ts';
import { command, EXIT, run } from './command-line.ts';
import { openBrowser } from './open-browser.ts';
import { prepareIndex } from './prepare-index.ts';

const program = command('screenshots', 'Take pictures of the main pages, wide and narrow, in both languages.')
  .option('--db <file>', 'index file (default: built from corpora/)')
  .option('--out <folder>', 'where the pictures go', 'screenshots')
  .option('--readme <file>', 'the one picture of the README', 'docs/compare.png');

/** The pair shown in the README: the mark of lithium batteries, whose size the two countries no longer share. */
const SHOWCASE = { ca: 'sec_4.24', crosswalk: 'lithium-batteries-transport' };
const WIDTHS = { wide: 1280, narrow: 390 } as const;

await run(program, async () => {
  const options = program.opts<{ db?: string; out: string; readme: string }>();
  const folder = join(tmpdir(), `p49-screenshots-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  mkdirSync(options.out, { recursive: true });
  const db = options.db ?? join(folder, 'index.db');
  if (options.db === undefined) await prepareIndex(db);
  const index = await openReplaceable(db);
  const desk = await openDesk(join(folder, 'desk.db'));
  const server = await serve({ index, desk, port: 0, hostname: '127.0.0.1' });
  const browser = await openBrowser();
  try {
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('the server has no port');
    const site = `http://127.0.0.1:${address.port}`;
    const pair = await index.first<{ id: string }>(
      `SELECT a.id FROM alignments a JOIN alignment_sides s ON s.alignment_id = a.id AND s.side = 'ca'
       JOIN provisions p ON p.edition_key = s.edition_key AND p.ordinal = s.provision_ordinal
       WHERE a.crosswalk_id = ? AND a.parent_id IS NULL AND p.e_id = ? ORDER BY a.ordinal LIMIT 1`,
      [SHOWCASE.crosswalk, SHOWCASE.ca],
    );
    const pages: Readonly<Record<string, string>> = {
      home: '/',
      sector: '/sectors/transport',
      theme: '/sectors/ai-quantum',
      crosswalks: '/crosswalks',
      crosswalk: `/crosswalks/${SHOWCASE.crosswalk}`,
      compare: `/compare/${pair?.id}`,
      divergences: '/divergences',
      instruments: '/instruments',
      instrument: '/instruments/us/21-cfr-807',
      provision: '/instruments/ca/sor-98-282/provisions/sec_32',
      restrictions: '/restrictions?by=instrument',
      bridges: '/bridges',
      'instrument-bridges': '/instruments/ca/crc-1038/bridges',
      drift: '/drift',
      ripples: '/ripples',
      hubs: '/hubs',
      hub: '/hubs/sae-j902',
      changes: '/changes',
      review: '/review',
      search: '/search?q=lead+paint',
      about: '/about',
      data: '/data',
      'data-set': '/data/divergences',
      reference: '/data/reference',
      operation: '/data/reference/v1-divergences',
      limits: '/data/limits',
      'sign-in': '/sign-in',
      'not-found': '/nowhere',
    };
    for (const [name, path] of Object.entries(pages)) {
      for (const language of ['en', 'fr']) {
        for (const [width, pixels] of Object.entries(WIDTHS)) {
          await shoot(
            browser,
            `${site}/${language}${path}`,
            pixels,
            join(options.out, `${name}-${language}-${width}.png`),
            true,
          );
        }
      }
    }
    await shoot(browser, `${site}/en${pages['compare']}`, WIDTHS.wide, options.readme, false);
  } finally {
    await browser.close();
    server.close();
    await Promise.all([index.close(), desk.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
  return EXIT.done;
});

async function shoot(browser: Browser, url: string, width: number, path: string, fullPage: boolean): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  try {
    await page.goto(url);
    await page.screenshot({ path, fullPage });
  } finally {
    await page.close();
  }
}
