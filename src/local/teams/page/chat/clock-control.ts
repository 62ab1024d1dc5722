import { daysFrom, plusDays } from '../../norway-days';
import { dialogButton, openDialog } from '../dialogs';
import { element, onPress } from '../element';
import { icon } from '../icons';
import type { Language } from '../state';
import type { ChatApi } from './chat-api';
import type { Clock } from './chat-message';
import type { ChatTexts } from './chat-texts';
import { longDay, nextWorkingDay, plusMonths, shortDay } from './day-words';
import { createOneAtATime } from './one-at-a-time';
import { reasonOf } from './reason-of';

export interface ClockControl {
  readonly node: HTMLElement;
  /** Null until the server has said it. */
  readonly today: () => string | null;
  /** Asks again what the time is; tells when it has stopped on another day. */
  readonly refresh: () => void;
}

/** The day it is in the local Teams, with the way to move it. */
export function createClockControl(api: ChatApi, texts: ChatTexts, lang: Language, arrived: () => void): ClockControl {
  const words = texts.clock;
  const node = element('div', { class: 'clock', hidden: true });
  const day = element('span', { class: 'clock-day' });
  const progress = element('progress', { hidden: true, 'aria-label': words.title });
  const button = element(
    'button',
    { type: 'button', class: 'clock-button', 'aria-haspopup': 'dialog' },
    icon('clock'),
    words.move,
  );
  const stop = element('button', { type: 'button', class: 'clock-button', hidden: true }, words.stop);
  const fault = element('span', { class: 'clock-fault', role: 'alert' });
  node.append(day, progress, button, stop, fault);
  let clock: Clock | null = null;
  let start: string | null = null;
  let settled: string | null = null;

  const draw = (): void => {
    if (!clock) return;
    node.hidden = false;
    const { today, moving } = clock;
    day.textContent = moving
      ? words.moving(shortDay(moving.at, lang), shortDay(moving.to, lang))
      : `${words.today} ${longDay(today, lang)}`;
    node.classList.toggle('moving', moving !== null);
    button.hidden = moving !== null;
    stop.hidden = moving === null;
    progress.hidden = moving === null;
    if (moving) {
      start ??= moving.at;
      progress.max = Math.max(1, daysFrom(start, moving.to));
      progress.value = Math.max(0, daysFrom(start, moving.at));
      return;
    }
    start = null;
    if (settled !== null && settled !== today) arrived();
    settled = today;
  };
  // While the clock moves, every day is an event.
  const askSoon = createOneAtATime(() =>
    api
      .clock()
      .then((answer) => {
        clock = answer;
        draw();
      })
      // Without an answer the day that was last known stands.
      .catch(() => undefined),
  );
  const refresh = (): void => askSoon('');
  const go = async (to: string): Promise<void> => {
    fault.textContent = '';
    try {
      await api.moveClock(to);
    } catch (error) {
      fault.textContent = `${words.failed} ${reasonOf(error, texts)}`;
    }
    refresh();
  };
  onPress(button, () => clock && askWhereTo(clock.today, texts, lang, (to) => void go(to)));
  onPress(stop, () => {
    api.stopClock().then(refresh, (error: unknown) => (fault.textContent = reasonOf(error, texts)));
  });
  return { node, today: () => clock?.moving?.at ?? clock?.today ?? null, refresh };
}

function askWhereTo(today: string, texts: ChatTexts, lang: Language, go: (to: string) => void): void {
  const words = texts.clock;
  const choices: readonly (readonly [string, string])[] = [
    [words.workingDay, nextWorkingDay(today)],
    [words.week, plusDays(today, 7)],
    [words.month, plusMonths(today, 1)],
    [words.year, plusMonths(today, 12)],
  ];
  const leave = (to: string): void => {
    dialog.close();
    go(to);
  };
  const rows = choices.map(([label, to]) =>
    element(
      'li',
      {},
      onPress(
        element(
          'button',
          { type: 'button' },
          element('span', {}, label),
          element('span', { class: 'caption' }, shortDay(to, lang)),
        ),
        () => leave(to),
      ),
    ),
  );
  const date = element('input', {
    type: 'date',
    min: plusDays(today, 1),
    max: plusMonths(today, 120),
    value: plusMonths(today, 3),
  });
  const move = element('button', { type: 'submit', class: 'primary' }, words.go);
  const form = element(
    'form',
    { class: 'clock-form' },
    element('label', { class: 'field' }, element('span', {}, words.date), date),
    move,
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (date.value && date.reportValidity()) leave(date.value);
  });
  const body = [element('p', { class: 'caption' }, words.body), element('ul', { class: 'clock-choices' }, ...rows), form];
  const dialog = openDialog(words.title, body, [dialogButton(texts.cancel, 'cancel')]);
}
