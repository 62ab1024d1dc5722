import type { Supplier } from '../../../domain/organisation';
import { isLocal } from '../../../domain/small-purchases/is-local';
import { StateBadge } from '../../components/StateBadge';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';

/** Whether a supplier is local, in words. One without a municipality number is not known to be. */
export function LocalMark({ supplier }: { supplier: Supplier | null }) {
  const { language } = useText();
  const words = smallPurchasesWords(language);
  if (supplier === null || supplier.municipalityNumber.trim() === '')
    return <StateBadge tone="neutral">{words.unknownPlace}</StateBadge>;
  return isLocal(supplier) ? (
    <StateBadge tone="success">{words.local}</StateBadge>
  ) : (
    <StateBadge tone="neutral">{words.notLocal}</StateBadge>
  );
}
