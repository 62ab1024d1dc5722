import { isReference, typeAsString, type Field } from '../store/field';
import type { List } from '../store/list';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** SchemaXml: the column as CAML. */
export function fieldXml(list: List, field: Field): string {
  const { settings } = field;
  const yes = (value: boolean | undefined): string | undefined => (value === true ? 'TRUE' : undefined);
  const number = (value: number | null | undefined): string | undefined =>
    value === null || value === undefined ? undefined : String(value);
  const attributes: Record<string, string | undefined> = {
    ID: `{${field.id}}`,
    Name: field.internalName,
    StaticName: field.staticName,
    DisplayName: field.title,
    Type: typeAsString(field),
    Description: field.description || undefined,
    Group: field.group || undefined,
    Required: field.required ? 'TRUE' : 'FALSE',
    Hidden: yes(field.hidden),
    ReadOnly: yes(field.readOnly),
    Indexed: yes(field.indexed || field.unique),
    EnforceUniqueValues: field.unique ? 'TRUE' : 'FALSE',
    MaxLength: number(settings.maxLength),
    Min: number(settings.minimum),
    Max: number(settings.maximum),
    Decimals: settings.decimals === undefined || settings.decimals < 0 ? undefined : String(settings.decimals),
    Percentage: yes(settings.percentage),
    LCID: field.kind === 'Currency' ? String(settings.localeId ?? 1044) : undefined,
    Format: format(field),
    FillInChoice: settings.fillIn === undefined ? undefined : settings.fillIn ? 'TRUE' : 'FALSE',
    NumLines: number(settings.lines),
    RichText: field.kind === 'Note' ? (settings.richText === true ? 'TRUE' : 'FALSE') : undefined,
    List: isReference(field) ? (field.kind === 'User' ? 'UserInfo' : `{${settings.lookupList ?? ''}}`) : undefined,
    ShowField: isReference(field) ? (settings.lookupField ?? (field.kind === 'User' ? 'ImnName' : 'Title')) : undefined,
    Mult: yes(settings.multiple),
    RelationshipDeleteBehavior:
      settings.relationshipDelete === undefined ? undefined : relationships[settings.relationshipDelete],
    UserSelectionMode: field.kind === 'User' ? (settings.selectionMode === 0 ? 'PeopleOnly' : 'PeopleAndGroups') : undefined,
    SourceID: `{${list.record.id}}`,
  };
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');
  const choices = settings.choices?.map((choice) => `<CHOICE>${escaped(choice)}</CHOICE>`).join('');
  const inner =
    (field.defaultValue === null ? '' : `<Default>${escaped(field.defaultValue)}</Default>`) +
    (choices === undefined ? '' : `<CHOICES>${choices}</CHOICES>`);
  return inner === '' ? `<Field ${written} />` : `<Field ${written}>${inner}</Field>`;
}

const relationships: readonly string[] = ['None', 'Cascade', 'Restrict'];

function format(field: Field): string | undefined {
  const { displayFormat } = field.settings;
  if (field.kind === 'DateTime') return displayFormat === 0 ? 'DateOnly' : 'DateTime';
  if (field.kind === 'Choice') return displayFormat === 1 ? 'RadioButtons' : 'Dropdown';
  if (field.kind === 'URL') return displayFormat === 1 ? 'Image' : 'Hyperlink';
  return undefined;
}
