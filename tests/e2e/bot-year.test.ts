import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { journey } from '../support/journey';
import { localTeams, messagesOf } from '../support/local-chat';
import { openChat } from '../support/open-chat';

const started = journey();
jest.setTimeout(900_000);

const people = ['ingrid', 'olav', 'eva', 'jorunn', 'anne'];
const days = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

it('lives through a year when the clock is moved: nothing fails, nothing is told twice, and nobody is told on a day off', async () => {
  const { app, browser } = started;
  const chat = await openChat(browser, app, { person: 'anne' });
  await chat.page.getByRole('button', { name: 'Flytt klokka' }).click();
  await chat.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Eit år/ })
    .click();
  for (;;) {
    const { moving, today } = await localTeams<{ moving: object | null; today: string }>(app, 'clock');
    if (moving === null && today === '2027-11-23') break;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  await chat.page.locator('.clock-day', { hasText: '2027' }).waitFor();
  expect(chat.faults).toEqual([]);
  await chat.close();

  const faults = readFileSync(join(app.folder, 'bot.log'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && (JSON.parse(line) as { level: number }).level >= 50);
  expect(faults).toEqual([]);

  for (const person of people) {
    const cards = (await messagesOf(app, person, 'personal')).filter(({ from, card }) => from.isBot && card !== '');
    // A working day: `at` is by the product's clock.
    const onWeekends = cards.filter(({ at }) => [0, 6].includes(new Date(at).getUTCDay()));
    expect([person, onWeekends.map(({ at }) => at)]).toEqual([person, []]);
    // The same words on one day are the same thing told twice: the words name the agreement, the deadline, and how far it is off.
    const told = cards.map(({ at, card }) => `${at.slice(0, 10)} ${card}`);
    expect([person, told.filter((each, index) => told.indexOf(each) !== index)]).toEqual([person, []]);
  }

  const posts = await messagesOf(app, 'anne', 'channel');
  const weeks = posts.flatMap(({ card, at }) => (card.startsWith('Vekesoppsummering') ? [at.slice(0, 10)] : []));
  // Every Monday, or the first working day after; each once.
  expect(new Set(weeks).size).toBe(weeks.length);
  expect(weeks.length).toBeGreaterThanOrEqual(52);
  weeks.slice(1).forEach((week, index) => expect(days(weeks[index] ?? '', week)).toBeLessThanOrEqual(11));
});
