import type { Deadline } from '../../src/domain/deadline';
import type { CardBasis } from './card';

/** "Svar på opsjon 1" */
export function deadlineName({ kind, optionSequence, percent }: Deadline, { words: { t } }: Pick<CardBasis, 'words'>): string {
  switch (kind) {
    case 'optionDecision':
      return t('terms.deadline.optionDecision', { sequence: optionSequence ?? 1 });
    case 'ceiling':
      return t('terms.deadline.ceiling', { percent: percent ?? 0 });
    default:
      return t(`terms.deadline.${kind}`);
  }
}

/** "Handle innan fredag 28. november 2025 (om 5 dagar)"; an end is the day of the contract itself, as in the tab. */
export function deadlineWhen(deadline: Deadline, { words: { bot, format }, today }: CardBasis): string {
  const { kind } = deadline;
  const day = kind === 'expiry' ? deadline.date : deadline.actBy;
  const values = { date: format.date(day), relative: format.relative(day, today) };
  if (kind === 'ceiling') return bot('reached', { date: format.date(deadline.date) });
  if (kind === 'owner') return bot('since', { date: format.date(deadline.date) });
  if (day >= today)
    return bot(kind === 'expiry' ? 'ends' : 'actBy', { ...values, date: `${format.weekday(day)} ${values.date}` });
  return bot(kind === 'expiry' ? 'ended' : 'passed', values);
}

/** Whether the day has gone by; what has no day that runs out has not. */
export function hasPassed({ kind, date, actBy }: Deadline, { today }: Pick<CardBasis, 'today'>): boolean {
  if (kind === 'ceiling' || kind === 'owner') return false;
  return (kind === 'expiry' ? date : actBy) < today;
}

/** "Svar på opsjon 1 · Handle innan fredag 28. november 2025 (om 5 dagar)" */
export function deadlineLine(deadline: Deadline, basis: CardBasis): string {
  return basis.words.bot('row', { what: deadlineName(deadline, basis), when: deadlineWhen(deadline, basis) });
}
