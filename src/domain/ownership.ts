import type { AgreementStatus } from './agreement';

/** Whether somebody has to look after an agreement: a draft and one that is over need no owner. */
export function isInForce(status: AgreementStatus): boolean {
  return status === 'signed' || status === 'active';
}

/** Whether the owner is somebody who is still here; without `knownPersonIds` an owner is taken to be. @example isOwned(7, new Set([8])) // false */
export function isOwned(ownerId: number | null, knownPersonIds?: ReadonlySet<number>): boolean {
  return ownerId !== null && knownPersonIds?.has(ownerId) !== false;
}
