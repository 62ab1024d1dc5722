import type { Notice } from '../../domain/agreement';

/** A notice is two columns in SharePoint: how many, and of what. Half a notice is none. */
export function toNotice(amount: number | null, unit: Notice['unit'] | null): Notice | null {
  return amount === null || unit === null ? null : { amount, unit };
}

/** @example noticeColumns({ amount: 3, unit: 'months' }) // { noticeAmount: 3, noticeUnit: 'months' } */
export function noticeColumns(notice: Notice | null): { noticeAmount: number | null; noticeUnit: Notice['unit'] | null } {
  return { noticeAmount: notice?.amount ?? null, noticeUnit: notice?.unit ?? null };
}
