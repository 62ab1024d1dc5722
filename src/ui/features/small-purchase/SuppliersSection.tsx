import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import { Panel } from '../../components/Panel';
import { useNotify } from '../../components/use-notify';
import { localIds } from '../../../domain/small-purchases/is-local';
import { localQuotesWanted } from '../../../domain/small-purchases/local-limit';
import { isJudged, quoteRuleMet } from '../../../domain/small-purchases/quote-rule';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { AskedRow } from './AskedRow';
import { usePurchase } from './purchase-context';
import { controlId, newlyAsked, type AskedValues } from './purchase-values';
import { useFormStyles } from './purchase.styles';
import { RuleNote } from './RuleNote';
import { Suggestions } from './Suggestions';
import { SupplierSearch } from './SupplierSearch';

const useStyles = makeStyles({
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
});

/** Who is asked, what they answered, and how many of them are local ones. */
export function SuppliersSection() {
  const styles = useFormStyles();
  const own = useStyles();
  const { language } = useText();
  const words = smallPurchasesWords(language);
  const { form } = words;
  const notify = useNotify();
  const { organisation, lookups, rules, today } = useAppData();
  const { values, check, put, message } = usePurchase();
  const answer = check.draft === null ? null : quoteRuleMet(check.draft, rules, localIds(organisation.suppliers));
  const ask = (supplierId: number) => {
    if (values.asked.some((row) => row.supplierId === supplierId)) return;
    put({ asked: [...values.asked, newlyAsked(supplierId, today)] });
  };
  const change = (supplierId: number, part: Partial<AskedValues>) =>
    put({ asked: values.asked.map((row) => (row.supplierId === supplierId ? { ...row, ...part } : row)) });
  const remove = (supplierId: number) => {
    const { asked, chosenSupplierId } = values;
    put({
      asked: asked.filter((row) => row.supplierId !== supplierId),
      ...(chosenSupplierId === supplierId && { chosenSupplierId: null }),
    });
    notify({
      intent: 'success',
      title: form.removed(lookups.supplier(supplierId)?.name ?? form.unknownSupplier),
      action: { label: words.form.undo, run: () => put({ asked, chosenSupplierId }) },
    });
  };
  const needsReason = answer !== null && (answer.standing === 'notMet' || answer.standing === 'withReason');
  return (
    <Panel
      title={form.suppliers}
      {...(answer !== null && isJudged(answer.standing) && { aside: words.localAsked(answer.localAsked, localQuotesWanted) })}
    >
      <Text className={styles.help}>{form.suppliersHelp}</Text>
      <div className={own.stack}>
        {values.asked.length === 0 ? (
          <Text className={styles.muted}>{form.nobodyAsked}</Text>
        ) : (
          <ul className={styles.list}>
            {values.asked.map((row) => (
              <AskedRow
                key={row.supplierId}
                row={row}
                onChange={(part) => change(row.supplierId, part)}
                onRemove={() => remove(row.supplierId)}
              />
            ))}
          </ul>
        )}
        <Suggestions onAsk={ask} />
        <SupplierSearch onAsk={ask} />
        {check.draft !== null && <RuleNote draft={check.draft} />}
        {(needsReason || values.fewerLocalReason !== '') && (
          <Field
            label={{ children: form.fewerReason, htmlFor: controlId('fewerLocalReason') }}
            hint={form.fewerReasonHelp}
            {...message('fewerLocalReason')}
          >
            <Textarea
              id={controlId('fewerLocalReason')}
              rows={2}
              value={values.fewerLocalReason}
              onChange={(_event, { value }) => put({ fewerLocalReason: value })}
            />
          </Field>
        )}
      </div>
    </Panel>
  );
}
