import { useState } from 'react';
import type { TransferResult } from '../../../data/ports/agreement-store';
import type { Progress } from '../../../data/ports/versioned';
import type { Person } from '../../../domain/person';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { undoPlan } from './transfer-plan';

export interface Failure {
  readonly row: RegisterRow;
  readonly error: Error;
}
export type TransferState =
  | { readonly step: 'choose' }
  | { readonly step: 'working'; readonly progress: Progress }
  | {
      readonly step: 'done';
      readonly changed: readonly RegisterRow[];
      readonly failed: readonly Failure[];
      readonly stopped: unknown;
    }
  | {
      readonly step: 'undone';
      readonly changed: number;
      readonly stays: number;
      readonly failed: readonly Failure[];
      readonly stopped: unknown;
    };

/** Changes the owner of many agreements, tells how far it has come, and can give them back. */
export function useTransfer() {
  const ports = usePorts();
  const { putAgreement } = useAppData();
  const [state, setState] = useState<TransferState>({ step: 'choose' });

  /** Rows as they were before. What was written is put into the register, also when the rest stopped. */
  const transfer = async (rows: readonly RegisterRow[], ownerId: number, done: number, total: number) => {
    const byId = new Map(rows.map((row) => [row.agreement.id, row]));
    const results = await ports.agreements.transferOwner([...byId.keys()], ownerId, (progress) =>
      setState({ step: 'working', progress: { done: done + progress.done, total } }),
    );
    return sortResults(results, byId, (row) => putAgreement({ ...row.agreement, ownerId }));
  };

  const run = async (rows: readonly RegisterRow[], newOwner: Person) => {
    setState({ step: 'working', progress: { done: 0, total: rows.length } });
    try {
      setState({ step: 'done', ...(await transfer(rows, newOwner.id, 0, rows.length)), stopped: null });
    } catch (stopped) {
      setState({ step: 'done', changed: [], failed: [], stopped });
    }
  };

  const undo = async (changed: readonly RegisterRow[]) => {
    const { byOwner, stays } = undoPlan(changed);
    const total = changed.length - stays.length;
    const failed: Failure[] = [];
    let done = 0;
    setState({ step: 'working', progress: { done, total } });
    try {
      for (const [ownerId, rows] of byOwner) {
        const result = await transfer(rows, ownerId, done, total);
        done += result.changed.length;
        failed.push(...result.failed);
      }
      setState({ step: 'undone', changed: done, stays: stays.length, failed, stopped: null });
    } catch (stopped) {
      setState({ step: 'undone', changed: done, stays: stays.length, failed, stopped });
    }
  };
  return { state, run, undo };
}

function sortResults(
  results: readonly TransferResult[],
  byId: ReadonlyMap<number, RegisterRow>,
  onChanged: (row: RegisterRow) => void,
): { changed: readonly RegisterRow[]; failed: readonly Failure[] } {
  const changed: RegisterRow[] = [];
  const failed: Failure[] = [];
  for (const result of results) {
    const row = byId.get(result.id);
    if (!row) continue;
    if (result.ok) {
      changed.push(row);
      onChanged(row);
    } else failed.push({ row, error: result.error });
  }
  return { changed, failed };
}
