import type { ProcurementStore } from '../../../data/ports/procurement-store';
import type { Versioned } from '../../../data/ports/versioned';
import { joinedReason } from '../../../domain/plan/joined';
import type { Procurement } from '../../../domain/procurement';

type Stored = Versioned<Procurement>;

/** How far a joining has come; kept between attempts, so that trying again makes nothing twice. */
export interface Joining {
  joint: Stored | null;
  /** What was given up so far, with what it was. */
  readonly cancelled: Map<number, { readonly before: Procurement; readonly saved: Stored }>;
}

export const newJoining = (): Joining => ({ joint: null, cancelled: new Map() });

/**
 * Makes the joint need and gives up its parts one by one; `onSaved` is told of each row as it is written. Throws what SharePoint answered: what was done by then
 * stands in `joining`, and the same call goes on from there, or `undoJoin` takes it back. A part that somebody changed meanwhile is a conflict, and stays as they
 * left it: the joint need was summed up from what it was, so all of it has to be taken back.
 */
export async function joinNeeds(
  store: Pick<ProcurementStore, 'add' | 'update'>,
  joining: Joining,
  joint: Omit<Procurement, 'id'>,
  parts: readonly Stored[],
  onSaved: (saved: Stored) => void,
): Promise<Stored> {
  if (joining.joint === null) {
    joining.joint = await store.add(joint);
    onSaved(joining.joint);
  }
  const cancelledReason = joinedReason(joining.joint.value);
  for (const part of parts) {
    if (joining.cancelled.has(part.value.id)) continue;
    const saved = await store.update(part, { phase: 'cancelled', cancelledReason });
    joining.cancelled.set(part.value.id, { before: part.value, saved });
    onSaved(saved);
  }
  return joining.joint;
}

/**
 * Opens the parts again and gives up the joint need, in that order: what fails leaves a need too many, never one too few. What is done is left out of `joining`:
 * the same call goes on from there.
 */
export async function undoJoin(
  store: Pick<ProcurementStore, 'update'>,
  joining: Joining,
  reason: string,
  onSaved: (saved: Stored) => void,
): Promise<void> {
  for (const [id, { before, saved }] of joining.cancelled) {
    onSaved(await store.update(saved, { phase: before.phase, cancelledReason: before.cancelledReason }));
    joining.cancelled.delete(id);
  }
  if (joining.joint === null) return;
  onSaved(await store.update(joining.joint, { phase: 'cancelled', cancelledReason: reason }));
  joining.joint = null;
}
