import { textBlock } from './blocks';
import type { Block, CardBasis } from './card';
import { bold, escapeText, joined, linked, plainText, shownTitle } from './escape-text';

/** One agreement in a list: its name as a link, and one line below it. */
export function agreementRow(
  { links }: CardBasis,
  agreement: { readonly id: number; readonly title: string },
  details: readonly string[],
): Block {
  const name = linked(bold(escapeText(shownTitle(agreement))), links.agreement(agreement.id));
  const below = joined(
    details.map((each) => escapeText(each, 160)),
    ' · ',
  );
  return textBlock(joined([name, below], '\n\n'), { spacing: 'Medium' });
}

/** Who owns it, as one of the details. `ownerName` is '' when nobody does. */
export function ownerDetail({ words: { bot, t } }: Pick<CardBasis, 'words'>, ownerName: string): string {
  const name = plainText(ownerName, 60);
  return name === '' ? t('common.noOwner') : bot('ownedBy', { name });
}
