import { Field, Input, Textarea } from '@fluentui/react-components';
import { controlId, useForm } from './form-context';
import { useFieldWords, type HelpName, type NamedField } from './use-field-words';

/** One line of text, or several. */
export function TextField({ name, help, rows }: { name: NamedField<string>; help?: HelpName; rows?: number }) {
  const { values, put, touch } = useForm();
  const words = useFieldWords(name, help);
  const common = {
    id: controlId(name),
    value: values[name],
    onBlur: () => touch(name),
  };
  return (
    <Field {...words}>
      {rows ? (
        <Textarea {...common} rows={rows} resize="vertical" onChange={(_event, { value }) => put({ [name]: value })} />
      ) : (
        <Input {...common} onChange={(_event, { value }) => put({ [name]: value })} />
      )}
    </Field>
  );
}
