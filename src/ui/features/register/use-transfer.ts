import { useRef, useState } from 'react';
import { NotAttemptedError } from '../../../data/data-errors';
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
/** What became of the agreements: changed, refused, and never sent because the work stopped before their turn. */
interface Outcome {
  readonly changed: readonly RegisterRow[];
  readonly failed: readonly Failure[];
  readonly left: readonly RegisterRow[];
}
export type TransferState =
  | { readonly step: 'choose' }
  | { readonly step: 'working'; readonly progress: Progress; readonly stopping: boolean }
  | ({ readonly step: 'done' } & Outcome)
  | ({ readonly step: 'undone'; readonly stays: number } & Outcome);

const nothing: Outcome = { changed: [], failed: [], left: [] };
const joined = (a: Outcome, b: Outcome): Outcome => ({
  changed: [...a.changed, ...b.changed],
  failed: [...a.failed, ...b.failed],
  left: [...a.left, ...b.left],
});

/** Changes the owner of many agreements, tells how far it has come, can be stopped and go on, and can give them back. */
export function useTransfer() {
  const ports = usePorts();
  const { putAgreement, reload } = useAppData();
  const [state, setState] = useState<TransferState>({ step: 'choose' });
  const stopper = useRef(new AbortController());

  /** Rows as they were before. What was written is put into the register, also when the rest stopped. */
  const transfer = async (rows: readonly RegisterRow[], ownerId: number, done: number, total: number): Promise<Outcome> => {
    const byId = new Map(rows.map((row) => [row.agreement.id, row]));
    const { signal } = stopper.current;
    try {
      const results = await ports.agreements.transferOwner([...byId.keys()], ownerId, {
        signal,
        onProgress: (progress) =>
          setState({ step: 'working', progress: { done: done + progress.done, total }, stopping: signal.aborted }),
      });
      return sortResults(results, byId, (row) => putAgreement({ ...row.agreement, ownerId }));
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new NotAttemptedError(String(thrown));
      return { ...nothing, failed: rows.map((row) => ({ row, error })) };
    }
  };

  const start = (done: number, total: number) => {
    stopper.current = new AbortController();
    setState({ step: 'working', progress: { done, total }, stopping: false });
  };

  /** What was refused may have been written after all, or by somebody else: the register is as SharePoint has it. */
  const afterwards = ({ failed }: Outcome) => failed.length > 0 && reload();

  /** `before` is what an earlier, stopped run has done already. */
  const run = async (rows: readonly RegisterRow[], newOwner: Person, before: Outcome = nothing) => {
    const done = before.changed.length + before.failed.length;
    const total = done + rows.length;
    start(done, total);
    const outcome = await transfer(rows, newOwner.id, done, total);
    afterwards(outcome);
    setState({ step: 'done', ...joined({ ...before, left: [] }, outcome) });
  };

  const undo = async (changed: readonly RegisterRow[]) => {
    const { byOwner, stays } = undoPlan(changed);
    const total = changed.length - stays.length;
    let outcome = nothing;
    start(0, total);
    for (const [ownerId, rows] of byOwner) {
      outcome = joined(outcome, await transfer(rows, ownerId, outcome.changed.length + outcome.failed.length, total));
    }
    afterwards(outcome);
    setState({ step: 'undone', stays: stays.length, ...outcome });
  };

  const stop = () => {
    stopper.current.abort();
    setState((now) => (now.step === 'working' ? { ...now, stopping: true } : now));
  };
  return { state, run, undo, stop };
}

function sortResults(
  results: readonly TransferResult[],
  byId: ReadonlyMap<number, RegisterRow>,
  onChanged: (row: RegisterRow) => void,
): Outcome {
  const changed: RegisterRow[] = [];
  const failed: Failure[] = [];
  const left: RegisterRow[] = [];
  for (const result of results) {
    const row = byId.get(result.id);
    if (!row) continue;
    if (result.ok) {
      changed.push(row);
      onChanged(row);
    } else if (result.error instanceof NotAttemptedError) left.push(row);
    else failed.push({ row, error: result.error });
  }
  return { changed, failed, left };
}
