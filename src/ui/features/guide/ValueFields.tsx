import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { valueBases } from './guide-form';
import { useGuideStyles } from './guide.styles';
import type { Guide } from './use-guide';

const useStyles = makeStyles({
  counted: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});

/** The value over the whole possible term, asked for in the way the price is given (FOA § 5-4). */
export function ValueFields({ guide }: { guide: Guide }) {
  const styles = useStyles();
  const guideStyles = useGuideStyles();
  const { language, format } = useText();
  const words = guideWords(language).form;
  const { form, type, choose, value } = guide;
  const problem = (isInvalid: boolean) =>
    isInvalid ? { validationMessage: words.noAmount, validationState: 'error' as const } : {};
  return (
    <div className={guideStyles.fields}>
      <Field label={words.basis}>
        <Select
          value={form.basis}
          onChange={(_event, data) => {
            const basis = valueBases.find((each) => each === data.value);
            if (basis) choose({ basis });
          }}
        >
          {valueBases.map((each) => (
            <option key={each} value={each}>
              {words.bases[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={words.amount[form.basis]} hint={words.amountHint[form.basis]} {...problem(value.invalid.amount)}>
        <Input
          value={form.amount}
          maxLength={30}
          autoComplete="off"
          contentAfter="kr"
          onChange={(_event, data) => type({ amount: data.value })}
        />
      </Field>
      {form.basis === 'fixed' && (
        <Field label={words.options} hint={words.optionsHint} {...problem(value.invalid.options)}>
          <Input
            value={form.options}
            maxLength={30}
            autoComplete="off"
            contentAfter="kr"
            onChange={(_event, data) => type({ options: data.value })}
          />
        </Field>
      )}
      {value.value !== null && (
        <p className={styles.counted}>
          {words.counted} <span className={guideStyles.amount}>{format.exactAmount(value.value)}</span>
        </p>
      )}
    </div>
  );
}
