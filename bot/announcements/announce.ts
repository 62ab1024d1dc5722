import { siteInstant, siteMoment } from '../../src/data/site-date';
import type { AnnouncementWriter } from '../../src/data/ports/news-stores';
import type { CardFacts } from '../../src/data/ports/answer-writer';
import { isSameMoment, sendingMoment } from '../../src/domain/reminders/delivery';
import type { Channel } from '../channel/channel';
import { announcedFacts, announcementWords, type AnnouncementSources } from '../compose/announcement';
import { laneOfPlace, type ChannelPlace } from '../places/place';
import type { PlaceStore } from '../places/place-store';
import type { StoredDocument } from '../storage/documents';
import type { OutboxEntry, OutboxRecord, OutboxStore } from '../storage/outbox-store';
import {
  announcementId,
  announcementKind,
  fits,
  isNews,
  postKind,
  type Announcement,
  type AnnouncementContent,
  type PlannedPost,
} from './announcement';
import { correctPosts } from './correct-posts';

export interface AnnounceSetup extends Omit<AnnouncementSources, 'places'> {
  readonly places: Pick<PlaceStore, 'read' | 'channels'>;
  readonly outbox: Pick<OutboxStore, 'plan' | 'read'>;
  readonly writer: AnnouncementWriter;
  /** With the limits (`limitedChannel`). */
  readonly channel: Pick<Channel, 'update'>;
  readonly newId: () => string;
  readonly log: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
}

/** How long what was posted is put right. */
const correctedMs = 3_600_000;
/** What could not be posted (the bot was taken away) is tried again after so long, so often. */
const againMs = 24 * 3_600_000;
const mostTurns = 5;

interface Open extends StoredDocument<Announcement> {
  readonly records: readonly (OutboxRecord | null)[];
  readonly channels: readonly ChannelPlace[];
}

/**
 * Takes every announcement a step further; run after each sweep, and again whenever one likes. What is to be told is planned for the channels that fit; when the
 * first has it SharePoint is told; what was posted within the hour is put right. It can be killed anywhere and run again. Rejects with the first thing
 * that failed when everything else has been done.
 */
export async function announce(setup: AnnounceSetup): Promise<void> {
  const waiting = (await setup.documents.list<Announcement>(announcementKind)).filter(({ value }) => !value.isAsleep);
  if (waiting.length === 0) return;
  const channels = await setup.places.channels();
  const open: Open[] = [];
  for (const each of waiting) {
    const records = await Promise.all(each.value.planned.map(({ id }) => setup.outbox.read(id)));
    const one = { ...each, records, channels: toldNext(each.value, records, channels, setup.now()) };
    if (one.channels.length > 0 || records.length > 0) open.push(one);
  }
  const busy = open.filter((each) => each.channels.length > 0 || needsWriting(each) || isFresh(each, setup.now()));
  const facts = await announcedFacts(
    setup,
    busy.map(({ value }) => value),
  );
  const failures: unknown[] = [];
  for (const each of open) {
    try {
      const { agreementId } = each.value;
      const found = facts.all.get(agreementId);
      // What not everybody may read waits: it may be opened to all before it is no news any more.
      const isClosed =
        found !== undefined && !facts.open.has(agreementId) && isNews(found.page.value, siteMoment(setup.now()).date);
      await takeOn(setup, isClosed ? { ...each, channels: [] } : each, found, channels);
    } catch (error) {
      // One that SharePoint refuses holds up no other.
      failures.push(error);
    }
  }
  const fresh = open.flatMap(({ value, records }) => (isFresh({ records }, setup.now()) ? postedOf(value, records) : []));
  if (fresh.length > 0) await correctPosts(setup, fresh, await announcementWords(setup, facts.open));
  if (failures.length > 0) throw failures[0];
}

async function takeOn(
  setup: AnnounceSetup,
  one: Open,
  facts: CardFacts | undefined,
  channels: readonly ChannelPlace[],
): Promise<void> {
  if (one.channels.length > 0) await plan(setup, one, facts);
  else if (!one.value.isWritten) await planAgain(setup, one, channels);
  if (needsWriting(one)) await write(setup, one, facts);
  else if (isOver(one, setup.now())) await forget(setup, one);
}

/** The channels that are to be told now: all that fit, as long as none has it. */
function toldNext(
  { planned, serviceAreaIds }: Announcement,
  records: readonly (OutboxRecord | null)[],
  channels: readonly ChannelPlace[],
  now: Date,
): readonly ChannelPlace[] {
  if (records.some((record) => record !== null && isTold(record))) return [];
  return channels.filter((channel) => {
    if (!fits(serviceAreaIds, channel.serviceAreaIds)) return false;
    const turns = planned.flatMap(({ conversationId }, index) =>
      conversationId === channel.conversationId ? [records[index] ?? null] : [],
    );
    const last = turns.at(-1);
    if (last === undefined) return true;
    if (last === null || turns.length >= mostTurns) return false;
    return last.state === 'obsolete' || (last.state === 'refused' && now.getTime() - Date.parse(last.changedAt) >= againMs);
  });
}

