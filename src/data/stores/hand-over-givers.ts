import type { SPFI } from '@pnp/sp';
import type { Person } from '../../domain/person';
import { reminderResponses } from '../../schema/reminder-responses';
import { ForbiddenError, NotFoundError } from '../data-errors';
import { gatheredReads } from '../rows/gathered-reads';
import { rawText, type RawRow } from '../rows/row-reader';
import { itemsOf, withoutMetadata } from '../rows/site';
import { filtersOf } from '../sync/where';

/** Somebody who gave an agreement away by answering a card: the bot wrote it down right after the new owner. */
export interface Giver {
  readonly agreementId: number;
  readonly by: Person;
  /** ISO instant. */
  readonly writtenAt: string;
}

/** So long after the agreement's own row the answer may have been written, when the bot was stopped between the two. */
const latestMs = 15 * 60_000;

/** Everybody who gave one of the agreements away. Nobody for somebody who may not read the answers, and where the list is not there. */
export async function readGivers(sp: SPFI, agreementIds: readonly number[]): Promise<readonly Giver[]> {
  if (agreementIds.length === 0) return [];
  const { answer } = reminderResponses.columns;
  const outcomes = await gatheredReads<readonly RawRow[]>(
    sp,
    filtersOf([
      { column: 'AgreementId', anyOf: agreementIds },
      { column: 'Answer', anyOf: [answer.choices.handedOver] },
    ]).map(
      (filter) => (batched: SPFI) =>
        itemsOf(batched, reminderResponses)
          .select('AgreementId', 'Created', 'AnsweredBy/Id', 'AnsweredBy/Title', 'AnsweredBy/EMail')
          .expand('AnsweredBy')
          .filter(filter)
          .top(5_000)<RawRow[]>(withoutMetadata),
    ),
  );
  return outcomes.flatMap((outcome) => {
    if (outcome.status === 'fulfilled') return outcome.value.map(giverOf);
    if (outcome.reason instanceof ForbiddenError || outcome.reason instanceof NotFoundError) return [];
    throw outcome.reason;
  });
}

function giverOf(row: RawRow): Giver {
  const by = (row['AnsweredBy'] ?? {}) as { Id?: number; Title?: string; EMail?: string };
  return {
    agreementId: Number(row['AgreementId']),
    by: { id: by.Id ?? 0, name: by.Title ?? '', email: by.EMail ?? '' },
    writtenAt: rawText(row, 'Created'),
  };
}

/**
 * Who gave an agreement away at a save by the bot: whose answer was written first after it; `null` when there is none.
 * @example giverAt([{ agreementId: 1, by: olav, writtenAt: '2026-11-23T09:00:01Z' }], 1, '2026-11-23T09:00:00Z') // olav
 */
export function giverAt(givers: readonly Giver[], agreementId: number, savedAt: string): Person | null {
  const after = givers
    .map((giver) => ({ giver, ms: Date.parse(giver.writtenAt) - Date.parse(savedAt) }))
    .filter(({ giver, ms }) => giver.agreementId === agreementId && ms >= 0 && ms <= latestMs)
    .toSorted((a, b) => a.ms - b.ms);
  return after[0]?.giver.by ?? null;
}
