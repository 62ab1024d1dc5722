import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import type { PurchaseFault } from './check-purchase';

/** What is wrong in words; of a supplier's field with the supplier's name. */
export function useFaultWords(): (fault: PurchaseFault) => string {
  const { language } = useText();
  const { fault: words } = smallPurchasesWords(language);
  const { lookups } = useAppData();
  return ({ path, code, most }) => {
    const said = code === 'tooLong' ? words.tooLong(most ?? 0) : words[code];
    const [, supplierId] = /^asked\.(\d+)\./.exec(path) ?? [];
    const name = supplierId === undefined ? undefined : lookups.supplier(Number(supplierId))?.name;
    return name === undefined ? said : `${name}: ${said}`;
  };
}
