import { siteMoment } from '../../src/data/site-date';
import type { CalendarDate } from '../../src/domain/calendar-date';
import type { ReminderFacts } from '../../src/domain/reminders/reminder-facts';
import type { Documents } from '../storage/documents';
import { announcementKind, isNews, isRecent, newsDay, type Announcement } from './announcement';

/** Written when the first sweep of everything has ended, with those that were too old to be announced then. */
interface Begun {
  readonly isDone: boolean;
  readonly tooOld: readonly number[];
}

const begunKind = 'announcements-begun';
const begunKey = 'site';

export interface Detector {
  /** For the sweep's `onFacts`: remembers what is to be announced. The same again changes nothing. */
  onFacts(facts: readonly ReminderFacts[]): Promise<void>;
  /** For the sweep's `nextLook`: one that begins later becomes news on that day although nobody changes it. */
  nextLook(facts: ReminderFacts): CalendarDate | null;
  /** After a sweep that read everything: from now on what is new to the bot is new. */
  sweptEverything(): Promise<void>;
}

export function announcementDetector(documents: Documents, now: () => Date): Detector {
  async function changeBegun(change: (before: Begun) => Begun): Promise<void> {
    for (;;) {
      const there = await documents.read<Begun>(begunKind, begunKey);
      const before = there?.value ?? { isDone: false, tooOld: [] };
      const after = change(before);
      if (after === before) return;
      if (
        there
          ? await documents.replace(begunKind, begunKey, after, there.etag)
          : await documents.insert(begunKind, begunKey, after)
      )
        return;
    }
  }

  return {
    async onFacts(facts) {
      const { date: today } = siteMoment(now());
      const news = facts.map(({ agreement }) => agreement).filter((agreement) => isNews(agreement, today));
      if (news.length === 0) return;
      const begun = (await documents.read<Begun>(begunKind, begunKey))?.value;
      const tooOld = new Set(begun?.tooOld);
      if (!begun?.isDone) {
        for (const each of news) if (!isRecent(each, today)) tooOld.add(each.id);
        await changeBegun((before) => {
          const added = [...tooOld].filter((id) => !before.tooOld.includes(id));
          return before.isDone || added.length === 0 ? before : { ...before, tooOld: [...before.tooOld, ...added] };
        });
      }
      for (const { id, serviceAreaIds } of news) if (!tooOld.has(id)) await remember(documents, id, serviceAreaIds);
    },
    nextLook: ({ agreement }) => newsDay(agreement, siteMoment(now()).date),
    sweptEverything: () => changeBegun((before) => (before.isDone ? before : { ...before, isDone: true })),
  };
}

async function remember(documents: Documents, agreementId: number, serviceAreaIds: readonly number[]): Promise<void> {
  const key = `${agreementId}`;
  const fresh: Announcement = { agreementId, serviceAreaIds, planned: [], isWritten: false, isAsleep: false };
  for (;;) {
    const there = await documents.read<Announcement>(announcementKind, key);
    if (!there) {
      if (await documents.insert(announcementKind, key, fresh)) return;
      continue;
    }
    const { value, etag } = there;
    const isSame = !value.isAsleep && serviceAreaIds.join() === value.serviceAreaIds.join();
    if (isSame || (await documents.replace(announcementKind, key, { ...value, serviceAreaIds, isAsleep: false }, etag))) return;
  }
}
