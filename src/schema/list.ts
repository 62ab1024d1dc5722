import type { CalendarDate } from '../domain/calendar-date';
import type { ChoiceColumn, Column, Columns } from './column-types';
import type { Rights } from './groups';
import { listUrls, type ListKey } from './list-keys';

/** A view that people meet when they open the list in SharePoint. `name` is its file name and identity, so the title can be changed. */
export interface ViewDeclaration {
  readonly name: string;
  readonly title: string;
  /** Internal names, in order. */
  readonly fields: readonly string[];
  /** CAML inside `<Query>`: `<OrderBy>`, `<Where>`; empty for the order rows were made in. */
  readonly query: string;
  readonly rowLimit: number;
  readonly isDefault: boolean;
}

/** One SharePoint list or library: everything that provisioning, the data layer, forms and documentation know of it. */
export interface ListDeclaration<C extends Columns = Columns, K extends ListKey = ListKey> {
  readonly key: K;
  /** Relative to the site: the identity. The title may be changed by people. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly template: 'list' | 'library';
  readonly columns: C;
  readonly views: readonly ViewDeclaration[];
  readonly rights: Rights;
  /** Major versions kept of a row. */
  readonly versions: number;
  /** People change only rows they have made themselves (SharePoint's item-level write security). */
  readonly ownRowsOnly: boolean;
  /** People read only rows they have made themselves (item-level read security); whoever may override list behaviors reads all. */
  readonly ownRowsRead: boolean;
}

type ListInput<C extends Columns, K extends ListKey> = Pick<
  ListDeclaration<C, K>,
  'key' | 'title' | 'description' | 'columns' | 'rights'
> &
  Partial<Pick<ListDeclaration<C, K>, 'template' | 'versions' | 'ownRowsOnly' | 'ownRowsRead'>> & {
    readonly views: readonly (Pick<ViewDeclaration, 'name' | 'title' | 'fields'> &
      Partial<Pick<ViewDeclaration, 'query' | 'rowLimit' | 'isDefault'>>)[];
  };

/** Declares a list; the first view is the default one unless another says so. */
export function list<const K extends ListKey, C extends Columns>(input: ListInput<C, K>): ListDeclaration<C, K> {
  const chosen = input.views.findIndex((view) => view.isDefault);
  return {
    key: input.key,
    url: listUrls[input.key],
    title: input.title,
    description: input.description,
    template: input.template ?? 'list',
    columns: input.columns,
    rights: input.rights,
    versions: input.versions ?? 500,
    ownRowsOnly: input.ownRowsOnly ?? false,
    ownRowsRead: input.ownRowsRead ?? false,
    views: input.views.map((view, index) => ({
      query: '',
      rowLimit: 100,
      ...view,
      isDefault: index === Math.max(chosen, 0),
    })),
  };
}

/** The name a column has in a REST row and in `$select`: persons and lookups are read and written by id. */
export type RestName<C extends Column> = C['kind'] extends 'person' | 'multiPerson' | 'lookup' | 'multiLookup'
  ? `${C['name']}Id`
  : C['name'];

/** What SharePoint answers for a column (`odata=nometadata`). Anything may be empty: plain item writes do not enforce required columns. */
export type RestValue<C extends Column> = C['kind'] extends 'number' | 'integer' | 'currency' | 'person' | 'lookup'
  ? number | null
  : C['kind'] extends 'multiPerson' | 'multiLookup'
    ? readonly number[] | null
    : C['kind'] extends 'boolean'
      ? boolean | null
      : C['kind'] extends 'multiChoice'
        ? readonly string[] | null
        : C['kind'] extends 'url'
          ? { readonly Description: string | null; readonly Url: string } | null
          : string | null;

/** A row as REST gives it, e.g. `RestRow<typeof agreements>['OwnerId']` is `number | null`. */
export type RestRow<L extends ListDeclaration> = { readonly Id: number } & {
  readonly [K in keyof L['columns'] as RestName<L['columns'][K]>]: RestValue<L['columns'][K]>;
};

/** What a column holds in the domain's terms. */
export type ColumnValue<C extends Column> =
  C extends ChoiceColumn<string, infer Code, infer K>
    ? K extends 'multiChoice'
      ? readonly Code[]
      : Code | null
    : C['kind'] extends 'number' | 'integer' | 'currency' | 'person' | 'lookup'
      ? number | null
      : C['kind'] extends 'multiPerson' | 'multiLookup'
        ? readonly number[]
        : C['kind'] extends 'boolean'
          ? boolean
          : C['kind'] extends 'date'
            ? CalendarDate | null
            : C['kind'] extends 'dateTime'
              ? string | null
              : C['kind'] extends 'lines'
                ? readonly string[]
                : C['kind'] extends 'json'
                  ? unknown
                  : string;

/** A row by domain property, e.g. `RowValues<typeof agreements>['kind']` is `AgreementKind | null`. */
export type RowValues<L extends ListDeclaration> = {
  readonly [K in keyof L['columns']]: ColumnValue<L['columns'][K]>;
};

/**
 * The name a column has in a REST row.
 * @example restName(agreements.columns.ownerId) // 'OwnerId'
 */
export function restName<C extends Column>(column: C): RestName<C> {
  const byId = ['person', 'multiPerson', 'lookup', 'multiLookup'].includes(column.kind);
  return (byId ? `${column.name}Id` : column.name) as RestName<C>;
}

/** The columns of a list with the domain property each belongs to, in declared order. */
export function columnsOf<L extends ListDeclaration>(
  declaration: L,
): readonly (readonly [key: keyof L['columns'] & string, column: Column])[] {
  return Object.entries(declaration.columns);
}

/**
 * What `$select` asks for: `Id` and the columns named, or all of them. No `$expand` is needed: persons and lookups are read by id and joined
 * from lists that are already there, which also keeps a query far under SharePoint's 12 lookup columns.
 * @example selectOf(suppliers, ['name', 'email']) // ['Id', 'Title', 'Email']
 */
export function selectOf<L extends ListDeclaration>(
  declaration: L,
  keys: readonly (keyof L['columns'] & string)[] = Object.keys(declaration.columns),
): readonly string[] {
  return ['Id', ...keys.map((key) => restName(declaration.columns[key] as Column))];
}

/** What a form checks before it saves. `null` means that the column has no such limit. */
export interface ColumnLimits {
  readonly required: boolean;
  readonly unique: boolean;
  readonly maxLength: number | null;
  readonly min: number | null;
  readonly max: number | null;
  /** Domain codes that may be chosen, in the order people see. */
  readonly choices: readonly string[] | null;
}

/**
 * The limits of one column.
 * @example limitsOf(agreements.columns.title).maxLength // 255
 */
export function limitsOf(column: Column): ColumnLimits {
  const limits: ColumnLimits = {
    required: column.required,
    unique: column.unique,
    maxLength: null,
    min: null,
    max: null,
    choices: null,
  };
  switch (column.kind) {
    case 'text':
    case 'note':
    case 'lines':
    case 'json':
      return { ...limits, maxLength: column.maxLength };
    case 'url':
      return { ...limits, maxLength: 255 };
    case 'number':
    case 'integer':
    case 'currency':
      return { ...limits, min: column.min, max: column.max };
    case 'choice':
    case 'multiChoice':
      return { ...limits, choices: Object.keys(column.choices) };
    case 'boolean':
    case 'date':
    case 'dateTime':
    case 'person':
    case 'multiPerson':
    case 'lookup':
    case 'multiLookup':
      return limits;
  }
}
