import { siteMoment } from '../../src/data/site-date';
import type { ReadingRights } from '../../src/data/ports/reading-rights';
import { addDays, type CalendarDate } from '../../src/domain/calendar-date';
import { digestWeekDue } from '../../src/domain/reminders/digest-week';
import { botWords } from '../../src/ui/text/bot/create-bot-text';
import type { Language } from '../../src/ui/text/language';
import { fits } from '../announcements/announcement';
import type { DeepLinks } from '../cards/card';
import { laneOfPlace } from '../places/place';
import type { PlaceStore } from '../places/place-store';
import type { StoredDocument } from '../storage/documents';
import type { OutboxEntry } from '../storage/outbox-store';
import type { Storage } from '../storage/storage';
import { listedIn, readMatter, type DigestMatter, type MatterSources } from './digest-matter';
import { digestMessages, type DigestScope } from './digest-messages';
import {
  digestKey,
  digestKind,
  keepDigest,
  keptDays,
  leadsReceiver,
  partKey,
  partsOf,
  settleDigest,
  type DigestContent,
  type KeptDigest,
} from './kept-digest';
import { leadGroups } from './lead-receivers';
import { untoldDigests, untoldMessages, type Untold } from './unknown-outcomes';

export interface DigestSetup extends MatterSources {
  readonly storage: Pick<Storage, 'documents' | 'outbox'>;
  readonly places: Pick<PlaceStore, 'channels'>;
  readonly rights: ReadingRights;
  readonly links: DeepLinks;
  /** What a channel is spoken to in. */
  readonly languageOf: (conversationId: string) => Promise<Language>;
  readonly now: () => Date;
  /** A correlation id, or the name of an edition: another each time. */
  readonly newId: () => string;
  readonly log: { info(fields: object, message: string): void };
}

/** Whoever gets a digest of their own. */
interface Receiver {
  readonly name: string;
  readonly lanes: readonly string[];
  readonly conversationId: string | null;
  readonly concerns: DigestScope['concerns'];
  /** Is it told of needs of these service areas? */
  readonly needsOf: (serviceAreaIds: readonly number[]) => boolean;
}

export const newsDays = 7;
/** After a long outage nobody reads what was new in spring. */
const mostNewsDays = 35;
/** A document has a limit. */
const mostTells = 20_000;

/**
 * Plans the digests that are due; run after each sweep. Each channel with the digest on gets one an ISO week, about what its service areas are concerned with.
 * What no such channel covers (also when there is none) and somebody has to deal with, the undecided and what may not have come, goes to the procurement
 * leads in their own chats, and so does what has rights of its own, to those who may read it. Nothing that may not have come is marked before the digest that tells of it is stored, so it is in one, and in one only. It can
 * be killed anywhere and run again.
 */
export async function planDigest(setup: DigestSetup): Promise<void> {
  const { storage, now } = setup;
  const moment = siteMoment(now());
  const kept = await storage.documents.list<KeptDigest>(digestKind);
  for (const digest of kept) if (!digest.value.isPlanned) await finish(setup, digest);
  const { untold, settled } = await untoldDigests(storage, kept);
  for (const digest of settled) await settleDigest(storage.documents, digest);

  const channels = (await setup.places.channels()).filter(({ digest }) => digest);
  const dueWeek = (receiver: string) => digestWeekDue(moment, lastOf(kept, receiver)?.week ?? null);
  const due = channels.filter(({ conversationId }) => dueWeek(laneOfPlace(conversationId)) !== null);
  const week = dueWeek(leadsReceiver) ?? due.map(({ conversationId }) => dueWeek(laneOfPlace(conversationId)))[0] ?? null;
  if (week === null) return;

  const items = [...(await untoldMessages(storage, now().toISOString())), ...untold];
  const ids = new Set(items.flatMap(({ agreementIds }) => agreementIds));
  const names = [leadsReceiver, ...due.map(({ conversationId }) => laneOfPlace(conversationId))];
  const days = {
    today: moment.date,
    newsFrom: addDays(moment.date, -mostNewsDays),
    editsFrom: names.map((name) => newsFrom(lastOf(kept, name), moment.date)).reduce((a, b) => (b < a ? b : a)),
  };
  const matter = await readMatter(setup, days, ids);
  const listed = listedIn(matter).map(({ agreementId }) => agreementId);
  const open = await setup.rights.openToAll(listed);
  const receivers: Receiver[] = due.map(({ conversationId, serviceAreaIds }) => ({
    name: laneOfPlace(conversationId),
    lanes: [laneOfPlace(conversationId)],
    conversationId,
    concerns: (each) => open.has(each.agreementId) && fits(each.serviceAreaIds, serviceAreaIds),
    needsOf: (areas) => fits(areas, serviceAreaIds),
  }));
  if (dueWeek(leadsReceiver) !== null) {
    const closed = listed.filter((id) => !open.has(id));
    const isTold = (areas: readonly number[]) => channels.some(({ serviceAreaIds }) => fits(areas, serviceAreaIds));
    for (const { name, lanes, readable } of await leadGroups(setup.rights, matter.settings, moment.date, closed))
      receivers.push({
        name,
        lanes,
        conversationId: null,
        concerns: (each) => (open.has(each.agreementId) ? !isTold(each.serviceAreaIds) : readable.has(each.agreementId)),
        needsOf: () => false,
      });
  }

  const told = whoTells(items, receivers, matter);
  for (const receiver of receivers) {
    const key = digestKey({ week, receiver: receiver.name });
    await make(setup, { week, receiver, told: told.get(receiver) ?? nothing, matter, last: lastOf(kept, receiver.name) });
    const made = await storage.documents.read<KeptDigest>(digestKind, key);
    if (made && !made.value.isPlanned) await finish(setup, made);
  }
  for (const { key, value } of kept)
    if (value.isSettled && value.day < addDays(moment.date, -keptDays)) await storage.documents.remove(digestKind, key);
}

