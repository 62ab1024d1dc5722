/**
 * What a route answers with, before it is written in one of SharePoint's three metadata levels (see metadata-level.ts). Routes never build JSON
 * themselves: they say what a thing is, and the level asked for decides how it looks.
 */
export type Primitive = string | number | boolean | null;

/** A value with named parts and no identity, e.g. SP.FieldUrlValue or SP.BasePermissions. */
export interface Complex {
  readonly kind: 'complex';
  readonly type: string;
  readonly properties: Readonly<Record<string, Value>>;
}

/** Several plain or complex values: verbose writes `{__metadata:{type:'Collection(Edm.Int32)'},results:[…]}`, the others an array. */
export interface Values {
  readonly kind: 'values';
  /** The element's type: `Edm.String`, `Edm.Int32`, `SP.KeyValue` … */
  readonly type: string;
  readonly values: readonly (Primitive | Complex)[];
}

/** JSON that is the same at every level, written as it is. */
export interface Raw {
  readonly kind: 'raw';
  readonly json: unknown;
}

export interface Entity {
  readonly kind: 'entity';
  /** `SP.List`, `SP.Data.AvtalarListItem`, … */
  readonly type: string;
  /** Relative to `_api/`, e.g. `Web/Lists(guid'…')/Items(5)`; becomes editLink, and odata.id and __metadata.uri when made absolute. */
  readonly uri: string;
  /** The absolute address of the `_api` that `uri` is below, where that is not the one asked: a web below it, or above. */
  readonly api?: string;
  /** Only where odata.id is not the address: list items have a GUID of their own there. */
  readonly id?: string;
  /** With its quotation marks, e.g. `"3"` or `"<guid>,3"` for items. */
  readonly etag?: string;
  /** What is answered when nothing is selected, in SharePoint's order. An expanded lookup may be here as Entity or Entities. */
  readonly properties: Readonly<Record<string, Value>>;
  /** Only answered when named in $select or in the path, e.g. `EffectiveBasePermissions`. */
  readonly extras?: Readonly<Record<string, () => Value>>;
  /** Navigation: answered when named in $expand or in the path, e.g. `RootFolder`, `Fields`. Deferred in verbose. */
  readonly links?: Readonly<Record<string, () => Entity | Entities | null>>;
  /** What verbose JSON defers, where that is not what `links` has. */
  readonly deferred?: readonly string[];
  /** A bag of properties (SP.PropertyValues): one that is not there is left out when it is selected, not refused. */
  readonly open?: boolean;
  /** Names that this one has not got, but others in its place have (a member may be a user or a group): left out instead of refused. */
  readonly elsewhere?: readonly string[];
}

export interface Entities {
  readonly kind: 'entities';
  /** What stands after `$metadata#` in odata.metadata: `SP.ApiData.Lists`, `SP.ListData.AvtalarListItems`, … */
  readonly set: string;
  readonly items: readonly Entity[];
  /** Absolute. */
  readonly nextLink?: string;
}

export type Value = Primitive | Complex | Values | Raw | Entity | Entities;

/** The result of a function or of a property named in the path, e.g. `lists(guid'…')/ItemCount` or `EnsureUser`. */
export interface Result {
  readonly kind: 'result';
  /** The function's or property's name; verbose writes `{d:{<name>:…}}`. */
  readonly name: string;
  /** Its type for odata.metadata, e.g. `Edm.Int32`; a Complex knows its own. */
  readonly type: string;
  readonly value: Value;
}

export type Content = Entity | Entities | Complex | Result | Raw;
