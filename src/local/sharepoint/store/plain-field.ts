import { entityNameOf, type Field } from './field';

/** A column with names and nothing else asked of it: nothing is required, hidden, kept apart or filled in. */
export const plainField = (
  name: string,
  id: string,
  title: string,
): Omit<Field, 'number' | 'column' | 'group' | 'kind' | 'settings'> => ({
  id,
  internalName: name,
  staticName: name,
  entityName: entityNameOf(name),
  title,
  description: '',
  builtIn: false,
  readOnly: false,
  hidden: false,
  required: false,
  indexed: false,
  unique: false,
  defaultValue: null,
});
