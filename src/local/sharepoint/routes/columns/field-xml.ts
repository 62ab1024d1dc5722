import { isReference, typeAsString, type Field } from '../../store/field';
import type { FieldHome } from './field-home';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** SchemaXml: the column as CAML, its attributes in the order that SharePoint writes them in. [R] */
export function fieldXml(home: FieldHome, field: Field): string {
  const { settings } = field;
  const attributes: Record<string, string | undefined> = {
    DisplayName: field.title,
    Type: typeAsString(field),
    Required: flag(field.required),
    ...references(home, field),
    ResultType: field.kind === 'Calculated' ? resultTypes[settings.outputType ?? 2] : undefined,
    ID: `{${field.id}}`,
    SourceID: settings.sourceId ?? home.sourceId,
    StaticName: field.staticName,
    Name: field.internalName,
    Version: field.builtIn ? undefined : String(settings.version ?? 1),
    Description: field.description || undefined,
    Hidden: yes(field.hidden),
    ReadOnly: yes(field.readOnly),
    Indexed: yes(field.indexed || field.unique),
    EnforceUniqueValues: yes(field.unique),
    MaxLength: field.builtIn ? undefined : number(settings.maxLength),
    Max: number(settings.maximum),
    Min: number(settings.minimum),
    Decimals: settings.decimals === undefined || settings.decimals < 0 ? undefined : String(settings.decimals),
    Percentage: yes(settings.percentage),
    CalType: number(settings.calendarType),
    Format: format(field),
    FriendlyDisplayFormat: friendly[settings.friendlyFormat ?? 0],
    AllowHyperlink: flag(settings.allowHyperlink),
    AppendOnly: flag(settings.appendOnly),
    FillInChoice: flag(settings.fillIn),
    LCID: number(settings.localeId),
    NumLines: number(settings.lines),
    RestrictedMode: flag(settings.restrictedMode),
    RichText: flag(settings.richText),
    UnlimitedLengthInDocumentLibrary: flag(settings.unlimitedLength),
    ShowInDisplayForm: flag(settings.showInDisplayForm),
    ShowInEditForm: flag(settings.showInEditForm),
    ShowInNewForm: flag(settings.showInNewForm),
    JSLink: settings.jsLink,
    CustomFormatter: settings.formatter ?? undefined,
    Group: field.group || undefined,
    Sealed: yes(settings.sealed),
  };
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}="${escaped(value)}"`)
    .join(' ');
  const inner = innerXml(field);
  return inner === '' ? `<Field ${written} />` : `<Field ${written}>${inner}</Field>`;
}

function references(home: FieldHome, field: Field): Record<string, string | undefined> {
  const { settings } = field;
  if (!isReference(field)) return {};
  const isUser = field.kind === 'User';
  return {
    List: isUser ? 'UserInfo' : `{${settings.lookupList ?? ''}}`,
    WebId: isUser ? undefined : home.webId,
    ShowField: settings.lookupField ?? (isUser ? 'ImnName' : 'Title'),
    FieldRef: settings.primaryField === undefined ? undefined : `{${settings.primaryField}}`,
    Mult: yes(settings.multiple),
    RelationshipDeleteBehavior: settings.relationshipDelete ? relationships[settings.relationshipDelete] : undefined,
    UserSelectionMode: isUser ? (settings.selectionMode === 0 ? 'PeopleOnly' : 'PeopleAndGroups') : undefined,
    UserSelectionScope: isUser ? String(settings.selectionGroup ?? 0) : undefined,
  };
}

function innerXml({ defaultValue, settings }: Field): string {
  const choices = settings.choices?.map((choice) => `<CHOICE>${escaped(choice)}</CHOICE>`).join('');
  const { validationFormula: rule, validationMessage: message } = settings;
  return (
    (defaultValue === null ? '' : `<Default>${escaped(defaultValue)}</Default>`) +
    (settings.defaultFormula ? `<DefaultFormula>${escaped(settings.defaultFormula)}</DefaultFormula>` : '') +
    (choices === undefined ? '' : `<CHOICES>${choices}</CHOICES>`) +
    (settings.formula === undefined ? '' : `<Formula>${escaped(settings.formula)}</Formula>`) +
    (rule ? `<Validation${message ? ` Message="${escaped(message)}"` : ''}>${escaped(rule)}</Validation>` : '')
  );
}

const yes = (value: boolean | undefined): string | undefined => (value === true ? 'TRUE' : undefined);
const flag = (value: boolean | undefined): string | undefined => (value === undefined ? undefined : value ? 'TRUE' : 'FALSE');
const number = (value: number | null | undefined): string | undefined =>
  value === null || value === undefined ? undefined : String(value);

const relationships: readonly string[] = ['None', 'Cascade', 'Restrict'];
const friendly: readonly (string | undefined)[] = [undefined, 'Disabled', 'Relative'];

/** FieldTypeKind of a calculated result and its name. */
export const resultTypes: Readonly<Record<number, string>> = {
  2: 'Text',
  4: 'DateTime',
  8: 'Boolean',
  9: 'Number',
  10: 'Currency',
};

function format(field: Field): string | undefined {
  const { displayFormat, dateFormat, outputType } = field.settings;
  if (field.kind === 'DateTime') return displayFormat === 0 ? 'DateOnly' : 'DateTime';
  if (field.kind === 'Calculated' && outputType === 4) return dateFormat === 0 ? 'DateOnly' : 'DateTime';
  if (field.kind === 'Choice') return displayFormat === 1 ? 'RadioButtons' : 'Dropdown';
  if (field.kind === 'URL') return displayFormat === 1 ? 'Image' : 'Hyperlink';
  return undefined;
}
