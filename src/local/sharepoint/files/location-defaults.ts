import type { SpRequest } from '../http/request';
import { defaultOf } from '../routes/items/item-defaults';
import type { SqlValue } from '../store/database';
import type { Field } from '../store/field';
import type { List } from '../store/list';
import { readBlob } from './blobs';
import { readState } from './file-state';
import { locate } from './locate';

/** Where a library keeps what new files get in each folder: [S] @pnp/sp/column-defaults. */
const name = 'client_LocationBasedDefaults.html';

const known: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string => text.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity: string) => known[entity] ?? '');

/** The columns with a default of the folder's own or of a folder above it; the nearest one counts. */
export function locationDefaults(request: SpRequest, list: List, root: string, folder: string): Map<Field, SqlValue> {
  const values = new Map<Field, SqlValue>();
  const kept = locate(request, `${root}/Forms/${name}`);
  const state = kept?.kind === 'row' ? readState(kept.item.columns['file']) : undefined;
  if (!state) return values;
  const xml = readBlob(request.server.database, state.blob).toString('utf8');
  const places = [...xml.matchAll(/<a href="([^"]*)">(.*?)<\/a>/gis)]
    .map(([, href = '', inner = '']) => ({ path: decoded(unescaped(href)).replace(/\/$/, '').toLowerCase(), inner }))
    .filter(({ path }) => `${folder.toLowerCase()}/`.startsWith(`${path}/`))
    .toSorted((a, b) => a.path.length - b.path.length);
  for (const { inner } of places) {
    for (const [, fieldName = '', text = ''] of inner.matchAll(/<DefaultValue FieldName="([^"]*)">(.*?)<\/DefaultValue>/gis)) {
      const field = list.stored.find(({ internalName }) => internalName === fieldName);
      if (!field) continue;
      // Several choices are parted by a semicolon here, and by `;#` elsewhere.
      const written = unescaped(text);
      const value = defaultOf(
        field,
        field.kind === 'MultiChoice' ? written.replaceAll(/;#?/g, ';#') : written,
        request.server.now(),
      );
      if (value !== null) values.set(field, value);
    }
  }
  return values;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    // Not encoded at all: a percent sign of the name itself.
    return path;
  }
}
