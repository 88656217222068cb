import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Flags of the packaged browser that suit a short-lived cloud function and nothing else: in one process it ends with the first page that is
 * closed, and with its web security off it would let through what the tests of safety look for.
 */
const UNWANTED = ['--single-process', '--disable-web-security', '--allow-running-insecure-content'];

/** The browser that comes with the packages, without a window; nothing has to be installed on the machine. */
export async function openBrowser(): Promise<Browser> {
  // Drawing in three dimensions is of no use here and doubles the time of every page.
  chromium.setGraphicsMode = false;
  const executablePath = await chromium.executablePath();
  return playwright.launch({ executablePath, args: chromium.args.filter((flag) => !UNWANTED.includes(flag)) });
}
