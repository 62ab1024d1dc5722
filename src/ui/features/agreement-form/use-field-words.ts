import type { Column } from '../../../schema/column-types';
import { agreements } from '../../../schema/agreements';
import { limitsOf } from '../../../schema/list';
import { useText } from '../../text/TextProvider';
import type { form } from '../../text/nn/form';
import { controlId, useForm, type KeysOf } from './form-context';

/** A field of the form that is one column of the agreements list. */
export type FieldName = keyof typeof form.field & keyof typeof agreements.columns;
export type HelpName = keyof typeof form.help;
export type NamedField<T> = KeysOf<T> & FieldName;

export const columnOf = (name: FieldName): Column => agreements.columns[name];

/** Label, help and message of one field of the agreement, from its name. */
export function useFieldWords(name: FieldName, help?: HelpName) {
  const { t } = useText();
  const { message } = useForm();
  return {
    label: { children: t(`form.field.${name}`), htmlFor: controlId(name) },
    required: limitsOf(columnOf(name)).required,
    ...(help ? { hint: t(`form.help.${help}`) } : {}),
    ...message(name),
  };
}
