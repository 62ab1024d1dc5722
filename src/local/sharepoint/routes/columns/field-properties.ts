import { badQuery, notImplemented } from '../../http/errors';
import type { FieldKind, FieldSettings } from '../../store/field';
import { booleanOf, isAnnotation, listOfValues, numberOf, textOf } from '../body';
import { plainGuid } from '../../store/plain-guid';

/** What a client says of a column, whichever way it says it. */
export interface FieldWishes {
  readonly title?: string;
  readonly internalName?: string;
  readonly staticName?: string;
  readonly id?: string;
  readonly description?: string;
  readonly group?: string;
  readonly required?: boolean;
  readonly hidden?: boolean;
  readonly readOnly?: boolean;
  readonly indexed?: boolean;
  readonly unique?: boolean;
  readonly defaultValue?: string | null;
  readonly settings: FieldSettings;
}

export const kindByNumber: Readonly<Record<number, FieldKind>> = {
  1: 'Integer',
  2: 'Text',
  3: 'Note',
  4: 'DateTime',
  6: 'Choice',
  7: 'Lookup',
  8: 'Boolean',
  9: 'Number',
  10: 'Currency',
  11: 'URL',
  15: 'MultiChoice',
  17: 'Calculated',
  20: 'User',
  33: 'Location',
  34: 'Thumbnail',
};

