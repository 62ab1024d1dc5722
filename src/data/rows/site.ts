import type { ISPCollection, ISPQueryable, SPFI } from '@pnp/sp';
import { SPCollection } from '@pnp/sp';
import type { IItems } from '@pnp/sp/items';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import type { IList } from '@pnp/sp/lists';
import '@pnp/sp/webs';
import { parseBinderWithErrorCheck } from '@pnp/queryable';
import type { ListDeclaration } from '../../schema/list';
import type { BadRowError } from '../data-errors';
import { valuesOf } from './batch';
import { gatheredReads } from './gathered-reads';
import type { RawRow } from './row-reader';

/** A connected site and where bad rows are told of. */
export interface Site {
  readonly sp: SPFI;
  readonly onBadRow: (error: BadRowError) => void;
  /** Told when a row of a list was written, or may have been. */
  readonly onWritten?: (list: ListDeclaration) => void;
}

/** A list, found by its address: a title may be changed by people. */
export function listOf(sp: SPFI, list: ListDeclaration): IList {
  const site = new URL(sp.web.toUrl()).pathname.replace(/\/_api\/.*$/i, '');
  return sp.web.getList(`${decodeURIComponent(site)}/${list.url}`);
}

export const itemsOf = (sp: SPFI, list: ListDeclaration): IItems => listOf(sp, list).items;

/** A page of rows and the address of the next, which PnPjs' own parsing leaves out. An object that is no collection is one row. */
export interface RowPage {
  readonly rows: readonly RawRow[];
  readonly next: string | null;
}

const pageParse = parseBinderWithErrorCheck(async (response) => {
  const json = (await response.json()) as RawRow & { value?: RawRow[]; 'odata.nextLink'?: string; '@odata.nextLink'?: string };
  return { rows: json.value ?? [json], next: json['odata.nextLink'] ?? json['@odata.nextLink'] ?? null };
});

/** Without metadata a register is a third of the size; with it every row has its ETag. */
export type Metadata = 'none' | 'etag';
const accept = { none: 'application/json;odata=nometadata', etag: 'application/json;odata=minimalmetadata' } as const;

/** For a request whose answer needs no ETag. */
export const withoutMetadata = { headers: { Accept: accept.none } } as const;

function page(query: ISPQueryable, metadata: Metadata): Promise<RowPage> {
  const paged = SPCollection(query).using(pageParse);
  for (const [key, value] of query.query) paged.query.set(key, value);
  return paged<RowPage>({ headers: { Accept: accept[metadata] } });
}

/** Rows of several queries in as few requests as `partsPerBatch` allows, each query followed to its last page. The first query that fails fails all. */
export async function readTogether(
  sp: SPFI,
  queries: readonly ((sp: SPFI) => ISPCollection)[],
  metadata: Metadata,
  onAnswered?: (rows: number) => void,
): Promise<readonly (readonly RawRow[])[]> {
  const pages = await firstPages(sp, queries, metadata);
  return Promise.all(
    pages.map(async ({ rows, next }) => {
      onAnswered?.(rows.length);
      return [...rows, ...(await followingRows(sp, next, metadata, onAnswered))];
    }),
  );
}

/** The first page of each query, for those who want no more than `$top`. */
export async function firstPages(
  sp: SPFI,
  queries: readonly ((sp: SPFI) => ISPQueryable)[],
  metadata: Metadata,
): Promise<readonly RowPage[]> {
  const settled = await gatheredReads(
    sp,
    queries.map((query) => (batched: SPFI) => page(query(batched), metadata)),
  );
  return valuesOf(settled);
}

async function followingRows(
  sp: SPFI,
  first: string | null,
  metadata: Metadata,
  onAnswered?: (rows: number) => void,
): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  for (let next = first; next !== null;) {
    const following = SPCollection([sp.web, next]).using(pageParse);
    const answer = await following<RowPage>({ headers: { Accept: accept[metadata] } });
    rows.push(...answer.rows);
    onAnswered?.(answer.rows.length);
    next = answer.next;
  }
  return rows;
}