interface Told {
  readonly agreementIds: ReadonlySet<number>;
  /** What is told of in full when this digest is stored. */
  readonly marked: readonly Untold[];
}

const nothing: Told = { agreementIds: new Set(), marked: [] };

/** Each item is told of when all its agreements are, and marked by the last that tells; what not everybody who should is there to be told of now waits. */
function whoTells(
  items: readonly Untold[],
  receivers: readonly Receiver[],
  { asked }: DigestMatter,
): ReadonlyMap<Receiver, Told> {
  const reached = receivers.filter(({ lanes }) => lanes.length > 0);
  const told = new Map(reached.map((receiver) => [receiver, { agreementIds: new Set<number>(), marked: [] as Untold[] }]));
  for (const item of items) {
    // Of an agreement that is gone there is nothing left to tell.
    const there = item.agreementIds.flatMap((id) => asked.get(id) ?? []);
    const tellers = there.map((each) => reached.filter(({ concerns }) => concerns(each)));
    if (reached.length === 0 || tellers.some((each) => each.length === 0)) continue;
    there.forEach(({ agreementId }, index) =>
      tellers[index]?.forEach((teller) => told.get(teller)?.agreementIds.add(agreementId)),
    );
    const needed = tellers.map(([first]) => first as Receiver);
    const last = reached.findLast((receiver) => needed.includes(receiver)) ?? reached[0];
    if (last) told.get(last)?.marked.push(item);
  }
  return told;
}

async function make(
  { storage, links, languageOf, newId, log }: DigestSetup,
  of: {
    readonly week: string;
    readonly receiver: Receiver;
    readonly told: Told;
    readonly matter: DigestMatter;
    readonly last: KeptDigest | null;
  },
): Promise<void> {
  const { week, receiver, told, matter, last } = of;
  const { conversationId } = receiver;
  const until = matter.today;
  const words = await botWords(conversationId === null ? 'nn' : await languageOf(conversationId));
  const days = { from: newsFrom(last, until), until };
  const scope = {
    concerns: receiver.concerns,
    uncertain: told.agreementIds,
    edits: days,
    news: conversationId === null ? null : { ...days, needsOf: receiver.needsOf },
  };
  const made = receiver.lanes.length === 0 ? null : await digestMessages(matter, scope, { words, links });
  const messages = (made ?? []).map((message) => (conversationId === null ? { ...message, alert: true } : message));
  const ofKind = (kind: Untold['kind']) => told.marked.filter((item) => item.kind === kind).map(({ id }) => id);
  const digest: KeptDigest = {
    week,
    receiver: receiver.name,
    day: until,
    lanes: receiver.lanes,
    edition: newId(),
    parts: messages.length,
    tells: [...told.agreementIds].slice(0, mostTells),
    marks: { records: ofKind('record'), digests: ofKind('digest') },
    isPlanned: false,
    isSettled: false,
  };
  if (await keepDigest(storage.documents, digest, messages))
    log.info({ week, parts: digest.parts, receivers: digest.lanes.length, uncertain: digest.tells.length }, 'a digest is made');
}

/** Everything of it again, however often: the outbox knows each part, and what is marked stays so. */
async function finish({ storage, now, newId }: DigestSetup, { key, value, etag }: StoredDocument<KeptDigest>): Promise<void> {
  const at = now();
  const correlationId = newId();
  const entries = partsOf(value).map(({ id, lane, part }): OutboxEntry => ({
    id,
    lane,
    kind: digestKind,
    content: { digest: key, part: partKey(value, part) } satisfies DigestContent,
    subject: null,
    correlationId,
    // One after the other, so that they stand in the channel as they are numbered.
    dueAt: new Date(at.getTime() - value.parts + part).toISOString(),
  }));
  await storage.outbox.plan(entries, at.toISOString());
  if (value.marks.records.length > 0) await storage.outbox.markReported(value.marks.records, `${digestKind} ${value.week}`);
  for (const earlier of value.marks.digests) {
    const there = await storage.documents.read<KeptDigest>(digestKind, earlier);
    if (there && !there.value.isSettled) await settleDigest(storage.documents, there);
  }
  await storage.documents.replace(digestKind, key, { ...value, isPlanned: true }, etag);
}

function lastOf(kept: readonly StoredDocument<KeptDigest>[], receiver: string): KeptDigest | null {
  const own = kept.map(({ value }) => value).filter((each) => each.receiver === receiver);
  return own.toSorted((a, b) => (a.week < b.week ? -1 : 1)).at(-1) ?? null;
}

/** From the day of the last one, which told of the days before. */
function newsFrom(last: KeptDigest | null, today: CalendarDate): CalendarDate {
  const earliest = addDays(today, -mostNewsDays);
  if (last === null || last.day >= today) return addDays(today, -newsDays);
  return last.day < earliest ? earliest : last.day;
}
