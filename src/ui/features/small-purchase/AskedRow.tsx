import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { quoteAnswers, type QuoteAnswer } from '../../../domain/quote-request';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { LocalMark } from './LocalMark';
import { usePurchase } from './purchase-context';
import { controlId, type AskedValues } from './purchase-values';

const useStyles = makeStyles({
  row: {
    padding: `${tokens.spacingVerticalM} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
  },
  head: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, marginBottom: tokens.spacingVerticalXS },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  remove: { marginInlineStart: 'auto' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 150px), 1fr))',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '& > *': { minWidth: 0 },
    '& .fui-Input, & .fui-Select, & .fui-Select__select': { minWidth: 0, width: '100%' },
  },
});

/** A supplier that is asked, and its answer. */
export function AskedRow({
  row,
  onChange,
  onRemove,
}: {
  row: AskedValues;
  onChange: (part: Partial<AskedValues>) => void;
  onRemove: () => void;
}) {
  const styles = useStyles();
  const { language } = useText();
  const { form, answer } = smallPurchasesWords(language);
  const { lookups } = useAppData();
  const { message } = usePurchase();
  const supplier = lookups.supplier(row.supplierId);
  const name = supplier?.name ?? form.unknownSupplier;
  const path = (field: 'askedOn' | 'answer' | 'amount' | 'note') => `asked.${row.supplierId}.${field}`;
  // Every supplier has the same fields: what is read aloud says of whom.
  const named = (field: string) => ({ 'aria-label': form.of(field, name) });
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <LocalMark supplier={supplier} />
        <Button
          className={styles.remove}
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={form.remove(name)}
          onClick={onRemove}
        />
      </div>
      <div className={styles.fields}>
        <Field label={{ children: form.askedOn, htmlFor: controlId(path('askedOn')) }} {...message(path('askedOn'))}>
          <Input
            id={controlId(path('askedOn'))}
            {...named(form.askedOn)}
            type="date"
            min="1900-01-01"
            max="2199-12-31"
            value={row.askedOn}
            onChange={(_event, { value }) => onChange({ askedOn: value })}
          />
        </Field>
        <Field label={{ children: form.answer, htmlFor: controlId(path('answer')) }}>
          <Select
            id={controlId(path('answer'))}
            {...named(form.answer)}
            value={row.answer}
            onChange={(_event, { value }) => onChange({ answer: value as QuoteAnswer })}
          >
            {quoteAnswers.map((code) => (
              <option key={code} value={code}>
                {answer[code]}
              </option>
            ))}
          </Select>
        </Field>
        {row.answer === 'offered' && (
          <Field label={{ children: form.amount, htmlFor: controlId(path('amount')) }} required {...message(path('amount'))}>
            <Input
              id={controlId(path('amount'))}
              {...named(form.amount)}
              value={row.amount}
              onChange={(_event, { value }) => onChange({ amount: value })}
            />
          </Field>
        )}
        <Field label={{ children: form.note, htmlFor: controlId(path('note')) }}>
          <Input
            id={controlId(path('note'))}
            {...named(form.note)}
            value={row.note}
            maxLength={1000}
            onChange={(_event, { value }) => onChange({ note: value })}
          />
        </Field>
      </div>
    </li>
  );
}
