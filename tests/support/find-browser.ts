import { existsSync } from 'node:fs';
import { installDebian } from './install-debian';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** The browser that the journeys run in: `CHROMIUM_PATH`, or the first Chromium, Chrome or Edge in its usual place. */
export function findBrowser(): string | null {
  const named = process.env['CHROMIUM_PATH'];
  if (named) return existsSync(named) ? named : null;
  return usualPlaces.find((place) => existsSync(place)) ?? null;
}

/** Finds a browser, or installs Debian's Chromium where this process may do so. Answers what to do when it cannot. */
export function ensureBrowser(): { readonly path: string } | { readonly missing: string } {
  const found = findBrowser();
  if (found) return { path: found };
  installDebian(['chromium', 'fonts-inter'], 'Debian’s Chromium for the journeys');
  const installed = findBrowser();
  if (installed) return { path: installed };
  return {
    missing: 'No Chromium, Chrome or Edge was found. Install one (Debian: apt-get install chromium) or name it in CHROMIUM_PATH.',
  };
}
