import type { DeadlineKind } from '../deadline';
import type { ReminderRecipient, ReminderRule } from './reminder-rule';

type Step = Pick<ReminderRule, 'offset' | 'unit' | 'side' | 'repeats'>;

const before = (offset: number, unit: ReminderRule['unit']): Step => ({ offset, unit, side: 'before', repeats: false });
const every = (offset: number, unit: ReminderRule['unit']): Step => ({ offset, unit, side: 'after', repeats: true });
const onTheDay = before(0, 'days');

const asked = ['owner', 'deputy'] as const;
const everybodyNear = ['owner', 'deputy', 'resource'] as const;

const rules = (
  deadlineKind: DeadlineKind,
  steps: readonly Step[],
  recipients: readonly ReminderRecipient[],
): readonly ReminderRule[] => steps.map((step) => ({ deadlineKind, ...step, recipients }));

/** The whole ladder of domain.md section 4: the owner alone while there is time, the deputy from the last month, the resource persons from the last day. */
const wholeLadder = (kind: DeadlineKind): readonly ReminderRule[] => [
  ...rules(kind, [before(12, 'months'), before(6, 'months'), before(3, 'months')], ['owner']),
  ...rules(kind, [before(1, 'months'), before(14, 'days'), before(7, 'days')], asked),
  ...rules(kind, [before(1, 'days'), onTheDay, every(1, 'weeks')], everybodyNear),
];

/**
 * The ladder of every kind of deadline, used when the list of rules is empty and to fill it. 12 months before says nothing of a meeting, of a share of the
 * ceiling that has been reached or of an owner who is missing now, so these kinds have ladders of their own:
 *
 * - `review`: from 3 months before.
 * - `followUp`: from a week before; the resource persons hear of one that is a week late.
 * - `ceiling`: when the share is reached, and every month until it is answered.
 * - `owner`: to the resource persons at once, and every month while nobody owns it.
 */
export const defaultLadder: readonly ReminderRule[] = [
  ...wholeLadder('optionDecision'),
  ...wholeLadder('terminationNotice'),
  ...wholeLadder('expiry'),
  ...wholeLadder('renewalStart'),
  ...rules('review', [before(3, 'months')], ['owner']),
  ...rules('review', [before(1, 'months'), before(14, 'days'), before(7, 'days'), before(1, 'days'), onTheDay], asked),
  ...rules('review', [every(1, 'weeks')], everybodyNear),
  ...rules('followUp', [before(7, 'days')], ['owner']),
  ...rules('followUp', [before(1, 'days'), onTheDay], asked),
  ...rules('followUp', [every(1, 'weeks')], everybodyNear),
  ...rules('ceiling', [onTheDay, every(1, 'months')], asked),
  ...rules('owner', [onTheDay, every(1, 'months')], ['resource']),
];
