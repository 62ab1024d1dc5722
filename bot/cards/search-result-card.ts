import type { Agreement } from '../../src/domain/agreement';
import { termPosition } from '../../src/domain/term';
import { agreementRow } from './agreement-row';
import { factSet, heading, openAction, textBlock } from './blocks';
import { messageWith, type CardBasis } from './card';
import { capital, escapeText, plainText, shownTitle } from './escape-text';
import { listCard } from './list-card';

/** An agreement that was found, with the names that people know it by. */
export interface SearchHit {
  readonly agreement: Agreement;
  readonly supplierNames: readonly string[];
  readonly areaNames: readonly string[];
  readonly ownerName: string;
}

/** What a search found: nothing, one agreement with what one needs to know of it, or a list. `total` counts those that are not in `hits`. */
export function searchResultCard(
  basis: CardBasis,
  input: { readonly text: string; readonly hits: readonly SearchHit[]; readonly total: number },
) {
  const { words, links } = basis;
  const { bot } = words;
  const text = plainText(input.text, 80);
  const [first] = input.hits;
  const open = { title: bot('search.all'), url: links.register };
  if (!first) return listCard(basis, { title: bot('search.none', { text }), rows: [], below: bot('search.noneHelp'), open });
  if (input.total <= 1) return hitCard(basis, first);
  return listCard(basis, {
    title: bot('search.heading', { count: input.total, text }),
    rows: input.hits.map((hit) => agreementRow(basis, hit.agreement, [hitLine(basis, hit)])),
    total: input.total,
    open,
  });
}

/** One agreement: also for the message extension and for a link of ours that is unfurled. */
export function hitCard(basis: CardBasis, { agreement, supplierNames, areaNames, ownerName }: SearchHit) {
  const { words, links } = basis;
  const { t, bot } = words;
  return messageWith(shownTitle(agreement), basis, {
    body: [
      ...heading(escapeText(shownTitle(agreement)), escapeText(t(`terms.kind.${agreement.kind}`))),
      ...(plainText(agreement.purpose) === '' ? [] : [textBlock(escapeText(agreement.purpose, 300))]),
      ...factSet([
        [bot('fact.supplier'), plainText(supplierNames.slice(0, 4).join(', '), 160)],
        [bot('fact.areas'), plainText(areaNames.slice(0, 6).join(', '), 160) || t('common.allServiceAreas')],
        [bot('fact.owner'), plainText(ownerName, 80) || t('common.noOwner')],
        [bot('fact.number'), plainText(agreement.referenceNumber, 60)],
        [t('agreement.term.title'), capital(endWords(basis, agreement))],
      ]),
    ],
    actions: [openAction(bot('open'), links.agreement(agreement.id))],
  });
}

/** What the message extension lists: plain text, no Markdown. */
export function hitPreview(basis: CardBasis, hit: SearchHit): { readonly title: string; readonly text: string } {
  return { title: shownTitle(hit.agreement), text: hitLine(basis, hit) };
}

function hitLine(basis: CardBasis, { agreement, supplierNames }: SearchHit): string {
  const parts = [
    plainText(supplierNames.slice(0, 2).join(', '), 80),
    plainText(agreement.referenceNumber, 40),
    endWords(basis, agreement),
  ];
  return parts.filter((each) => each !== '').join(' · ');
}

function endWords({ words: { bot, t, format }, today }: CardBasis, agreement: Agreement): string {
  const { currentEnd } = termPosition(agreement, today);
  return currentEnd === null ? t('terms.phase.openEnded') : bot('until', { date: format.date(currentEnd) });
}
