import type { ContentType } from './content-types/content-type';
import { defaultType } from './content-types/list-content-types';
import { hasKey, keyColumn, type Field } from './field';
import { isModerated, moderationColumns } from './moderated';

export interface ListSettings {
  readonly description: string;
  readonly enableVersioning: boolean;
  readonly majorVersionLimit: number;
  readonly enableAttachments: boolean;
  readonly enableFolderCreation: boolean;
  readonly contentTypesEnabled: boolean;
  readonly allowContentTypes: boolean;
  readonly hidden: boolean;
  readonly onQuickLaunch: boolean;
  readonly noCrawl: boolean;
  /** 1 all items, 2 own items; SharePoint's own numbers for what a person may read and write. */
  readonly readSecurity: number;
  readonly writeSecurity: number;
  readonly validationFormula: string | null;
  readonly validationMessage: string | null;
  readonly imageUrl: string | null;
  /** What else SharePoint keeps, by its name in REST. */
  readonly more?: Readonly<Record<string, string | number | boolean | null>>;
}

/** What is kept of a list. `number` names its tables. */
export interface ListRecord {
  readonly number: number;
  readonly id: string;
  readonly webId: string;
  readonly title: string;
  /** Relative to the site: `Lists/Avtalar`. Does not follow a later change of title. */
  readonly url: string;
  readonly entityName: string;
  readonly template: number;
  readonly created: string;
  readonly modified: string;
  readonly itemDeleted: string;
  readonly etag: number;
  readonly settings: ListSettings;
}

/** What every row has. */
const rowColumns: readonly string[] = [
  'id',
  'guid',
  'unique_id',
  'content_type',
  'title',
  'title_key',
  'etag',
  'version',
  'created',
  'modified',
  'author',
  'editor',
  'attachments',
  'fs_type',
  'dir',
  'dir_key',
  'name',
  'name_key',
  'file',
];

/** Documents, forms, pictures and pages: their rows are files. */
export const libraryTemplates: ReadonlySet<number> = new Set([101, 109, 115, 119, 851]);

/** A list with its columns, ready to be read and written. A change makes a new one. */
export class List {
  /** Columns that have an SQL column of their own, in the order of the table. */
  readonly stored: readonly Field[];
  /** Columns whose values are worked out from the others, in the order in which they were made. */
  readonly calculated: readonly Field[];
  /** The SQL columns of a row, keys included. */
  readonly columns: readonly string[];
  private readonly byName: ReadonlyMap<string, Field>;

  constructor(
    readonly record: ListRecord,
    readonly fields: readonly Field[],
    /** In the order in which the list offers them. */
    readonly contentTypes: readonly ContentType[] = [],
  ) {
    // A lookup that shows more of another one has no value of its own.
    this.stored = fields.filter((field) => !field.builtIn && field.settings.primaryField === undefined);
    this.calculated = fields.filter((field) => field.kind === 'Calculated');
    this.columns = [
      ...rowColumns,
      ...(isModerated(record) ? moderationColumns : []),
      ...this.stored.flatMap((field) => (hasKey(field) ? [field.column, keyColumn(field)] : [field.column])),
    ];
    const byName = new Map<string, Field>();
    for (const field of fields) {
      byName.set(field.entityName, field);
      if (!byName.has(field.internalName)) byName.set(field.internalName, field);
    }
    this.byName = byName;
  }

  get table(): string {
    return `items_${this.record.number}`;
  }

  get versionsTable(): string {
    return `versions_${this.record.number}`;
  }

  get isLibrary(): boolean {
    return libraryTemplates.has(this.record.template);
  }

  /** What a new item or file is unless it says otherwise. */
  get defaultContentType(): ContentType | undefined {
    return defaultType(this.contentTypes);
  }

  /** By the name used in REST (`OData__UIVersionString`) or the internal name. Letter case counts, as on SharePoint; `Id` is `ID` there too. */
  field(name: string): Field | undefined {
    return this.byName.get(name === 'Id' ? 'ID' : name);
  }

  get itemType(): string {
    return `SP.Data.${this.record.entityName}${this.hasPlainName ? 'Item' : 'ListItem'}`;
  }

  get itemsSet(): string {
    return `SP.ListData.${this.record.entityName}${this.hasPlainName ? 'Items' : 'ListItems'}`;
  }

  get entityTypeName(): string {
    return this.hasPlainName ? this.record.entityName : `${this.record.entityName}List`;
  }

  /** SharePoint adds no `List` to the names of libraries and of the list of users (112). */
  private get hasPlainName(): boolean {
    return this.isLibrary || this.record.template === 112;
  }
}
