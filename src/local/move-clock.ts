import type { Bot } from '../../bot/create-bot';
import { addDays, calendarDate } from '../domain/calendar-date';
import type { LocalClock } from './local-clock';
import type { MoveClock } from './teams/connector/local-chat-options';

/** Lives through each day up to `to`: the clock goes to its morning, and the bot does all that the day asks for. */
export function moveClock(clock: LocalClock, bot: () => Bot | null): MoveClock {
  return async (to, onDay, stop) => {
    while (!stop.aborted && clock.today() < to) {
      // What is on its way belongs to the day before.
      await bot()?.settle();
      clock.moveTo(addDays(clock.today(), 1));
      await bot()?.runDay();
      onDay(calendarDate(clock.today()));
    }
  };
}
