import { mergeClasses } from '@fluentui/react-components';
import type { JudgedPurchase } from '../../../domain/small-purchases/quote-overview';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { ChosenOf, RuleOf, StateOf, ValueOf } from './PurchaseParts';
import { useTableStyles } from './small-purchases.styles';

/** A purchase as a row of the table. */
export function PurchaseRow({ purchase }: { purchase: JudgedPurchase }) {
  const styles = useTableStyles();
  const { format } = useText();
  const { lookups, today } = useAppData();
  const { request } = purchase;
  return (
    <tr className={styles.row} data-purchase>
      <th scope="row" className={mergeClasses(styles.cell, styles.name)}>
        <RouteLink to={paths.smallPurchase(request.id)}>{request.title}</RouteLink>
      </th>
      <td className={styles.cell}>{lookups.serviceArea(request.serviceAreaId)?.name}</td>
      <td className={mergeClasses(styles.cell, styles.number)}>
        <ValueOf purchase={purchase} />
      </td>
      <td className={mergeClasses(styles.cell, styles.date)}>
        <span title={format.date(request.date)}>{format.shortDate(request.date, today)}</span>
      </td>
      <td className={styles.cell}>
        <StateOf purchase={purchase} />
      </td>
      <td className={styles.cell}>
        <ChosenOf purchase={purchase} />
      </td>
      <td className={styles.cell}>
        <RuleOf purchase={purchase} />
      </td>
    </tr>
  );
}
