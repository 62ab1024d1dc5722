import type { Entity, Value } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import type { SqlRow, SqlValue } from '../../store/database';
import { columnOf, isReference, type Field } from '../../store/field';
import type { List } from '../../store/list';
import { principalsById } from '../../store/people';
import { storeOf } from '../../store/site-store';
import { fieldText, idsOf, titlesOf } from './field-text';
import { listUri } from '../list-address';

export const fieldValueLinks = ['FieldValuesAsText', 'FieldValuesAsHtml', 'FieldValuesForEdit'] as const;
export type FieldValueLink = (typeof fieldValueLinks)[number];

/** Every underscore is written out in the names of these: `OData__x005f_UIVersionString`, `File_x005f_x0020_x005f_Type`. [I] */
export const writtenOutName = ({ internalName }: Field): string =>
  `${internalName.startsWith('_') ? 'OData_' : ''}${internalName.replaceAll('_', '_x005f_')}`;

/** All of an item's values as texts, as HTML, or as its form has them. `inner` is what $select asks of them. */
export function fieldValues(
  request: SpRequest,
  list: List,
  link: FieldValueLink,
  inner: readonly string[],
  at: (sql: string) => number,
): (rows: readonly SqlRow[]) => (row: SqlRow) => Value {
  const isWanted = (field: Field): boolean =>
    inner.length === 0 || inner.includes('*') || inner.includes(field.entityName) || inner.includes(writtenOutName(field));
  const reads = list.fields.filter(isWanted).map((field) => ({ field, index: at(columnOf('t', field.column)) }));
  return (rows) => {
    const writers = reads.map(({ field, index }) => ({
      name: writtenOutName(field),
      index,
      write: writerOf(
        request,
        list,
        link,
        field,
        rows.map((row) => row[index] ?? null),
      ),
    }));
    return (row): Entity => ({
      kind: 'entity',
      type: 'SP.FieldStringValues',
      uri: `${listUri(list)}/Items(${String(row[0])})/${link}`,
      properties: Object.fromEntries(writers.map(({ name, index, write }) => [name, write(row[index] ?? null)])),
    });
  };
}

type Writer = (value: SqlValue) => string;

function writerOf(request: SpRequest, list: List, link: FieldValueLink, field: Field, values: readonly SqlValue[]): Writer {
  if (link === 'FieldValuesAsHtml') return htmlWriter(request, list, field, values);
  if (link === 'FieldValuesForEdit') return editWriter(request, list, field, values);
  return fieldText(request, list, field, values);
}

/** [W]: links to people and looked-up items as the classic pages write them. */
function htmlWriter(request: SpRequest, list: List, field: Field, values: readonly SqlValue[]): Writer {
  if (field.kind === 'Note' && field.settings.richText === true) return (value) => String(value ?? '');
  if (field.kind === 'URL') {
    return (value) => {
      if (value === null) return '';
      const { Url, Description } = JSON.parse(String(value)) as { Url: string; Description: string };
      return `<a href="${escapeHtml(Url)}">${escapeHtml(Description)}</a>`;
    };
  }
  if (isReference(field)) {
    const titles = titlesOf(request, field, values);
    const href = field.kind === 'User' ? personHref(request) : itemHref(request, field);
    return (value) =>
      idsOf(value)
        .flatMap((id) => (titles.has(id) ? [`<a href="${href(id)}">${escapeHtml(titles.get(id) ?? '')}</a>`] : []))
        .join('; ');
  }
  const text = fieldText(request, list, field, values);
  return (value) => escapeHtml(text(value)).replace(/\r?\n/g, '<br>');
}

const personHref =
  ({ web }: SpRequest) =>
  (id: number): string =>
    `${web.path}/_layouts/15/userdisp.aspx?ID=${id}`;

function itemHref({ server, web }: SpRequest, field: Field): (id: number) => string {
  const target = storeOf(server).lists.anywhere(field.settings.lookupList ?? '');
  return (id) =>
    `${web.path}/_layouts/15/listform.aspx?PageType=4&amp;ListId={${target?.record.id ?? ''}}&amp;ID=${id}&amp;RootFolder=*`;
}

/** What a form would show to be changed: references with their ids, several choices between signs. [?] */
function editWriter(request: SpRequest, list: List, field: Field, values: readonly SqlValue[]): Writer {
  if (field.kind === 'User') {
    const people = principalsById(request.server.database, values.flatMap(idsOf));
    return (value) =>
      idsOf(value)
        .flatMap((id) => (people.has(id) ? [`${id};#${people.get(id)?.title ?? ''}`] : []))
        .join(';#');
  }
  if (isReference(field)) {
    const titles = titlesOf(request, field, values);
    return (value) =>
      idsOf(value)
        .flatMap((id) => (titles.has(id) ? [`${id};#${titles.get(id) ?? ''}`] : []))
        .join(';#');
  }
  if (field.kind === 'MultiChoice') {
    return (value) => (value === null ? '' : `;#${(JSON.parse(String(value)) as string[]).join(';#')};#`);
  }
  return fieldText(request, list, field, values);
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' })[sign] ?? sign);
