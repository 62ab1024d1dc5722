import { Checkbox } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import { controlId, useForm } from './form-context';
import type { NamedField } from './use-field-words';

/** A yes or no. */
export function FlagField({ name, onChecked }: { name: NamedField<boolean>; onChecked?: (checked: boolean) => void }) {
  const { values, put } = useForm();
  const { t } = useText();
  return (
    <Checkbox
      id={controlId(name)}
      label={t(`form.field.${name}`)}
      checked={values[name]}
      onChange={(_event, { checked }) => {
        put({ [name]: checked === true });
        onChecked?.(checked === true);
      }}
    />
  );
}
