import type { Agreement } from '../../src/domain/agreement';
import type { Deadline } from '../../src/domain/deadline';
import { agreementRow } from './agreement-row';
import type { CardBasis } from './card';
import { deadlineLine } from './deadline-words';
import { listCard } from './list-card';

/** A person's reminders of one day in one message, most urgent first. */
export function dailySummaryCard(
  basis: CardBasis,
  items: readonly { readonly agreement: Pick<Agreement, 'id' | 'title'>; readonly deadline: Deadline }[],
) {
  const { bot } = basis.words;
  const inOrder = items.toSorted((a, b) =>
    a.deadline.actBy < b.deadline.actBy ? -1 : a.deadline.actBy > b.deadline.actBy ? 1 : 0,
  );
  const count = new Set(items.map(({ agreement }) => agreement.id)).size;
  return listCard(basis, {
    title: bot('daily.heading'),
    rows: inOrder.map(({ agreement, deadline }) => agreementRow(basis, agreement, [deadlineLine(deadline, basis)])),
    below: count === 0 ? bot('daily.none') : bot('daily.lead', { count }),
  });
}
