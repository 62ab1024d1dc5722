import type { InboundActivity, InvokeActivity } from '../channel/inbound-activity';
import type { Documents } from '../storage/documents';
import type { Log } from './log';

/** What is worked on after it was answered: everything but invokes. */
export type WaitingActivity = Exclude<InboundActivity, InvokeActivity>;

export interface InboxOptions {
  readonly documents: Documents;
  readonly handle: (activity: WaitingActivity) => Promise<void>;
  readonly now: () => Date;
  readonly log: Log;
  /** How many may wait in this process. */
  readonly limit: number;
}

interface Entry {
  readonly takenAt: string;
  /** `null` once it was worked on: what somebody wrote is not kept. */
  readonly activity: WaitingActivity | null;
}

const kind = 'inbound';
const minuteMs = 60_000;
/** Longer than any activity is worked on, so that what is older is somebody's who died, or still waits there behind others. */
const orphanMs = 2 * minuteMs;
/** A question is not answered when the person has long gone; who came and went is worth knowing however late. */
const staleMessageMs = 10 * minuteMs;
/** Teams sends an activity again within seconds; a day is enough to know it by. */
const keepMs = 24 * 60 * minuteMs;

const keyOf = ({ conversation, id }: WaitingActivity): string => `${conversation.id}|${id}`;

export type Inbox = ReturnType<typeof createInbox>;

/**
 * Takes activities durably before Teams is answered, works on them afterwards, each once among all instances, and those of one conversation in their order.
 * Teams sends an activity again when an answer is lost or takes longer than 15 seconds: the same id is then known.
 */
export function createInbox({ documents, handle, now, log, limit }: InboxOptions) {
  const tails = new Map<string, Promise<void>>();
  let waiting = 0;
  let isClosed = false;

  /** What waited so long that another may have taken it over is either taken anew, as of now, or left. `false`: it is somebody else's. */
  async function isStillOurs(activity: WaitingActivity, takenAt: string): Promise<boolean> {
    const at = now();
    if (Math.abs(at.getTime() - Date.parse(takenAt)) < orphanMs / 4) return true;
    const stored = await documents.read<Entry>(kind, keyOf(activity));
    if (stored?.value.takenAt !== takenAt || stored.value.activity === null) return false;
    return documents.replace(kind, stored.key, { takenAt: at.toISOString(), activity }, stored.etag);
  }

  async function work(activity: WaitingActivity, takenAt: string): Promise<void> {
    const fields = { activityId: activity.id, activityKind: activity.kind };
    try {
      if (!(await isStillOurs(activity, takenAt))) return void log.warn(fields, 'activity left to another instance');
    } catch (err) {
      // It stays as it was kept, and is taken over later.
      return void log.error({ ...fields, err }, 'activity not worked on now');
    }
    try {
      await handle(activity);
    } catch (err) {
      // Not tried again: half of it may have been done, and the person can ask again.
      log.error({ ...fields, err }, 'activity failed');
    }
    try {
      const stored = await documents.read<Entry>(kind, keyOf(activity));
      if (stored) await documents.replace(kind, stored.key, { takenAt: stored.value.takenAt, activity: null }, stored.etag);
    } catch (err) {
      log.error({ ...fields, err }, 'activity not marked as done');
    }
  }

  function enqueue(activity: WaitingActivity, takenAt: string): void {
    const { id } = activity.conversation;
    waiting += 1;
    const tail = (tails.get(id) ?? Promise.resolve()).then(() => work(activity, takenAt));
    const ended = tail.finally(() => {
      waiting -= 1;
      if (tails.get(id) === ended) tails.delete(id);
    });
    tails.set(id, ended);
  }

  return {
    async take(activity: WaitingActivity): Promise<'taken' | 'known' | 'full'> {
      if (isClosed || waiting >= limit) return 'full';
      const entry: Entry = { takenAt: now().toISOString(), activity };
      if (!(await documents.insert(kind, keyOf(activity), entry))) return 'known';
      enqueue(activity, entry.takenAt);
      return 'taken';
    },

    /** Takes over what an instance left when it died, and forgets what is long done. Answers how many were taken over. */
    async tidy(): Promise<number> {
      let taken = 0;
      for (const { key, value, etag } of await documents.list<Entry>(kind)) {
        // One of a time to come was taken by a clock that has been set back since.
        const age = Math.abs(now().getTime() - Date.parse(value.takenAt));
        if (value.activity === null || (value.activity.kind === 'message' && age > staleMessageMs)) {
          if (age > keepMs) await documents.remove(kind, key, etag);
          else if (value.activity !== null) await documents.replace(kind, key, { ...value, activity: null }, etag);
        } else if (age > orphanMs && !isClosed && !tails.has(value.activity.conversation.id)) {
          const again: Entry = { ...value, takenAt: now().toISOString() };
          // Only one instance gets past this.
          if (!(await documents.replace(kind, key, again, etag))) continue;
          taken += 1;
          enqueue(value.activity, again.takenAt);
        }
      }
      return taken;
    },

    /** Takes nothing more and waits for what is under way, at most so long. `false`: something was left, which another instance takes over. */
    async close(limitMs: number): Promise<boolean> {
      isClosed = true;
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<boolean>((resolve) => (timer = setTimeout(() => resolve(false), limitMs)));
      const done = Promise.all(tails.values()).then(() => true);
      return Promise.race([done, late]).finally(() => clearTimeout(timer));
    },

    size: (): number => waiting,
  };
}
