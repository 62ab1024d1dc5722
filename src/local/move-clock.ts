import type { Bot } from '../../bot/create-bot';
import { calendarDateOnSite } from '../data/site-date';
import { addDays } from '../domain/calendar-date';
import type { LocalClock } from './local-clock';
import type { MoveClock } from './teams/connector/local-chat-options';

/** What moving the clock asks of the bot. */
export type MovedBot = Pick<Bot, 'settle' | 'runDay' | 'nextDueAt'>;

/** Lives through each day up to `to`: the clock goes to its morning, and the bot does all that the day asks for. */
export function moveClock(clock: LocalClock, bot: () => MovedBot | null): MoveClock {
  return async (to, onDay, stop) => {
    await endDay(clock, bot(), stop);
    while (!stop.aborted && clock.today() < to) {
      clock.moveTo(addDays(clock.today(), 1));
      onDay(clock.today());
      await bot()?.runDay();
      await endDay(clock, bot(), stop);
    }
  };
}

/**
 * Lets everything of this day be sent on it. A conversation takes only so many messages in some seconds, and the others wait: nobody looks on, so those
 * seconds are passed over.
 */
async function endDay(clock: LocalClock, bot: MovedBot | null, stop: AbortSignal): Promise<void> {
  if (bot === null) return;
  while (!stop.aborted) {
    await bot.settle();
    const next = await bot.nextDueAt();
    if (next === null || calendarDateOnSite(next) !== clock.today() || Date.parse(next) <= clock.now().getTime()) return;
    clock.skipTo(new Date(next));
  }
}
