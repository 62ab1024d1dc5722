import type { Complex } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { findField } from '../../caml/caml-filter';
import type { CamlView } from '../../caml/caml-tree';
import { itemRights } from '../../security/item-rights';
import { maskFrom } from '../../security/permissions';
import type { SqlRow } from '../../store/database';
import { columnOf, type Field } from '../../store/field';
import type { List } from '../../store/list';
import { checkLookups } from '../items/item-errors';
import { cellOf } from './render-cells';

/** Columns that a row always brings, before those of the view. [R] for the names, [W] that it is these in a plain list. */
const always: readonly string[] = ['ID', 'PermMask', 'FSObjType', 'UniqueId', 'ContentTypeId', 'FileRef'];
/** And in a library. [R] */
const ofFiles: readonly string[] = [...always, 'File_x0020_Type', 'FileLeafRef'];

export interface RowWriter {
  /** What to read of the list's table; the first is the id. */
  readonly columns: readonly string[];
  rows(found: readonly SqlRow[]): Record<string, unknown>[];
}

/** The rows of a view as `RenderListDataAsStream` writes them. A name in ViewFields that is no column is passed over ([S] test/sp/lists.ts). */
export function rowWriter(request: SpRequest, list: List, view: CamlView): RowWriter {
  const named = view.viewFields?.flatMap((ref) => withSource(list, findField(list, ref))) ?? list.fields;
  checkLookups(view.viewFields === null ? [] : named);
  const fields = [
    ...new Map(
      [...(list.isLibrary ? ofFiles : always).flatMap((name) => list.field(name) ?? []), ...named].map((field) => [
        field.id,
        field,
      ]),
    ).values(),
  ];
  const columns = ['t.id', 't.etag', 't.version', ...new Set(fields.map((field) => columnOf('t', field.column)))];
  const at = (field: Field): number => columns.indexOf(columnOf('t', field.column));
  return {
    columns,
    rows(found) {
      const rights = itemRights(request, list);
      const maskText = maskTexts();
      const cells = fields.map((field) => {
        const index = at(field);
        return {
          index,
          write: cellOf(
            request,
            list,
            field,
            found.map((row) => row[index] ?? null),
          ),
        };
      });
      return found.map((one) => {
        const row: Record<string, unknown> = { ID: String(one[0]), PermMask: maskText(rights.permissions(Number(one[0]))) };
        for (const { index, write } of cells) write(row, one[index] ?? null);
        row['owshiddenversion'] = String(one[1]);
        return row;
      });
    },
  };
}

/** The title or name as a link is made from the title or name, which comes along. [W] */
function withSource(list: List, field: Field | undefined): Field[] {
  if (!field) return [];
  const source = /^Link(Title|Filename)/.exec(field.internalName)?.[1];
  const from = source === undefined ? undefined : list.field(source === 'Title' ? 'Title' : 'FileLeafRef');
  return from ? [from, field] : [field];
}

/** `0x7ffffffffffbffff`; most rows of a list share their rights. */
function maskTexts(): (permissions: Complex) => string {
  const known = new Map<Complex, string>();
  return (permissions) => {
    const { High, Low } = permissions.properties;
    const text = known.get(permissions) ?? `0x${maskFrom(Number(High), Number(Low)).toString(16)}`;
    known.set(permissions, text);
    return text;
  };
}
