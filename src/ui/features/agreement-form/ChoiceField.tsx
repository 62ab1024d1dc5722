import { Field, Select } from '@fluentui/react-components';
import { limitsOf } from '../../../schema/list';
import { useText } from '../../text/TextProvider';
import { controlId, useForm } from './form-context';
import { columnOf, useFieldWords, type HelpName } from './use-field-words';

/** One of the schema's choices, in the schema's order. One that is not required can be left unchosen. */
export function ChoiceField({
  name,
  help,
  wordsOf,
}: {
  name: 'kind' | 'purchaseType' | 'enteredIntoBy' | 'status' | 'agreementClass' | 'contractType' | 'awardMethod' | 'procedure';
  help?: HelpName;
  wordsOf: (code: string) => string;
}) {
  const { values, put, touch } = useForm();
  const { t } = useText();
  const words = useFieldWords(name, help);
  const choices = limitsOf(columnOf(name)).choices ?? [];
  return (
    <Field {...words}>
      <Select
        id={controlId(name)}
        value={values[name]}
        onBlur={() => touch(name)}
        onChange={(_event, { value }) => put({ [name]: value })}
      >
        {!words.required && <option value="">{t('form.noChoice')}</option>}
        {choices.map((code) => (
          <option key={code} value={code}>
            {wordsOf(code)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
