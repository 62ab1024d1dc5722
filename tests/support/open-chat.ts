import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { StartedApp } from './start-app';

export interface ChatOptions {
  /** Short name: ingrid, olav, eva, jorunn, anne or siri. */
  readonly person: string;
  readonly place?: 'chat' | 'posts' | 'activity';
  /** The message to show. */
  readonly message?: string;
  /** False: its card is the same for everybody, and no person's own view of it is asked for. */
  readonly hasOwnView?: boolean;
  readonly theme?: 'light' | 'dark' | 'contrast';
  readonly lang?: 'nn' | 'nb' | 'en';
  readonly width?: number;
  readonly bypassCSP?: boolean;
}

export interface OpenedChat {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page said to the console as errors, and errors nobody caught. */
  readonly faults: readonly string[];
  message(id: string): Locator;
  /** Types in the box for new messages and sends. */
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Opens the chat with the bot, the posts of the channel, or the activity in the local Teams, in a browser window of its own. */
export async function openChat(browser: Browser, app: StartedApp, options: ChatOptions): Promise<OpenedChat> {
  const { person, place = 'chat', message, theme = 'light', lang = 'nn', width = 1280 } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
    bypassCSP: options.bypassCSP ?? false,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (said) => said.type() === 'error' && faults.push(said.text()));
  const query = new URLSearchParams({
    person,
    theme,
    lang,
    place: place === 'posts' ? 'channel' : place,
    ...(place === 'posts' ? { tab: 'posts' } : {}),
    ...(message === undefined ? {} : { message }),
  });
  // Teams asks for a person's own view of a card when it comes into sight, which takes an open form away.
  const isView = (body: string): boolean => body.includes('"automatic"') && body.includes(`"${message}"`);
  const drawnAnew =
    message === undefined || place !== 'chat' || options.hasOwnView === false
      ? undefined
      : page
          .waitForResponse((answer) => isView(answer.request().postData() ?? ''))
          .then(async (answer) => {
            await answer.finished();
            await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
          });
  await page.goto(`${app.url}/?${query.toString()}`);
  await page
    .locator(place === 'activity' ? '.activity-list li' : '.message')
    .first()
    .waitFor();
  if (message !== undefined) await page.locator(`.message[data-message="${message}"]`).waitFor();
  await drawnAnew;
  return {
    page,
    context,
    faults,
    message: (id) => page.locator(`.message[data-message="${id}"]`),
    write: async (text) => {
      const box = page.locator('.compose textarea').last();
      const sent = page.waitForResponse(
        (answer) => answer.request().method() === 'POST' && answer.url().endsWith('/local/chat/messages'),
      );
      await box.fill(text);
      await box.press('Enter');
      await sent;
    },
    close: () => context.close(),
  };
}

/** A button of a card that is drawn. */
export const cardButton = (card: Locator, name: string): Locator => card.locator('.ac-pushButton:visible', { hasText: name });

/** Opens the form behind a button of a card, which may be among those that stand behind `…`, fills it in and sends it. */
export async function answerCard(card: Locator, button: string, fill: (form: Locator) => Promise<void>): Promise<void> {
  const direct = cardButton(card, button);
  const more = cardButton(card, '…');
  await direct.or(more).first().waitFor();
  if ((await direct.count()) > 0) await direct.first().click();
  else {
    await more.click();
    await card.page().getByRole('menuitem', { name: button }).click();
  }
  await fill(card);
  await cardButton(card, 'Send svaret').click();
}
