import { dayOf, daysFrom } from '../norway-days';
import type { ChatEvents } from './chat-events';
import { ChatRequestError } from './chat-request-error';
import type { LocalChatOptions } from './local-chat-options';

export interface ClockView {
  readonly today: string;
  readonly now: string;
  readonly moving: { readonly to: string; readonly at: string } | null;
}

const mostDays = 3700;

/** Moves the clock of the product, and tells of each day. */
export class ClockControl {
  private moving: { readonly to: string; at: string; readonly stopping: AbortController } | null = null;

  constructor(
    private readonly options: LocalChatOptions,
    private readonly events: ChatEvents,
  ) {}

  view(): ClockView {
    const now = this.options.now();
    return {
      today: dayOf(now),
      now: now.toISOString(),
      moving: this.moving && { to: this.moving.to, at: this.moving.at },
    };
  }

  /** Answers at once; the days come as events. */
  move(to: string): ClockView {
    const { moveClock, log } = this.options;
    const { today } = this.view();
    const days = daysFrom(today, to);
    if (!moveClock) throw new ChatRequestError(501, 'The clock of this server cannot be moved.');
    if (this.moving) throw new ChatRequestError(409, `The clock is on its way to ${this.moving.to}.`);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(to) || !isDay(to)) throw new ChatRequestError(400, 'Write the day as YYYY-MM-DD.');
    if (days < 1 || days > mostDays)
      throw new ChatRequestError(400, `Choose a day after ${today} and at most ${mostDays} days on.`);
    const stopping = new AbortController();
    this.moving = { to, at: today, stopping };
    const onDay = (day: string): void => {
      if (this.moving) this.moving.at = day;
      this.events.tell({ type: 'clock', today: day, to });
    };
    void moveClock(to, onDay, stopping.signal)
      .catch((error: unknown) => (log ?? console.error)(`local Teams: the clock stopped on its way to ${to}: ${String(error)}`))
      .finally(() => {
        this.moving = null;
        this.events.tell({ type: 'clock', today: this.view().today, to: null });
      });
    return this.view();
  }

  /** The clock stays on the day it has come to. */
  stop(): ClockView {
    this.moving?.stopping.abort();
    return this.view();
  }
}

const isDay = (text: string): boolean => {
  const time = Date.parse(text);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};
