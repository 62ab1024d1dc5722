import { findField } from '../../caml/caml-filter';
import { escapeXml } from '../../caml/xml';
import { attachmentsOf } from '../../files/attachments';
import type { SpRequest } from '../../http/request';
import { itemRights } from '../../security/item-rights';
import { maskFrom } from '../../security/permissions';
import type { SqlRow } from '../../store/database';
import { columnOf, type Field } from '../../store/field';
import type { List } from '../../store/list';
import { isModerated } from '../../store/moderated';
import { moderation } from '../../store/moderation';
import { rowCell } from './item-changes-cells';
import type { ItemChangesQuery } from './item-changes-query';
import { pathOf } from '../list-address';

/** What comes along with the columns asked for, last of all. [W]. */
const always: readonly string[] = ['UniqueId', 'FSObjType', 'FileRef'];
/** Unless IncludeMandatoryColumns says no. [W] */
const mandatory: readonly string[] = ['ContentTypeId', 'Title', 'Modified', 'Created', 'Author', 'Editor'];

export interface RowsOfChanges {
  /** What to read of the list's table; the first is the id. */
  readonly columns: readonly string[];
  write(found: readonly SqlRow[]): string[];
}

/** The rows of an ADO rowset: `<z:row ows_ID='3' ows_Title='…' …/>`. */
export function changesRows(request: SpRequest, list: List, asked: ItemChangesQuery): RowsOfChanges {
  const named = asked.view.viewFields?.flatMap((ref) => findField(list, ref) ?? []) ?? list.fields;
  const ofApproval = isModerated(list.record) ? ['OData__ModerationStatus'] : [];
  const added = [...(asked.withMandatory ? mandatory : []), ...always, ...ofApproval].flatMap((name) => list.field(name) ?? []);
  const fields = [...new Map([...named, ...added].map((field): [string, Field] => [field.id, field])).values()].filter(
    ({ internalName }) => internalName !== 'ID',
  );
  const columns = ['t.id', 't.etag', ...new Set(fields.map((field) => columnOf('t', field.column)))];
  return {
    columns,
    write(found) {
      const rights = asked.withPermissions ? itemRights(request, list) : undefined;
      const cells = fields.map((field) => {
        const index = columns.indexOf(columnOf('t', field.column));
        const values = found.map((row) => row[index] ?? null);
        return { field, index, text: rowCell(request, list, field, values, asked) };
      });
      return found.map((row) => {
        const id = Number(row[0]);
        const texts: [name: string, text: string | undefined][] = [['ID', String(id)]];
        if (rights) texts.push(['PermMask', maskText(rights.permissions(id).properties)]);
        for (const { field, index, text } of cells) {
          const isUrls = field.kind === 'Attachments' && asked.withAttachmentUrls && row[index] !== null && row[index] !== 0;
          texts.push([field.internalName, isUrls ? attachmentUrls(request, list, id) : text(row[index] ?? null, id)]);
        }
        const waits = ofApproval.length > 0 && row[columns.indexOf('t.moderation')] !== moderation.approved;
        if (!list.isLibrary && ofApproval.length === 0) texts.push(['_ModerationStatus', '0']);
        if (!list.isLibrary) texts.push(['_Level', waits ? '2' : '1']);
        texts.push(['owshiddenversion', String(row[1])]);
        const attributes = texts.flatMap(([name, text]) =>
          text === undefined ? [] : [` ows_${name}='${escapeXml(text.replace(invalid, ''))}'`],
        );
        return `<z:row${attributes.join('')} />`;
      });
    },
  };
}

/** What XML has no way to write. */
// oxlint-disable-next-line no-control-regex
const invalid = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const maskText = ({ High, Low }: Readonly<Record<string, unknown>>): string =>
  `0x${maskFrom(Number(High), Number(Low)).toString(16)}`;

function attachmentUrls(request: SpRequest, list: List, id: number): string {
  const root = `${new URL(request.web.url).origin}${pathOf(request, list)}/Attachments/${id}`;
  return `;#${attachmentsOf(request, list, id)
    .map(({ name }) => `${root}/${name}`)
    .join(';#')};#`;
}
