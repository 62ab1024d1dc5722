import type { Field } from '../store/field';
import type { List } from '../store/list';
import type { ListStore } from '../store/list-store';
import { textKey } from '../store/text-key';

/** Nothing has such a path. */
const nowhere = '\u0000';

/** A path in a query stands below the server, the one that is kept below the list's root. Other texts stay as they are. */
export function pathLiteral(
  field: Field,
  text: string,
  { lists, list }: { readonly lists: ListStore; readonly list: List },
): string {
  if (field.kind !== 'Path') return text;
  const root = textKey(lists.pathOf(list));
  const key = textKey(text);
  return key === root || key.startsWith(`${root}/`) ? text.slice(root.length) : nowhere;
}

/** The same for the beginning or a part of a path: what the list's own path holds already is asked of no row. */
export function pathPart(
  field: Field,
  text: string,
  test: 'startswith' | 'substringof',
  context: { readonly lists: ListStore; readonly list: List },
): string {
  if (field.kind !== 'Path') return text;
  const root = textKey(context.lists.pathOf(context.list));
  const key = textKey(text);
  if (test === 'startswith') return root.startsWith(key) ? '' : pathLiteral(field, text, context);
  return root.includes(key) ? '' : text;
}
