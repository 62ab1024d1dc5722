import type { JudgedPurchase } from '../../../domain/small-purchases/quote-overview';
import { localQuotesWanted } from '../../../domain/small-purchases/local-limit';
import { isJudged } from '../../../domain/small-purchases/quote-rule';
import { Amount } from '../../components/Amount';
import { PurchaseStateBadge } from '../../components/small-purchases/PurchaseStateBadge';
import { StandingBadge } from '../../components/small-purchases/StandingBadge';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { answeredCount } from './purchase-words';
import { useTableStyles } from './small-purchases.styles';

/** How far it has come, and how many have answered. */
export function StateOf({ purchase }: { purchase: JudgedPurchase }) {
  const styles = useTableStyles();
  const { language } = useText();
  const { asked } = purchase.request;
  return (
    <>
      <PurchaseStateBadge state={purchase.state} />
      {asked.length > 0 && (
        <span className={styles.under}>{smallPurchasesWords(language).answered(answeredCount(purchase), asked.length)}</span>
      )}
    </>
  );
}

/** How it stands to the rule; of a draft only that nobody is asked yet. */
export function RuleOf({ purchase: { counts, answer } }: { purchase: JudgedPurchase }) {
  const styles = useTableStyles();
  const { language } = useText();
  const words = smallPurchasesWords(language);
  const judged = isJudged(answer.standing);
  if (judged && !counts) return <span className={styles.muted}>{words.list.notYet}</span>;
  return (
    <>
      <StandingBadge standing={answer.standing} />
      {judged && <span className={styles.under}>{words.localAsked(answer.localAsked, localQuotesWanted)}</span>}
    </>
  );
}

/** Who was chosen, and whether that is a local supplier. */
export function ChosenOf({ purchase: { request, choseLocal } }: { purchase: JudgedPurchase }) {
  const styles = useTableStyles();
  const { language } = useText();
  const words = smallPurchasesWords(language);
  const { lookups } = useAppData();
  if (request.chosenSupplierId === null) return <span className={styles.muted}>{words.list.none}</span>;
  return (
    <>
      {lookups.supplier(request.chosenSupplierId)?.name ?? words.form.unknownSupplier}
      <span className={styles.under}>{choseLocal === true ? words.local : words.notLocal}</span>
    </>
  );
}

export function ValueOf({ purchase: { request } }: { purchase: JudgedPurchase }) {
  const styles = useTableStyles();
  const { language } = useText();
  if (request.estimatedValue === null) return <span className={styles.muted}>{smallPurchasesWords(language).list.noValue}</span>;
  return <Amount kroner={request.estimatedValue} />;
}