/** Somebody has it: it was posted, or a digest has told that it may have been. */
const isTold = ({ state, reportedIn }: OutboxRecord): boolean =>
  state === 'sent' || (state === 'uncertain' && reportedIn !== null);
const isEnded = (record: OutboxRecord | null): boolean =>
  record === null || isTold(record) || record.state === 'refused' || record.state === 'obsolete';
const isFresh = ({ records }: Pick<Open, 'records'>, now: Date): boolean =>
  records.some((record) => record?.state === 'sent' && now.getTime() - Date.parse(record.changedAt) <= correctedMs);
const needsWriting = ({ value, records }: Open): boolean =>
  !value.isWritten && records.some((record) => record !== null && isTold(record));
/** Nothing more will come of it. */
const isOver = ({ value, records }: Open, now: Date): boolean =>
  value.isWritten && records.every(isEnded) && !isFresh({ records }, now);

function postedOf(value: Announcement, records: readonly (OutboxRecord | null)[]) {
  return records.flatMap((record) =>
    record?.state === 'sent' && record.activityId !== null ? [{ agreementId: value.agreementId, record }] : [],
  );
}

async function plan(
  setup: AnnounceSetup,
  { key, value, etag, records, channels }: Open,
  found: CardFacts | undefined,
): Promise<void> {
  if (!found || !isNews(found.page.value, siteMoment(setup.now()).date)) {
    // Somebody wrote the day, or it does not run any more. What never was planned is simply found again.
    if (records.length === 0) await setup.documents.remove(announcementKind, key, etag);
    else await setup.documents.replace(announcementKind, key, { ...value, isAsleep: true }, etag);
    return;
  }
  const turnOf = (conversationId: string) => value.planned.filter((each) => each.conversationId === conversationId).length;
  const fresh = channels.map(({ conversationId }) => ({
    id: announcementId(value.agreementId, conversationId, turnOf(conversationId)),
    conversationId,
  }));
  const planned = [...value.planned, ...fresh];
  // First what will be planned, so that nothing is posted that is not known of.
  if (await setup.documents.replace(announcementKind, key, { ...value, planned }, etag))
    await planEntries(setup, value.agreementId, fresh);
}

/** What a run that was killed had not planned; what was once planned is refused by its identity. */
async function planAgain(setup: AnnounceSetup, { value, records }: Open, channels: readonly ChannelPlace[]): Promise<void> {
  const missing = value.planned.filter(
    (each, index) => records[index] === null && channels.some(({ conversationId }) => conversationId === each.conversationId),
  );
  if (missing.length > 0) await planEntries(setup, value.agreementId, missing);
}

async function planEntries(
  { outbox, now, newId, log }: AnnounceSetup,
  agreementId: number,
  posts: readonly PlannedPost[],
): Promise<void> {
  const at = now();
  const moment = siteMoment(at);
  const opening = sendingMoment(moment);
  const correlationId = newId();
  const entries = posts.map(({ id, conversationId }): OutboxEntry => ({
    id,
    lane: laneOfPlace(conversationId),
    kind: 'announcement',
    content: { agreementId, conversationId } satisfies AnnouncementContent,
    subject: null,
    correlationId,
    dueAt: (isSameMoment(opening, moment) ? at : siteInstant(opening)).toISOString(),
  }));
  const added = await outbox.plan(entries, at.toISOString());
  log.info({ correlationId, agreementId, channels: added.length }, 'an announcement is planned');
}

async function write(setup: AnnounceSetup, { key, value, etag, records }: Open, found: CardFacts | undefined): Promise<void> {
  const first = records
    .filter((record) => record !== null)
    .filter(isTold)
    .map((record) => record.changedAt)
    .sort()[0];
  if (first === undefined) return;
  const page = found?.page;
  // Whoever wrote another day knows better; of one that is gone nothing is to be written.
  if (page && page.value.announcedOn === null && !(await setup.writer.announced(page, siteMoment(new Date(first)).date))) {
    setup.log.info(
      { agreementId: value.agreementId },
      'the agreement was changed meanwhile: its day of announcement is written next time',
    );
    return;
  }
  await setup.documents.replace(announcementKind, key, { ...value, isWritten: true }, etag);
}

async function forget({ documents }: AnnounceSetup, { key, value, etag }: Open): Promise<void> {
  for (const { id } of value.planned) await documents.remove(postKind, id);
  await documents.remove(announcementKind, key, etag);
}
