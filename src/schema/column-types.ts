import type { ListKey } from './list-keys';

/** What every column declares. */
export interface ColumnBase<Name extends string = string> {
  /** SharePoint's internal name: English, PascalCase, at most 32 characters, never changed once released. */
  readonly name: Name;
  /** What people see as the heading, in Nynorsk. */
  readonly title: string;
  /** Help text in Nynorsk, shown in SharePoint's form and in ours. */
  readonly help: string;
  readonly required: boolean;
  readonly indexed: boolean;
  /** Empty cells are not compared, so a unique column that is not required is written `null`, never `''`. */
  readonly unique: boolean;
}

export interface TextColumn<N extends string = string> extends ColumnBase<N> {
  readonly kind: 'text';
  readonly maxLength: number;
}

/** Plain text over several lines. `note` is one text, `lines` one value a line, `json` a structure that only the product writes. */
export interface NoteColumn<
  N extends string = string,
  K extends 'note' | 'lines' | 'json' = 'note' | 'lines' | 'json',
> extends ColumnBase<N> {
  readonly kind: K;
  readonly maxLength: number;
}

/** `currency` is NOK excluding VAT; `integer` is a number column without decimals. */
export interface NumberColumn<N extends string = string> extends ColumnBase<N> {
  readonly kind: 'number' | 'integer' | 'currency';
  readonly min: number | null;
  readonly max: number | null;
}

export interface BooleanColumn<N extends string = string> extends ColumnBase<N> {
  readonly kind: 'boolean';
  readonly default: boolean;
}

/** `date` is a calendar date without a time; SharePoint answers with the site's midnight in UTC. */
export interface DateColumn<
  N extends string = string,
  K extends 'date' | 'dateTime' = 'date' | 'dateTime',
> extends ColumnBase<N> {
  readonly kind: K;
}

/** SharePoint stores and shows the Nynorsk text; the code is what the domain calls it. */
export interface ChoiceColumn<
  N extends string = string,
  Code extends string = string,
  K extends 'choice' | 'multiChoice' = 'choice' | 'multiChoice',
> extends ColumnBase<N> {
  readonly kind: K;
  readonly choices: Readonly<Record<Code, string>>;
  readonly default: Code | null;
}

export interface PersonColumn<
  N extends string = string,
  K extends 'person' | 'multiPerson' = 'person' | 'multiPerson',
> extends ColumnBase<N> {
  readonly kind: K;
}

export interface LookupColumn<
  N extends string = string,
  K extends 'lookup' | 'multiLookup' = 'lookup' | 'multiLookup',
> extends ColumnBase<N> {
  readonly kind: K;
  readonly target: ListKey;
}

/** An address with a text; SharePoint holds at most 255 characters of each. */
export interface UrlColumn<N extends string = string> extends ColumnBase<N> {
  readonly kind: 'url';
}

export type Column =
  TextColumn | NoteColumn | NumberColumn | BooleanColumn | DateColumn | ChoiceColumn | PersonColumn | LookupColumn | UrlColumn;
export type ColumnKind = Column['kind'];

/** Columns of a list by the property that the domain knows them as. */
export type Columns = Readonly<Record<string, Column>>;

/** What a declaration may say of any column. Left out: not required, not indexed, not unique, no help. */
interface Options {
  readonly help?: string;
  readonly required?: boolean;
  readonly indexed?: boolean;
  /** Implies `indexed`: SharePoint refuses a unique column without an index. */
  readonly unique?: boolean;
}

function base<const N extends string>(name: N, title: string, options: Options): ColumnBase<N> {
  const unique = options.unique ?? false;
  return {
    name,
    title,
    help: options.help ?? '',
    required: options.required ?? false,
    indexed: (options.indexed ?? false) || unique,
    unique,
  };
}

/**
 * One line of text.
 * @example text('Lot', 'Delkontrakt').maxLength // 255
 */
export function text<const N extends string>(
  name: N,
  title: string,
  options: Options & { readonly maxLength?: number } = {},
): TextColumn<N> {
  return { ...base(name, title, options), kind: 'text', maxLength: options.maxLength ?? 255 };
}

interface NoteOptions extends Options {
  readonly maxLength?: number;
}
// SharePoint holds 63,999 characters of plain text; our forms stop earlier so that a page stays readable.
const noteLength = 10_000;

