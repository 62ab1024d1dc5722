import { addDays, type CalendarDate } from '../../src/domain/calendar-date';
import { isoWeek } from '../../src/domain/reminders/digest-week';
import type { OutgoingMessage } from '../channel/channel';
import { hashed } from '../reminders/reminder-content';
import type { Documents, StoredDocument } from '../storage/documents';

/**
 * One digest of a week for one receiver: the document that makes it so. Its parts are written before it, once and for all, so that whatever is put back, sent
 * again or taken over says the same, and each agreement stands in exactly one of them.
 */
export interface KeptDigest {
  /** ISO week. */
  readonly week: string;
  /** The lane of a channel, or `leads`. */
  readonly receiver: string;
  readonly day: CalendarDate;
  /** Who gets it; nobody when there was nothing to tell the leads, or no lead. */
  readonly lanes: readonly string[];
  /** Names the parts. */
  readonly edition: string;
  readonly parts: number;
  /** Agreements it tells that a message about them may not have come: told again when it does not come itself. */
  readonly tells: readonly number[];
  /** Messages in the outbox, and earlier digests that did not come, which this one tells of. */
  readonly marks: { readonly records: readonly string[]; readonly digests: readonly string[] };
  /** Its parts are in the outbox, and what it tells of is marked. */
  readonly isPlanned: boolean;
  /** It has come, or another has told the same. */
  readonly isSettled: boolean;
}

/** What the entry of a part in the outbox (kind `digest`) is made from. */
export interface DigestContent {
  /** The key of the digest. */
  readonly digest: string;
  /** The key of the part. */
  readonly part: string;
}

export const digestKind = 'digest';
export const partKind = 'digest-part';
export const leadsReceiver = 'leads';

export const digestKey = ({ week, receiver }: Pick<KeptDigest, 'week' | 'receiver'>): string => `${week}|${receiver}`;
export const partKey = ({ week, edition }: Pick<KeptDigest, 'week' | 'edition'>, part: number): string =>
  `${week}|${edition}|${part}`;

/** Once a week, receiver and part. */
export function partId({ week }: Pick<KeptDigest, 'week'>, lane: string, part: number): string {
  return hashed('digest', ['digest', week, lane, part].join('|'));
}

/** Every entry in the outbox that a digest is. */
export function partsOf(digest: KeptDigest): readonly { readonly id: string; readonly lane: string; readonly part: number }[] {
  return digest.lanes.flatMap((lane) =>
    Array.from({ length: digest.parts }, (_, part) => ({ id: partId(digest, lane, part), lane, part })),
  );
}

/** `false`: another instance has made the digest of that week meanwhile; this one is thrown away. */
export async function keepDigest(
  documents: Documents,
  digest: KeptDigest,
  messages: readonly OutgoingMessage[],
): Promise<boolean> {
  for (const [part, message] of messages.entries()) await documents.insert(partKind, partKey(digest, part), message);
  if (await documents.insert(digestKind, digestKey(digest), digest)) return true;
  await removeParts(documents, digest);
  return false;
}

/** It has come: what it said is not needed any more, and no names are kept. */
export async function settleDigest(documents: Documents, { key, value, etag }: StoredDocument<KeptDigest>): Promise<void> {
  await removeParts(documents, value);
  await documents.replace(digestKind, key, { ...value, isSettled: true }, etag);
}

/** So long a digest is known of; what it said is gone long before, when it has come. */
export const keptDays = 70;

/**
 * Removes parts that no digest names, which a kill while they were stored leaves behind; answers how many. None of the last `keptDays`: one that is being
 * stored has no digest yet.
 */
export async function forgetLooseParts(documents: Documents, today: CalendarDate): Promise<number> {
  const oldest = isoWeek(addDays(today, -keptDays));
  const digests = await documents.list<KeptDigest>(digestKind);
  const named = new Set(digests.flatMap(({ value }) => Array.from({ length: value.parts }, (_, part) => partKey(value, part))));
  let removed = 0;
  for (const { key } of await documents.list(partKind))
    if (key < oldest && !named.has(key) && (await documents.remove(partKind, key))) removed += 1;
  return removed;
}

async function removeParts(documents: Documents, digest: KeptDigest): Promise<void> {
  for (let part = 0; part < digest.parts; part += 1) await documents.remove(partKind, partKey(digest, part));
}
