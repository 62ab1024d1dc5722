import type { Agreement } from '../../src/domain/agreement';
import type { Deadline } from '../../src/domain/deadline';
import { agreementRow } from './agreement-row';
import type { CardBasis } from './card';
import { deadlineLine } from './deadline-words';
import { listCard } from './list-card';

/** The agreements that a person owns or is deputy for, in the order they are given, with the next deadline of each. */
export function myAgreementsCard(
  basis: CardBasis,
  items: readonly { readonly agreement: Pick<Agreement, 'id' | 'title'>; readonly next: Deadline | null }[],
  /** How many there are in all, when `items` are the first of them. */
  total = items.length,
) {
  const { bot, t } = basis.words;
  if (items.length === 0) return listCard(basis, { title: bot('mine.none'), rows: [], below: bot('mine.noneHelp') });
  return listCard(basis, {
    title: bot('mine.heading', { count: total }),
    total,
    rows: items.map(({ agreement, next }) =>
      agreementRow(basis, agreement, [next ? deadlineLine(next, basis) : t('serviceAreas.table.noDeadline')]),
    ),
  });
}
