import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from '../../support/launch-browser';
import { drawIcon } from './draw-icon';

/** `npm run icons`: paints the PNG files of the app's icons from their drawings. They are kept beside them, so that packaging needs no browser. */
const folder = join(import.meta.dirname, '..', '..', '..', 'manifest', 'icons');
const browser = await launchBrowser();
for (const name of ['color', 'outline']) {
  const svg = await readFile(join(folder, `${name}.svg`), 'utf8');
  await writeFile(join(folder, `${name}.png`), await drawIcon(browser, svg));
}
await browser.close();
