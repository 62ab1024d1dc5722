import { notImplemented } from '../../http/errors';
import type { FieldKind, FieldSettings } from '../../store/field';
import type { FieldWishes } from './field-properties';
import { resultTypes } from './field-xml';
import { fieldXmlInvalid } from '../lists/list-errors';
import { plainGuid } from '../../store/plain-guid';

export interface FieldFromXml {
  readonly kind: FieldKind;
  /** The Name attribute: only followed with AddFieldInternalNameHint. */
  readonly name?: string;
  readonly wishes: FieldWishes;
}

const kinds: Readonly<Record<string, FieldKind>> = {
  text: 'Text',
  note: 'Note',
  number: 'Number',
  currency: 'Currency',
  integer: 'Integer',
  boolean: 'Boolean',
  datetime: 'DateTime',
  choice: 'Choice',
  multichoice: 'MultiChoice',
  url: 'URL',
  lookup: 'Lookup',
  lookupmulti: 'Lookup',
  user: 'User',
  usermulti: 'User',
  calculated: 'Calculated',
  location: 'Location',
  thumbnail: 'Thumbnail',
};

/** Reads the CAML of one column. Only what a Field element may hold is read: attributes, Default, CHOICES, Validation. */
export function fieldFromXml(xml: string): FieldFromXml {
  const open = /^\s*(?:<\?xml[^>]*\?>\s*)?<Field\b((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/.exec(xml);
  if (!open) throw fieldXmlInvalid();
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of (open[1] ?? '').matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    attributes.set(name.toLowerCase(), unescaped(double ?? single ?? ''));
  }
  const inner = open[2] === '/' ? '' : xml.slice(open[0].length);
  const get = (name: string): string | undefined => attributes.get(name.toLowerCase());
  const typed = get('Type') ?? '';
  const kind = kinds[typed.toLowerCase()];
  const title = get('DisplayName') ?? get('Name');
  if (typed === '' || title === undefined || title === '') throw fieldXmlInvalid();
  if (!kind) throw notImplemented(`columns of type ${typed}`);
  const name = get('Name');
  const id = get('ID');
  const choices = [...inner.matchAll(/<CHOICE>([\s\S]*?)<\/CHOICE>/g)].map((found) => unescaped(found[1] ?? ''));
  const defaultValue = /<Default>([\s\S]*?)<\/Default>/.exec(inner)?.[1];
  const settings = {
    ...settingsOf(kind, get, typed.toLowerCase().endsWith('multi'), choices),
    ...innerSettings(kind, inner, get),
  };
  return {
    kind,
    ...(name === undefined ? {} : { name }),
    wishes: {
      title,
      ...defined({
        staticName: get('StaticName'),
        description: get('Description'),
        group: get('Group'),
        required: flag(get('Required')),
        hidden: flag(get('Hidden')),
        readOnly: flag(get('ReadOnly')),
        indexed: flag(get('Indexed')),
        unique: flag(get('EnforceUniqueValues')),
        id: id === undefined ? undefined : plainGuid(id),
        defaultValue: defaultValue === undefined ? undefined : unescaped(defaultValue),
      }),
      settings,
    },
  };
}

type Get = (name: string) => string | undefined;

/** What stands inside the element: formulas and rules. */
function innerSettings(kind: FieldKind, inner: string, get: Get): FieldSettings {
  const formula = /<Formula>([\s\S]*?)<\/Formula>/.exec(inner)?.[1];
  const [, ruleAttributes = '', rule] = /<Validation\b([^>]*)>([\s\S]*?)<\/Validation>/.exec(inner) ?? [];
  const message = /Message\s*=\s*(?:"([^"]*)"|'([^']*)')/.exec(ruleAttributes);
  const defaultFormula = /<DefaultFormula>([\s\S]*?)<\/DefaultFormula>/.exec(inner)?.[1];
  const outputType = Object.entries(resultTypes).find(([, name]) => name === get('ResultType'))?.[0];
  return defined({
    formula: kind === 'Calculated' ? unescaped(formula ?? '') : undefined,
    outputType: kind === 'Calculated' ? Number(outputType ?? 2) : undefined,
    dateFormat: kind === 'Calculated' ? (get('Format')?.toLowerCase() === 'datetime' ? 1 : 0) : undefined,
    validationFormula: rule === undefined ? undefined : unescaped(rule),
    validationMessage: message ? unescaped(message[1] ?? message[2] ?? '') : undefined,
    defaultFormula: defaultFormula === undefined ? undefined : unescaped(defaultFormula),
    showInDisplayForm: flag(get('ShowInDisplayForm')),
    showInEditForm: flag(get('ShowInEditForm')),
    showInNewForm: flag(get('ShowInNewForm')),
    jsLink: get('JSLink'),
    formatter: get('CustomFormatter'),
  });
}

function settingsOf(kind: FieldKind, get: Get, typedMultiple: boolean, choices: readonly string[]): FieldSettings {
  const format = get('Format')?.toLowerCase();
  const formats: Readonly<Record<string, number>> = {
    dateonly: 0,
    datetime: 1,
    dropdown: 0,
    radiobuttons: 1,
    hyperlink: 0,
    image: 1,
  };
  const relationship = ['none', 'cascade', 'restrict'].indexOf(get('RelationshipDeleteBehavior')?.toLowerCase() ?? '');
  const multiple = typedMultiple || flag(get('Mult')) === true;
  const reference = kind === 'Lookup' || kind === 'User';
  const lookupList = get('List');
  return defined({
    maxLength: kind === 'Text' ? number(get('MaxLength')) : undefined,
    minimum: number(get('Min')),
    maximum: number(get('Max')),
    decimals: number(get('Decimals')),
    percentage: flag(get('Percentage')),
    localeId: number(get('LCID')),
    choices: kind === 'Choice' || kind === 'MultiChoice' ? choices : undefined,
    fillIn: flag(get('FillInChoice')),
    displayFormat: format === undefined ? (kind === 'DateTime' ? 1 : undefined) : formats[format],
    lines: number(get('NumLines')),
    richText: flag(get('RichText')),
    appendOnly: flag(get('AppendOnly')),
    allowHyperlink: flag(get('AllowHyperlink')),
    restrictedMode: flag(get('RestrictedMode')),
    calendarType: number(get('CalType')),
    friendlyFormat: friendlyFormat(get('FriendlyDisplayFormat')),
    unlimitedLength: flag(get('UnlimitedLengthInDocumentLibrary')),
    selectionGroup: kind === 'User' ? number(get('UserSelectionScope')) : undefined,
    lookupList: kind === 'Lookup' && lookupList !== undefined ? plainGuid(lookupList) : undefined,
    lookupField: reference ? get('ShowField') : undefined,
    multiple: reference && multiple ? true : undefined,
    relationshipDelete: relationship < 0 ? undefined : relationship,
    selectionMode:
      kind === 'User'
        ? get('UserSelectionMode')?.toLowerCase() === 'peopleandgroups' || get('UserSelectionMode') === '1'
          ? 1
          : 0
        : undefined,
  });
}

const friendlyFormat = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Math.max(['unspecified', 'disabled', 'relative'].indexOf(text.toLowerCase()), 0);

const number = (text: string | undefined): number | undefined => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : undefined;
};

const flag = (text: string | undefined): boolean | undefined =>
  text === undefined ? undefined : text.toLowerCase() === 'true' || text === '1';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole;
    const point = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/** Leaves out what is not said, so that it does not cover what is. */
function defined<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
