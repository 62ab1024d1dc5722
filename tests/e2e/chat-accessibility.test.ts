import { faultsIn, overflow } from '../support/axe-faults';
import { journey } from '../support/journey';
import { cardsWith, moveClock } from '../support/local-chat';
import { openChat } from '../support/open-chat';

const started = journey();

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
