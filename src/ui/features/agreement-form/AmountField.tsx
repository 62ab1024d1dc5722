import { Field, Input } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { parseAmount } from '../../components/form/amount';
import { controlId, useForm } from './form-context';
import { useFieldWords, type HelpName } from './use-field-words';

/** An amount as people write it, read back in full beneath, so that a slip of a zero is seen. */
export function AmountField({ name, help }: { name: 'estimatedValue' | 'maximumValue'; help: HelpName }) {
  const { values, put, touch } = useForm();
  const { t, format } = useText();
  const { hint, ...words } = useFieldWords(name, help);
  const parsed = parseAmount(values[name]);
  const read = parsed.kind === 'amount' ? ` = ${format.exactAmount(parsed.kroner)} (${format.amount(parsed.kroner)})` : '';
  return (
    <Field {...words} hint={`${hint ?? t(`form.help.${help}`)}${read}`}>
      <Input
        id={controlId(name)}
        inputMode="text"
        value={values[name]}
        onBlur={() => touch(name)}
        onChange={(_event, { value }) => put({ [name]: value })}
      />
    </Field>
  );
}