export function kindOfNumber(value: unknown): FieldKind {
  const number = numberOf(value, 'Edm.Int32');
  const kind = kindByNumber[number];
  if (!kind) throw notImplemented(`columns of FieldTypeKind ${number}`);
  return kind;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Reader = (wishes: Mutable<Omit<FieldWishes, 'settings'>>, settings: Mutable<FieldSettings>, value: unknown) => void;

const emptyable = (value: unknown): string | null => (value === null || value === '' ? null : textOf(value));
const text = (value: unknown): string => (value === null ? '' : textOf(value));
const int = (value: unknown): number => numberOf(value, 'Edm.Int32');

/** SP.Field and its kinds, property by property; what only SharePoint's own pages use is taken and left. */
const readers: Readonly<Record<string, Reader>> = {
  Title: (wishes, _, value) => (wishes.title = textOf(value)),
  InternalName: (wishes, _, value) => (wishes.internalName = textOf(value)),
  StaticName: (wishes, _, value) => (wishes.staticName = textOf(value)),
  Description: (wishes, _, value) => (wishes.description = text(value)),
  Group: (wishes, _, value) => (wishes.group = text(value)),
  Required: (wishes, _, value) => (wishes.required = booleanOf(value)),
  Hidden: (wishes, _, value) => (wishes.hidden = booleanOf(value)),
  ReadOnlyField: (wishes, _, value) => (wishes.readOnly = booleanOf(value)),
  Indexed: (wishes, _, value) => (wishes.indexed = booleanOf(value)),
  EnforceUniqueValues: (wishes, _, value) => (wishes.unique = booleanOf(value)),
  DefaultValue: (wishes, _, value) => (wishes.defaultValue = emptyable(value)),
  MaxLength: (_, settings, value) => (settings.maxLength = int(value)),
  MinimumValue: (_, settings, value) => (settings.minimum = value === null ? null : numberOf(value)),
  MaximumValue: (_, settings, value) => (settings.maximum = value === null ? null : numberOf(value)),
  ShowAsPercentage: (_, settings, value) => (settings.percentage = booleanOf(value)),
  CurrencyLocaleId: (_, settings, value) => (settings.localeId = int(value)),
  Choices: (_, settings, value) => {
    const choices = listOfValues(value);
    if (!choices)
      throw badQuery("A node of type 'PrimitiveValue' was read from the JSON reader when a 'StartArray' node was expected.");
    settings.choices = choices.map(textOf);
  },
  FillInChoice: (_, settings, value) => (settings.fillIn = booleanOf(value)),
  EditFormat: (_, settings, value) => (settings.displayFormat = int(value)),
  DisplayFormat: (_, settings, value) => (settings.displayFormat = int(value)),
  FriendlyDisplayFormat: (_, settings, value) => (settings.friendlyFormat = int(value)),
  NumberOfLines: (_, settings, value) => (settings.lines = int(value)),
  RichText: (_, settings, value) => (settings.richText = booleanOf(value)),
  AppendOnly: (_, settings, value) => (settings.appendOnly = booleanOf(value)),
  UnlimitedLengthInDocumentLibrary: (_, settings, value) => (settings.unlimitedLength = booleanOf(value)),
  LookupListId: (_, settings, value) => (settings.lookupList = guid(value)),
  LookupList: (_, settings, value) => (settings.lookupList = guid(value)),
  LookupFieldName: (_, settings, value) => (settings.lookupField = text(value)),
  LookupField: (_, settings, value) => (settings.lookupField = text(value)),
  AllowMultipleValues: (_, settings, value) => (settings.multiple = booleanOf(value)),
  RelationshipDeleteBehavior: (_, settings, value) => (settings.relationshipDelete = int(value)),
  SelectionMode: (_, settings, value) => (settings.selectionMode = int(value)),
  SelectionGroup: (_, settings, value) => (settings.selectionGroup = int(value)),
  ValidationFormula: (_, settings, value) => (settings.validationFormula = emptyable(value)),
  ValidationMessage: (_, settings, value) => (settings.validationMessage = emptyable(value)),
  CustomFormatter: (_, settings, value) => (settings.formatter = emptyable(value)),
  AllowHyperlink: (_, settings, value) => (settings.allowHyperlink = booleanOf(value)),
  RestrictedMode: (_, settings, value) => (settings.restrictedMode = booleanOf(value)),
  DateTimeCalendarType: (_, settings, value) => (settings.calendarType = int(value)),
  Formula: (_, settings, value) => (settings.formula = textOf(value)),
  OutputType: (_, settings, value) => (settings.outputType = int(value)),
  DateFormat: (_, settings, value) => (settings.dateFormat = int(value)),
  DefaultFormula: (_, settings, value) => (settings.defaultFormula = emptyable(value)),
  JSLink: (_, settings, value) => (settings.jsLink = text(value)),
  Sealed: (_, settings, value) => (settings.sealed = booleanOf(value)),
};

/** Kept for SharePoint's own pages, and answered as it was sent. */
const kept: ReadonlySet<string> = new Set([
  'ClientSideComponentId',
  'ClientSideComponentProperties',
  'ClientValidationFormula',
  'ClientValidationMessage',
  'CommaSeparator',
  'CustomUnitName',
  'CustomUnitOnRight',
  'Direction',
  'PinnedToFiltersPane',
  'Presence',
  'AllowDisplay',
  'ShowInFiltersPane',
  'Unit',
  'WikiLinking',
  'IsLongHyperlink',
]);

const plain = (value: unknown): value is string | number | boolean | null =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

/** Read-only on SharePoint, or read elsewhere: passed over. */
const taken: ReadonlySet<string> = new Set([
  'FieldTypeKind',
  'TimeFormat',
  'LookupWebId',
  'IsRelationship',
  'IsCompactName',
  'TypeAsString',
  'Mappings',
  'PrimaryFieldId',
  'SchemaXml',
  'UserDisplayOptions',
]);

/** Reads the body of `fields`, `fields/AddField` or a MERGE on a column. */
export function fieldWishes(body: Record<string, unknown>, type: string): FieldWishes {
  const wishes: Mutable<Omit<FieldWishes, 'settings'>> = {};
  const settings: Mutable<FieldSettings> = {};
  const more: Record<string, string | number | boolean | null> = {};
  for (const [name, value] of Object.entries(body)) {
    if (isAnnotation(name) || taken.has(name)) continue;
    if (kept.has(name)) {
      if (plain(value)) more[name] = value;
      continue;
    }
    const reader = readers[name];
    if (!reader) {
      throw badQuery(
        `The property '${name}' does not exist on type '${type}'. Make sure to only use property names that are defined by the type.`,
      );
    }
    if (value !== undefined) reader(wishes, settings, value);
  }
  return { ...wishes, settings: Object.keys(more).length === 0 ? settings : { ...settings, more } };
}

const guid = (value: unknown): string => plainGuid(textOf(value));

/** The display format of numbers is how many decimals they show. */
export function settingsFor(kind: FieldKind, settings: FieldSettings): FieldSettings {
  if (kind !== 'Number' && kind !== 'Currency' && kind !== 'Calculated') return settings;
  const { displayFormat, ...rest } = settings;
  return displayFormat === undefined ? rest : { ...rest, decimals: displayFormat };
}
