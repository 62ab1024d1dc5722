/** The kinds of column that a local list can have; the names are SharePoint's `TypeAsString` without the `Multi` of lookups and persons. */
export type FieldKind =
  | 'Text'
  | 'Note'
  | 'Number'
  | 'Currency'
  | 'Integer'
  | 'Boolean'
  | 'DateTime'
  | 'Choice'
  | 'MultiChoice'
  | 'URL'
  | 'Lookup'
  | 'User'
  | 'Counter'
  | 'Guid'
  | 'Attachments'
  | 'ContentTypeId'
  | 'Computed'
  /** Whether something is approved, by SharePoint's numbers. */
  | 'ModStat'
  | 'Calculated'
  /** A place, kept as the JSON text that SharePoint keeps. */
  | 'Location'
  /** A picture, kept as the JSON text that SharePoint keeps. */
  | 'Thumbnail'
  /** The name of a file or folder; a plain item has one made of its id. */
  | 'File'
  /** Where something is; kept below the list, shown below the server. */
  | 'Path';

/** What a column is. Kept as JSON: a new setting needs no new schema. */
export interface Field {
  /** Its place in the list, also the name of its SQL column (`c7`); built-in columns have names of their own. */
  readonly number: number;
  readonly column: string;
  readonly id: string;
  readonly internalName: string;
  readonly staticName: string;
  /** The name in REST bodies and queries: the internal name, with `OData_` before a leading underscore. */
  readonly entityName: string;
  readonly title: string;
  readonly description: string;
  readonly group: string;
  readonly kind: FieldKind;
  readonly builtIn: boolean;
  readonly readOnly: boolean;
  readonly hidden: boolean;
  readonly required: boolean;
  readonly indexed: boolean;
  readonly unique: boolean;
  readonly defaultValue: string | null;
  readonly settings: FieldSettings;
}

export interface FieldSettings {
  readonly maxLength?: number;
  readonly minimum?: number | null;
  readonly maximum?: number | null;
  readonly decimals?: number;
  readonly percentage?: boolean;
  readonly localeId?: number;
  readonly choices?: readonly string[];
  readonly fillIn?: boolean;
  /** 0 drop-down, 1 radio buttons for choices; 0 date only, 1 date and time for dates; 0 link, 1 picture for addresses. */
  readonly displayFormat?: number;
  readonly friendlyFormat?: number;
  readonly richText?: boolean;
  readonly appendOnly?: boolean;
  readonly lines?: number;
  readonly unlimitedLength?: boolean;
  /** Lookups: the list looked in, without braces, and the internal name of the column shown. */
  readonly lookupList?: string;
  readonly lookupField?: string;
  readonly multiple?: boolean;
  /** 0 none, 1 cascade, 2 restrict. */
  readonly relationshipDelete?: number;
  /** 0 people only, 1 people and groups. */
  readonly selectionMode?: number;
  readonly selectionGroup?: number;
  readonly validationFormula?: string | null;
  readonly validationMessage?: string | null;
  readonly formatter?: string | null;
  readonly direction?: string;
  readonly allowHyperlink?: boolean;
  readonly restrictedMode?: boolean;
  readonly calendarType?: number;
  /** Calculated: what is worked out, and the FieldTypeKind of the result. */
  readonly formula?: string;
  readonly outputType?: number;
  /** Of a calculated date: 0 without the time. */
  readonly dateFormat?: number;
  /** A lookup that shows another column of what a first lookup leads to: the id of the first. */
  readonly primaryField?: string;
  readonly showInDisplayForm?: boolean;
  readonly showInEditForm?: boolean;
  readonly showInNewForm?: boolean;
  readonly defaultFormula?: string | null;
  readonly jsLink?: string;
  readonly sealed?: boolean;
  readonly version?: number;
  /** Who brought a site column, where it is not the web: `http://schemas.microsoft.com/sharepoint/v3`. */
  readonly sourceId?: string;
  /** What else SharePoint keeps for its own pages: taken, and answered as it was sent. */
  readonly more?: Readonly<Record<string, string | number | boolean | null>>;
}