/** Plain text over several lines; line breaks are kept. */
export function note<const N extends string>(name: N, title: string, options: NoteOptions = {}): NoteColumn<N, 'note'> {
  return { ...base(name, title, options), kind: 'note', maxLength: options.maxLength ?? noteLength };
}

/** Several values of text, stored one a line; a blank line is no value. */
export function lines<const N extends string>(name: N, title: string, options: NoteOptions = {}): NoteColumn<N, 'lines'> {
  return { ...base(name, title, options), kind: 'lines', maxLength: options.maxLength ?? noteLength };
}

/** A structure stored as JSON. Only for what nobody edits in SharePoint itself. */
export function json<const N extends string>(name: N, title: string, options: NoteOptions = {}): NoteColumn<N, 'json'> {
  return { ...base(name, title, options), kind: 'json', maxLength: options.maxLength ?? 60_000 };
}

interface NumberOptions extends Options {
  readonly min?: number;
  readonly max?: number;
}

function numeric<const N extends string>(
  kind: NumberColumn['kind'],
  name: N,
  title: string,
  options: NumberOptions,
): NumberColumn<N> {
  return { ...base(name, title, options), kind, min: options.min ?? null, max: options.max ?? null };
}

export function number<const N extends string>(name: N, title: string, options: NumberOptions = {}): NumberColumn<N> {
  return numeric('number', name, title, options);
}

/** A number without decimals. */
export function integer<const N extends string>(name: N, title: string, options: NumberOptions = {}): NumberColumn<N> {
  return numeric('integer', name, title, options);
}

/** NOK excluding VAT, shown as Norwegian kroner. */
export function currency<const N extends string>(name: N, title: string, options: NumberOptions = {}): NumberColumn<N> {
  return numeric('currency', name, title, options);
}

export function yesNo<const N extends string>(
  name: N,
  title: string,
  options: Options & { readonly default?: boolean } = {},
): BooleanColumn<N> {
  return { ...base(name, title, options), kind: 'boolean', default: options.default ?? false };
}

/** A calendar date without a time of day. */
export function date<const N extends string>(name: N, title: string, options: Options = {}): DateColumn<N, 'date'> {
  return { ...base(name, title, options), kind: 'date' };
}

/** A point in time. */
export function dateTime<const N extends string>(name: N, title: string, options: Options = {}): DateColumn<N, 'dateTime'> {
  return { ...base(name, title, options), kind: 'dateTime' };
}

interface ChoiceOptions<Code extends string> extends Options {
  /** Stored Nynorsk text by domain code, in the order people see. */
  readonly choices: Readonly<Record<Code, string>>;
  readonly default?: NoInfer<Code>;
}

/**
 * One of several fixed values.
 * @example choice('Kind', 'Type', { choices: { framework: 'Rammeavtale' } }).choices.framework // 'Rammeavtale'
 */
export function choice<const N extends string, Code extends string>(
  name: N,
  title: string,
  options: ChoiceOptions<Code>,
): ChoiceColumn<N, Code, 'choice'> {
  return {
    ...base(name, title, options),
    kind: 'choice',
    choices: options.choices,
    default: options.default ?? null,
  };
}

/** Any number of fixed values. */
export function multiChoice<const N extends string, Code extends string>(
  name: N,
  title: string,
  options: Omit<ChoiceOptions<Code>, 'default'>,
): ChoiceColumn<N, Code, 'multiChoice'> {
  return { ...base(name, title, options), kind: 'multiChoice', choices: options.choices, default: null };
}

export function person<const N extends string>(name: N, title: string, options: Options = {}): PersonColumn<N, 'person'> {
  return { ...base(name, title, options), kind: 'person' };
}

export function people<const N extends string>(name: N, title: string, options: Options = {}): PersonColumn<N, 'multiPerson'> {
  return { ...base(name, title, options), kind: 'multiPerson' };
}

/** A row of another list. */
export function lookup<const N extends string>(
  name: N,
  title: string,
  target: ListKey,
  options: Options = {},
): LookupColumn<N, 'lookup'> {
  return { ...base(name, title, options), kind: 'lookup', target };
}

/** Any number of rows of another list. */
export function lookups<const N extends string>(
  name: N,
  title: string,
  target: ListKey,
  options: Options = {},
): LookupColumn<N, 'multiLookup'> {
  return { ...base(name, title, options), kind: 'multiLookup', target };
}

/** A web address. */
export function link<const N extends string>(name: N, title: string, options: Options = {}): UrlColumn<N> {
  return { ...base(name, title, options), kind: 'url' };
}
