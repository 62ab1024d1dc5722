import type { Person } from '../../../domain/person';
import type { RegisterRow } from '../../state/register-row';

/** What a change of owner would do to each of the selected agreements. */
export interface TransferPlan {
  readonly change: readonly RegisterRow[];
  /** Already has this owner. */
  readonly same: readonly RegisterRow[];
  /** Ended or terminated: nobody is to follow it up any more. */
  readonly over: readonly RegisterRow[];
}

export function transferPlan(rows: readonly RegisterRow[], newOwner: Person): TransferPlan {
  const over = (row: RegisterRow) => row.agreement.status === 'ended' || row.agreement.status === 'terminated';
  const same = (row: RegisterRow) => row.agreement.ownerId === newOwner.id;
  return {
    change: rows.filter((row) => !over(row) && !same(row)),
    same: rows.filter((row) => !over(row) && same(row)),
    over: rows.filter(over),
  };
}

/** The agreements to give back, by the owner they had. Those without one before stay: SharePoint's column cannot be emptied by a transfer. */
export function undoPlan(changed: readonly RegisterRow[]): {
  readonly byOwner: ReadonlyMap<number, readonly RegisterRow[]>;
  readonly stays: readonly RegisterRow[];
} {
  const byOwner = new Map<number, RegisterRow[]>();
  const stays: RegisterRow[] = [];
  for (const row of changed) {
    const owner = row.agreement.ownerId;
    // An owner who has left the site cannot be given anything.
    if (owner === null || row.ownerState === 'left') stays.push(row);
    else byOwner.set(owner, [...(byOwner.get(owner) ?? []), row]);
  }
  return { byOwner, stays };
}
