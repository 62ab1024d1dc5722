import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { journey } from '../support/journey';
import { cardsWith, moveClock } from '../support/local-chat';
import { openChat } from '../support/open-chat';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const started = journey();

interface AxeResult {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly html: string; readonly failureSummary: string }[];
  }[];
  readonly passes: readonly object[];
}

/** What axe finds on the page of the local Teams as it now stands, one line a fault. */
async function faultsIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  const result = await page.evaluate<AxeResult>("axe.run({ exclude: ['[data-tabster-dummy]'] })");
  expect(result.passes.length).toBeGreaterThan(5);
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary }) => `${id}: ${target.join(' ')} ${html.slice(0, 160)} – ${failureSummary}`),
  );
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

beforeAll(async () => moveClock(started.app, '2026-11-24'));

describe.each(['chat', 'posts', 'activity'] as const)('%s with what the bot has said', (place) => {
  it.each([1280, 320])('has no fault that axe finds in three themes, and fits, at %i px', async (width) => {
    for (const theme of ['light', 'dark', 'contrast'] as const) {
      const { page, close } = await openChat(started.browser, started.app, {
        person: 'ingrid',
        place,
        theme,
        width,
        bypassCSP: true,
      });
      await page
        .locator(place === 'activity' ? '.activity-list li' : '.ac-adaptiveCard')
        .first()
        .waitFor();
      expect({ theme, faults: await faultsIn(page) }).toEqual({ theme, faults: [] });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      await close();
    }
  });
});

it('finds a fault in a form of a card that is open, were there one', async () => {
  const { app, browser } = started;
  const [asked] = await cardsWith(app, 'ingrid', 'personal', 'Vaskeritenester', 'Svar på opsjon 1');
  const id = asked?.id ?? '';
  const { page, message, close } = await openChat(browser, app, { person: 'ingrid', message: id, bypassCSP: true });
  await message(id).locator('.ac-pushButton', { hasText: 'Utløys opsjonen' }).click();
  await message(id).locator('textarea:visible').waitFor();
  expect(await faultsIn(page)).toEqual([]);
  await message(id).evaluate((node) => node.append(document.createElement('button')));
  expect((await faultsIn(page)).join()).toMatch(/^button-name/);
  await close();
});