/** SharePoint's numbers and class names for the kinds. */
export const fieldTypes: Readonly<Record<FieldKind, { readonly number: number; readonly type: string }>> = {
  Integer: { number: 1, type: 'SP.FieldNumber' },
  Text: { number: 2, type: 'SP.FieldText' },
  Note: { number: 3, type: 'SP.FieldMultiLineText' },
  DateTime: { number: 4, type: 'SP.FieldDateTime' },
  Counter: { number: 5, type: 'SP.Field' },
  Choice: { number: 6, type: 'SP.FieldChoice' },
  Lookup: { number: 7, type: 'SP.FieldLookup' },
  Boolean: { number: 8, type: 'SP.Field' },
  Number: { number: 9, type: 'SP.FieldNumber' },
  Currency: { number: 10, type: 'SP.FieldCurrency' },
  URL: { number: 11, type: 'SP.FieldUrl' },
  Computed: { number: 12, type: 'SP.FieldComputed' },
  Guid: { number: 14, type: 'SP.FieldGuid' },
  Calculated: { number: 17, type: 'SP.FieldCalculated' },
  Location: { number: 33, type: 'SP.FieldLocation' },
  Thumbnail: { number: 34, type: 'SP.FieldThumbnail' },
  MultiChoice: { number: 15, type: 'SP.FieldMultiChoice' },
  Attachments: { number: 19, type: 'SP.Field' },
  File: { number: 18, type: 'SP.Field' },
  Path: { number: 7, type: 'SP.FieldLookup' },
  User: { number: 20, type: 'SP.FieldUser' },
  // [?] the class
  ModStat: { number: 23, type: 'SP.FieldChoice' },
  ContentTypeId: { number: 25, type: 'SP.Field' },
};

const resultKinds: Readonly<Record<number, FieldKind>> = { 2: 'Text', 4: 'DateTime', 8: 'Boolean', 9: 'Number', 10: 'Currency' };

/** A calculated column as the column of its result's type that it looks like; any other as it is. */
export function asResult(field: Field): Field {
  if (field.kind !== 'Calculated') return field;
  const kind = resultKinds[field.settings.outputType ?? 2] ?? 'Text';
  return { ...field, kind, settings: { ...field.settings, displayFormat: field.settings.dateFormat ?? 0 } };
}

/** What a calculated column shows where its formula has no answer. */
export const isFault = (value: unknown): boolean => typeof value === 'string' && /^#[A-Z/0]+[!?]$/.test(value);

export const isMultiple = (field: Field): boolean => field.kind === 'MultiChoice' || field.settings.multiple === true;

export const isReference = (field: Field): boolean => field.kind === 'Lookup' || field.kind === 'User';

/** SharePoint compares these without regard to letter case, so a folded copy stands beside the value: see text-key.ts. */
export const hasKey = (field: Field): boolean =>
  (field.kind === 'Text' ||
    field.kind === 'Choice' ||
    field.kind === 'File' ||
    field.kind === 'Path' ||
    (field.kind === 'Calculated' && asResult(field).kind === 'Text')) &&
  field.column !== 'version';

/** What is compared and sorted on. */
export const comparedColumn = (field: Field): string => (hasKey(field) ? keyColumn(field) : field.column);

export const keyColumn = (field: Field): string => `${field.column}_key`;

export const isDateOnly = (field: Field): boolean => field.kind === 'DateTime' && (field.settings.displayFormat ?? 1) === 0;

export const typeAsString = (field: Field): string =>
  isReference(field) && field.settings.multiple === true ? `${field.kind}Multi` : field.kind === 'Path' ? 'Lookup' : field.kind;

export const entityNameOf = (internalName: string): string =>
  internalName.startsWith('_') ? `OData_${internalName}` : internalName;

/** The column of a table under another name; some built-in columns are the same for every row. */
export const columnOf = (alias: string, column: string): string => (/^[a-z]/.test(column) ? `${alias}.${column}` : column);
