import { randomUUID } from 'node:crypto';
import type { Claim, Finish, OutboxRecord } from '../outbox-store';
import { digestOf, instant, longestClaimMs, millis } from '../storable';
import { readWithLane, release } from './azure-lanes';
import { digits, fieldsOfLane, fieldsOfMessage, keys, lastPart, messageOf } from './azure-rows';
import { inParallel } from './azure-table';
import type { AzurePartition } from './azure-table';

const atOnce = 8;
const mostRounds = 40;

/*
 * Clocks of instances differ. Nothing here depends on it but when something happens: an instance compares its own clock with what it wrote itself, and who
 * takes a claim over changes its token, so that the first one sends nothing. A clock that is ahead makes a message uncertain too early at worst (the digest
 * tells of it), never sent twice. Claims should last much longer than clocks differ.
 */

export async function claimNext(
  partition: AzurePartition,
  options: { readonly by: string; readonly now: number; readonly until: number; readonly limit: number },
): Promise<Claim[]> {
  await expireClaims(partition, options.now, 'claimed');
  const claims: Claim[] = [];
  for (let round = 0; round < mostRounds && claims.length < options.limit; round += 1) {
    const wanted = options.limit - claims.length;
    const rows = await partition.range('n.', `n.${digits(options.now + 1)}`, { limit: wanted });
    const taken = await inParallel(rows, atOnce, async (row) => {
      return await claimOne(partition, String(row['id']), lastPart(row.rowKey), options);
    });
    const won = taken.filter((claim) => claim !== null);
    claims.push(...won);
    // Each that was lost has been won by somebody else; there may be others.
    if (rows.length === 0 || won.length === wanted || (won.length === rows.length && rows.length < wanted)) break;
  }
  return claims.sort((a, b) => (a.record.dueAt < b.record.dueAt ? -1 : 1));
}

async function claimOne(
  partition: AzurePartition,
  id: string,
  laneKey: string,
  { by, now, until }: { readonly by: string; readonly now: number; readonly until: number },
): Promise<Claim | null> {
  const read = await readWithLane(partition, id, laneKey);
  if (!read || read.lane.busy || read.lane.head?.id !== id) return null;
  const { message, messageRow, lane, laneRow } = read;
  const token = randomUUID();
  const record: OutboxRecord = { ...message.record, state: 'claimed', changedAt: instant(now) };
  const due = Date.parse(record.dueAt);
  const isMine = await partition.commit([
    partition.replace(messageRow, fieldsOfMessage({ ...message, record, token, until })),
    partition.replace(laneRow, fieldsOfLane({ ...lane, head: null, busy: { at: until, id } })),
    partition.delete(keys.next(due, laneKey)),
    partition.delete(keys.queued(laneKey, due, id)),
    partition.create(keys.busy(until, laneKey), { id }),
  ]);
  if (isMine) return { record, by, token };
  const now2 = await partition.get(messageRow.rowKey ?? '');
  return now2 && messageOf(now2).token === token ? { record, by, token } : null;
}

export async function startSending(partition: AzurePartition, claim: Claim, now: number): Promise<boolean> {
  const begun = randomUUID();
  return await partition.insist(async () => {
    const row = await partition.get(keys.message(digestOf(claim.record.id)));
    if (!row) return false;
    const message = messageOf(row);
    if (message.marks.begun === begun) return true;
    if (message.token !== claim.token || message.record.state !== 'claimed' || message.until <= now) return false;
    const record: OutboxRecord = {
      ...message.record,
      state: 'sending',
      attempts: message.record.attempts + 1,
      changedAt: instant(now),
    };
    const marks = { ...message.marks, begun };
    return (await partition.commit([partition.replace(row, fieldsOfMessage({ ...message, record, marks }))])) || undefined;
  });
}

export async function endSending(partition: AzurePartition, claim: Claim, result: Finish, now: number): Promise<boolean> {
  const ended = randomUUID();
  return await partition.insist(async () => {
    const read = await readWithLane(partition, digestOf(claim.record.id), digestOf(claim.record.lane));
    if (!read) return false;
    const { message } = read;
    if (message.marks.ended === ended) return true;
    const { state } = message.record;
    const neverLeft = state === 'claimed' && (result.state === 'sent' || result.state === 'uncertain');
    if (message.token !== claim.token || neverLeft) return false;
    const record: OutboxRecord = {
      ...message.record,
      state: result.state,
      changedAt: instant(now),
      ...(result.state === 'sent'
        ? { conversationId: result.conversationId, activityId: result.activityId }
        : { lastProblem: result.problem }),
      ...(result.state === 'planned' ? { dueAt: instant(millis(result.dueAt)) } : {}),
    };
    const actions = await release(partition, read, record, { ended });
    return (actions && (await partition.commit(actions))) || undefined;
  });
}

/** Frees claims that ran out; gives up sending that did, unless only claims are asked for. Answers the ids that are uncertain now. */
export async function expireClaims(partition: AzurePartition, now: number, which: 'claimed' | 'all'): Promise<string[]> {
  const [over, beyond] = await Promise.all([
    partition.range('b.', `b.${digits(now + 1)}`),
    // Given by a clock that has been set back since.
    partition.range(`b.${digits(now + longestClaimMs + 1)}`, 'b/'),
  ]);
  const rows = [...over, ...beyond];
  const lost = await inParallel(rows, atOnce, async (row) => {
    return await expireOne(partition, String(row['id']), lastPart(row.rowKey), now, which);
  });
  return lost.filter((id) => id !== null);
}

const isGood = (until: number, now: number): boolean => until > now && until <= now + longestClaimMs;

async function expireOne(
  partition: AzurePartition,
  id: string,
  laneKey: string,
  now: number,
  which: 'claimed' | 'all',
): Promise<string | null> {
  const expired = randomUUID();
  const { answer } = await partition.insist(async () => {
    const read = await readWithLane(partition, id, laneKey);
    if (!read) return { answer: null };
    const { message, lane } = read;
    const wasSending = message.record.state === 'sending';
    if (message.marks.expired === expired) return { answer: message.record.state === 'uncertain' ? message.record.id : null };
    if (lane.busy?.id !== id || isGood(message.until, now) || (wasSending && which === 'claimed')) return { answer: null };
    const values = wasSending ? ({ state: 'uncertain', lastProblem: 'interrupted' } as const) : ({ state: 'planned' } as const);
    const actions = await release(partition, read, { ...message.record, ...values, changedAt: instant(now) }, { expired });
    if (!actions || !(await partition.commit(actions))) return undefined;
    return { answer: wasSending ? message.record.id : null };
  });
  return answer;
}
