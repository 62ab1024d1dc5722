import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import type { Browser } from 'playwright-core';
import { drawIcon } from '../manifest/support/draw-icon';
import { launchBrowser } from '../support/launch-browser';

const folder = join(process.cwd(), 'manifest', 'icons');

describe("the app's icons in Teams", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test.each(['color', 'outline'])('%s.png is what its drawing paints (else: npm run icons)', async (name) => {
    const kept = PNG.sync.read(await readFile(join(folder, `${name}.png`)));
    const painted = PNG.sync.read(await drawIcon(browser, await readFile(join(folder, `${name}.svg`), 'utf8')));
    expect([kept.width, kept.height]).toEqual([painted.width, painted.height]);
    // Browsers differ a little at edges; a drawing that was changed differs in whole pixels.
    const other = kept.data.filter((value, at) => Math.abs(value - (painted.data[at] ?? 0)) > 48).length;
    expect(other / kept.data.length).toBeLessThan(0.005);
  });

  test('color.png keeps its drawing within the 120 × 120 in the middle, which no mask cuts', async () => {
    const { data, width } = PNG.sync.read(await readFile(join(folder, 'color.png')));
    const at = (x: number, y: number) => [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 3)];
    const strays: string[] = [];
    for (let y = 0; y < width; y += 1) {
      // The ground is one colour along a line.
      const ground = at(0, y);
      for (let x = 0; x < width; x += 1) {
        const inside = x >= 36 && x < 156 && y >= 36 && y < 156;
        const differs = at(x, y).some((value, channel) => Math.abs(value - (ground[channel] ?? 0)) > 8);
        if (differs && !inside) strays.push(`${x},${y}`);
      }
    }
    expect(strays).toEqual([]);
  });
});
