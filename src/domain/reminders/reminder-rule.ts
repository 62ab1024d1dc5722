import type { DeadlineKind } from '../deadline';

export const reminderRecipients = ['owner', 'deputy', 'resource', 'lead'] as const;
export type ReminderRecipient = (typeof reminderRecipients)[number];

/** A step of a ladder (list ReminderRules): when a deadline of a kind is reminded of, and who hears of it. */
export interface ReminderRule {
  readonly deadlineKind: DeadlineKind;
  /** 0 with `before` is on the day itself. */
  readonly offset: number;
  readonly unit: 'days' | 'weeks' | 'months';
  readonly side: 'before' | 'after';
  /** Comes again as often as `offset` says, for as long as nothing is decided. */
  readonly repeats: boolean;
  readonly recipients: readonly ReminderRecipient[];
}
