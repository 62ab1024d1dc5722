import { holdReminders } from '../../../bot/reminders/hold-reminders';
import type { OutboxRecord } from '../../../bot/storage/outbox-store';
import { siteInstant } from '../../../src/data/site-date';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { PersonChoices } from '../../../src/domain/reminders/person-choices';

const lane = 'person:kari@alver.example';
const record = (id: string, over: Partial<OutboxRecord> = {}) =>
  ({ id, lane, kind: 'reminder', content: { personId: 7, past: [] }, ...over }) as OutboxRecord;
const chose = (over: Partial<PersonChoices>): PersonChoices => ({
  personId: 7,
  mutedUntil: null,
  dailySummary: false,
  language: null,
  ...over,
});

async function held(day: string, minute: number, records: readonly OutboxRecord[], choices: readonly PersonChoices[] = []) {
  const hold = holdReminders({
    choices: { all: () => Promise.resolve(new Map(choices.map((each) => [each.personId, each]))) },
    now: () => siteInstant({ date: calendarDate(day), minute }),
  });
  return Object.fromEntries(await hold(records));
}

// 27 November 2026 is a Friday; clocks on the site are one hour ahead of UTC.
const monday = '2026-11-30T07:00:00.000Z';

it.each([
  ['before eight', '2026-11-27', 479, '2026-11-27T07:00:00.000Z'],
  ['from half past three', '2026-11-27', 930, monday],
  ['on a Saturday', '2026-11-28', 600, monday],
  ['on Christmas Eve’s morrow, when clocks say ten', '2026-12-25', 600, '2026-12-28T07:00:00.000Z'],
])('holds what goes to a person %s, until people are told things again', async (_name, day, minute, until) => {
  const kinds = ['reminder', 'escalation', 'summary', 'hand-over'].map((kind) => record(kind, { kind }));
  expect(await held(day, minute, kinds)).toEqual({ reminder: until, escalation: until, summary: until, 'hand-over': until });
});

it('holds nothing from eight and to half past three, and nothing that goes to a channel', async () => {
  expect(await held('2026-11-27', 480, [record('a')])).toEqual({});
  expect(await held('2026-11-27', 929, [record('a')])).toEqual({});
  expect(await held('2026-11-28', 60, [record('a', { lane: 'place:19:c@thread.tacv2' })])).toEqual({});
});

it('holds what somebody has muted since it was planned, and asks again the next working day: a mute may be ended early', async () => {
  const muted = [chose({ mutedUntil: calendarDate('2027-03-01') })];
  const records = [record('a'), record('sum', { kind: 'summary', content: { summary: '7|2026-11-27' } })];
  expect(await held('2026-11-27', 600, records, muted)).toEqual({ a: monday, sum: monday });
  expect(await held('2026-11-27', 600, records, [chose({ mutedUntil: calendarDate('2026-11-26') })])).toEqual({});
  expect(await held('2026-11-27', 600, [record('b', { content: { personId: 8, past: [] } })], muted)).toEqual({});
});

it('lets nobody mute an escalation past themselves, nor the question of who takes over', async () => {
  const muted = [chose({ mutedUntil: calendarDate('2027-03-01'), dailySummary: true })];
  const past = record('past', { kind: 'escalation', content: { personId: 7, past: [7] } });
  expect(await held('2026-11-27', 600, [past, record('h', { kind: 'hand-over', content: { toId: 7 } })], muted)).toEqual({});
});

it('sends by itself what was planned before the person chose a daily summary', async () => {
  expect(await held('2026-11-27', 600, [record('a')], [chose({ dailySummary: true })])).toEqual({});
});
