import { closeSummary, type SummaryContent } from '../reminders/daily-summary';
import type { StoredDocument } from '../storage/documents';
import type { OutboxRecord } from '../storage/outbox-store';
import type { Storage } from '../storage/storage';
import { digestKey, digestKind, partsOf, type DigestContent, type KeptDigest } from './kept-digest';

/** Something that a digest has to tell of: which agreements it was about. */
export interface Untold {
  readonly kind: 'record' | 'digest';
  /** Of the message in the outbox, or the key of a digest. */
  readonly id: string;
  readonly agreementIds: readonly number[];
}

type Kept = Pick<Storage, 'documents' | 'outbox'>;

/** More than this go into the digest of the week after: what is marked has to fit into one document. */
const mostAtOnce = 3_000;

/** Messages of which nobody knows whether they came and no digest has told. */
export async function untoldMessages(storage: Kept, now: string): Promise<readonly Untold[]> {
  const records = await storage.outbox.inState('uncertain', { unreported: true, limit: mostAtOnce });
  const untold: Untold[] = [];
  for (const record of records)
    untold.push({ kind: 'record', id: record.id, agreementIds: await agreementsOf(storage, record, now) });
  return untold;
}

/** Planned digests that did not come although they told of such messages. */
export async function untoldDigests(
  { outbox }: Kept,
  digests: readonly StoredDocument<KeptDigest>[],
): Promise<{ readonly untold: readonly Untold[]; readonly settled: readonly StoredDocument<KeptDigest>[] }> {
  const untold: Untold[] = [];
  const settled: StoredDocument<KeptDigest>[] = [];
  for (const digest of digests) {
    const { value } = digest;
    if (!value.isPlanned || value.isSettled) continue;
    const byLane = new Map<string, (OutboxRecord | null)[]>(value.lanes.map((lane) => [lane, []]));
    for (const { id, lane } of partsOf(value)) byLane.get(lane)?.push(await outbox.read(id));
    const all = [...byLane.values()];
    if (!all.flat().every((record) => record === null || isEnded(record))) continue;
    // An uncertain part is itself a message that is told of.
    const hasCome = all.some((records) => records.every((record) => record?.state !== 'refused' && record?.state !== 'obsolete'));
    if (hasCome || value.tells.length === 0) settled.push(digest);
    else untold.push({ kind: 'digest', id: digestKey(value), agreementIds: value.tells });
  }
  return { untold, settled };
}

const isEnded = ({ state }: OutboxRecord): boolean => state !== 'planned' && state !== 'claimed' && state !== 'sending';

async function agreementsOf(storage: Kept, record: OutboxRecord, now: string): Promise<readonly number[]> {
  if (record.subject) return [record.subject.agreementId];
  if (record.kind === 'summary') {
    const told = await closeSummary(storage, (record.content as SummaryContent).summary, now);
    return [...new Set(told.map(({ agreementId }) => agreementId))];
  }
  if (record.kind === 'digest') {
    const digest = await storage.documents.read<KeptDigest>(digestKind, (record.content as DigestContent).digest);
    return digest?.value.tells ?? [];
  }
  const { agreementId } = record.content as { readonly agreementId?: unknown };
  return typeof agreementId === 'number' ? [agreementId] : [];
}
