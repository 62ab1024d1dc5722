import { addDays, type CalendarDate } from '../../src/domain/calendar-date';
import { siteInstant } from '../../src/data/site-date';
import { sendingMoment } from '../../src/domain/reminders/delivery';
import type { NewEntry, OutboxEntry } from '../storage/outbox-store';
import { hashed, withSuperseded, type ReminderContent } from './reminder-content';
import type { SweepStorage } from './sweep-storage';

/** A person's reminders of one day, told in one message. */
interface Summary {
  readonly personId: number;
  readonly lane: string;
  readonly day: CalendarDate;
  readonly items: readonly OutboxEntry[];
  /** It is being sent: what comes now goes into the next. */
  readonly isClosed: boolean;
}

/** What the entry of a summary in the outbox (kind `summary`) is made from. */
export interface SummaryContent {
  /** For `closeSummary`. */
  readonly summary: string;
}

type Kept = Pick<SweepStorage, 'documents' | 'outbox'>;

const kind = 'daily-summary';
/** A document has a limit; whoever gets more in a day than anybody reads hears of the rest in the next summary. */
const mostItems = 200;
/** How long a summary that has been sent is kept, in case it has to be made again. */
const keptDays = 14;

/**
 * Puts reminders into a person's summary of a day. Each is recorded in the outbox under its own identity, so that it is never told of again, and as told
 * of in the summary. It can be killed anywhere: what is in a summary but not recorded is recorded when the summary is sent, and a summary
 * that nobody has planned is planned by the next sweep (`planLeftSummaries`).
 */
export async function putIntoSummary(
  { documents, outbox }: Kept,
  person: { readonly personId: number; readonly lane: string },
  firstDay: CalendarDate,
  items: readonly OutboxEntry[],
  now: string,
): Promise<number> {
  let day = firstDay;
  let left = items;
  let added = 0;
  while (left.length > 0) {
    const key = `${person.personId}|${day}`;
    const there = await documents.read<Summary>(kind, key);
    const before = there?.value.items ?? [];
    const ids = new Set(before.map((each) => each.id));
    const more = left.filter((each) => !ids.has(each.id)).slice(0, Math.max(0, mostItems - before.length));
    const here = left.filter((each) => ids.has(each.id) || more.includes(each));
    if (there?.value.isClosed || here.length === 0) {
      day = sendingMoment({ date: addDays(day, 1), minute: 0 }).date;
      continue;
    }
    const summary: Summary = { ...person, day, items: [...before, ...more], isClosed: false };
    const isKept = there ? await documents.replace(kind, key, summary, there.etag) : await documents.insert(kind, key, summary);
    // Somebody was faster: what they kept is read.
    if (!isKept) continue;
    const told = here.map((each) => toldIn(each, key));
    added += (await outbox.plan(told, now, 'superseded')).length;
    await outbox.plan([entryOf(key, summary)], now);
    left = left.filter((each) => !here.includes(each));
  }
  return added;
}

/** Plans the summaries of sweeps that died before they had, and forgets those of long ago. */
export async function planLeftSummaries({ documents, outbox }: Kept, today: CalendarDate, now: string): Promise<void> {
  for (const { key, value } of await documents.list<Summary>(kind)) {
    if (!value.isClosed) await outbox.plan([entryOf(key, value)], now);
    else if (value.day < addDays(today, -keptDays)) await documents.remove(kind, key);
  }
}

/**
 * What a summary tells of, when it is to be sent: from then on nothing is added to it. The same every time it is asked, so a message that was put back is
 * made again from it. Reminders that were told of otherwise are not among them.
 */
export async function closeSummary(
  { documents, outbox }: Kept,
  summary: string,
  now: string,
): Promise<readonly ReminderContent[]> {
  const there = await documents.read<Summary>(kind, summary);
  if (!there) return [];
  const { value, etag } = there;
  if (!value.isClosed && !(await documents.replace(kind, summary, { ...value, isClosed: true }, etag))) {
    return closeSummary({ documents, outbox }, summary, now);
  }
  await outbox.plan(
    value.items.map((each) => toldIn(each, summary)),
    now,
    'superseded',
  );
  const contents: ReminderContent[] = [];
  for (const { id } of value.items) {
    const record = await outbox.read(id);
    const content = record?.content as ReminderContent | undefined;
    if (record?.state === 'superseded' && content?.summary === summary) contents.push(content);
  }
  return contents;
}

/** Whose a summary is. */
export const personOfSummary = (summary: string): number => Number(summary.split('|')[0]);

function toldIn(entry: OutboxEntry, summary: string): NewEntry {
  return withSuperseded({ ...entry, content: { ...(entry.content as ReminderContent), summary } satisfies ReminderContent });
}

function entryOf(key: string, { lane, day, items }: Summary): OutboxEntry {
  return {
    id: hashed('summary', key),
    lane,
    kind: 'summary',
    content: { summary: key } satisfies SummaryContent,
    subject: null,
    correlationId: items[0]?.correlationId ?? '',
    dueAt: siteInstant(sendingMoment({ date: day, minute: 0 })).toISOString(),
  };
}
