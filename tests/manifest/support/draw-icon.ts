import type { Browser } from 'playwright-core';

/** The drawing as Chromium paints it at its own size, transparent where it is. */
export async function drawIcon(browser: Browser, svg: string): Promise<Buffer> {
  const [width, height] = [/ width="(\d+)"/, / height="(\d+)"/].map((side) => Number(side.exec(svg)?.[1]));
  if (!width || !height) throw new TypeError('The drawing does not say how large it is.');
  const page = await browser.newPage({ viewport: { width, height } });
  try {
    await page.setContent(
      `<body style="margin:0;background:transparent">${svg.replace('<svg ', '<svg style="display:block" ')}</body>`,
    );
    return await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width, height } });
  } finally {
    await page.close();
  }
}
