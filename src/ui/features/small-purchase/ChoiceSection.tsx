import { Field, Select, Textarea } from '@fluentui/react-components';
import { lowestOffer, needsChoiceReason, offeredAmount } from '../../../domain/small-purchases/request-state';
import type { AskedSupplier } from '../../../domain/quote-request';
import { Panel } from '../../components/Panel';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { usePurchase } from './purchase-context';
import { controlId } from './purchase-values';
import { useFormStyles } from './purchase.styles';

/** Who is chosen, and why when another one offered less. */
export function ChoiceSection() {
  const styles = useFormStyles();
  const { language, format } = useText();
  const words = smallPurchasesWords(language).form;
  const { lookups } = useAppData();
  const { values, check, put, message } = usePurchase();
  const asked: readonly AskedSupplier[] = check.draft?.asked ?? [];
  const lowest = lowestOffer(asked);
  const { chosenSupplierId: chosen } = values;
  const isNeeded = chosen !== null && needsChoiceReason(asked, chosen);
  const nameOf = (id: number) => lookups.supplier(id)?.name ?? words.unknownSupplier;
  const optionOf = (supplierId: number) => {
    const row = asked.find((each) => each.supplierId === supplierId);
    const amount = row ? offeredAmount(row) : null;
    return [
      nameOf(supplierId),
      ...(amount === null ? [] : [format.exactAmount(amount)]),
      ...(amount !== null && amount === lowest ? [words.cheapest] : []),
    ].join(' · ');
  };
  // Whoever was chosen in SharePoint itself stands here too, also without having been asked.
  const ids = new Set([...values.asked.map(({ supplierId }) => supplierId), ...(chosen === null ? [] : [chosen])]);
  return (
    <Panel title={words.choice}>
      <div className={styles.grid}>
        <Field className={styles.wide} label={{ children: words.chosen, htmlFor: controlId('chosenSupplierId') }}>
          <Select
            id={controlId('chosenSupplierId')}
            value={String(chosen ?? '')}
            onChange={(_event, { value }) => put({ chosenSupplierId: value === '' ? null : Number(value) })}
          >
            <option value="">{words.nobodyChosen}</option>
            {[...ids].map((id) => (
              <option key={id} value={id}>
                {optionOf(id)}
              </option>
            ))}
          </Select>
        </Field>
        {(chosen !== null || values.chosenReason !== '') && (
          <Field
            className={styles.wide}
            label={{ children: words.chosenReason, htmlFor: controlId('chosenReason') }}
            hint={isNeeded ? words.chosenReasonNeeded : words.chosenReasonHelp}
            required={isNeeded}
            {...message('chosenReason')}
          >
            <Textarea
              id={controlId('chosenReason')}
              rows={2}
              value={values.chosenReason}
              onChange={(_event, { value }) => put({ chosenReason: value })}
            />
          </Field>
        )}
      </div>
    </Panel>
  );
}
