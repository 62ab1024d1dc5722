import { chromium, type Browser } from 'playwright-core';
import { findBrowser } from './find-browser';

/** Chromium as the journeys, the screenshots and the measurements start it: nothing in it asks the network for anything. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser: run `npm test`, which says what to install.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
