import type { Agreement } from '../../src/domain/agreement';
import type { CardBasis } from './card';
import { plainText, shownTitle } from './escape-text';
import { listCard } from './list-card';

/** Tells whoever handed an agreement over that the new owner could not be asked. */
export function handOverFailedCard(
  basis: CardBasis,
  { agreement, newOwnerName }: { readonly agreement: Pick<Agreement, 'id' | 'title'>; readonly newOwnerName: string },
) {
  const { bot } = basis.words;
  const title = bot('handOver.failed', { name: plainText(newOwnerName, 80) || '–', title: shownTitle(agreement) });
  return listCard(basis, { title, rows: [], open: { title: bot('open'), url: basis.links.agreement(agreement.id) } });
}
