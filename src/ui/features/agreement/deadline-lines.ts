import type { Deadline } from '../../../domain/deadline';

/** A deadline and whether it only counts when the open option is not used. */
export interface DeadlineLine {
  readonly deadline: Deadline;
  readonly ifOptionNotUsed: boolean;
}

/**
 * The deadlines in the order that the home screen and the register ask for them: an open option stands before the end and the new competition, which
 * count only when it is not used; a share of the ceiling and a missing owner have no day that runs out and stand last, unless the ceiling is used up.
 */
export function deadlineLines(deadlines: readonly Deadline[]): readonly DeadlineLine[] {
  const option = deadlines.find(({ kind }) => kind === 'optionDecision');
  const lines = deadlines.map((deadline): DeadlineLine => ({
    deadline,
    ifOptionNotUsed: option !== undefined && (deadline.kind === 'renewalStart' || deadline.kind === 'expiry'),
  }));
  const rank = ({ deadline: { kind, percent = 0, actBy }, ifOptionNotUsed }: DeadlineLine): string => {
    if (kind === 'owner') return '9999-2';
    if (kind === 'ceiling') return percent >= 100 ? '0000' : '9999-1';
    // Just after the option itself.
    return ifOptionNotUsed && option && actBy <= option.actBy ? `${option.actBy}+` : actBy;
  };
  return lines.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
