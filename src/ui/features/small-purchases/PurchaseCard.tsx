import type { JudgedPurchase } from '../../../domain/small-purchases/quote-overview';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { ChosenOf, RuleOf, StateOf, ValueOf } from './PurchaseParts';
import { useCardStyles } from './small-purchases.styles';

/** A purchase where the table does not fit. */
export function PurchaseCard({ purchase }: { purchase: JudgedPurchase }) {
  const styles = useCardStyles();
  const { language, format } = useText();
  const words = smallPurchasesWords(language).list;
  const { lookups, today } = useAppData();
  const { request } = purchase;
  const facts = [
    [words.area, lookups.serviceArea(request.serviceAreaId)?.name ?? ''],
    [words.value, <ValueOf key="value" purchase={purchase} />],
    [words.date, format.shortDate(request.date, today)],
    [words.state, <StateOf key="state" purchase={purchase} />],
    [words.chosen, <ChosenOf key="chosen" purchase={purchase} />],
    [words.rule, <RuleOf key="rule" purchase={purchase} />],
  ] as const;
  return (
    <li className={styles.card} data-purchase>
      <div className={styles.name}>
        <RouteLink to={paths.smallPurchase(request.id)}>{request.title}</RouteLink>
      </div>
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.fact}>{value}</dd>
          </div>
        ))}
      </dl>
    </li>
  );
}
