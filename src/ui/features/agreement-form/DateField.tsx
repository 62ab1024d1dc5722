import { Field, Input } from '@fluentui/react-components';
import { controlId, useForm } from './form-context';
import { useFieldWords, type HelpName, type NamedField } from './use-field-words';

/** A calendar date in the browser's own date field, which every language and screen reader knows. */
export function DateField({ name, help, disabled = false }: { name: NamedField<string>; help?: HelpName; disabled?: boolean }) {
  const { values, put, touch } = useForm();
  return (
    <Field {...useFieldWords(name, help)}>
      <Input
        id={controlId(name)}
        type="date"
        min="1900-01-01"
        max="2199-12-31"
        disabled={disabled}
        value={values[name]}
        onBlur={() => touch(name)}
        onChange={(_event, { value }) => put({ [name]: value })}
      />
    </Field>
  );
}
