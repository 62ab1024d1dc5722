import type { RawRow } from '../rows/row-reader';
import { asRows } from '../stores/session-store-sharepoint';
import { keptKeys, keptLists } from './mirrored-lists';

/**
 * Everything outside the rows themselves that decides which of them the person may read, as one text: who it is, the groups they are in, and what each
 * list lets them do, whatever way they have the right. When it is another than before, rows may have come or gone without a word in any log.
 */
export function rightsOf({ user, rights }: { readonly user: RawRow; readonly rights: readonly RawRow[] }): string {
  const masks = keptKeys.map((key) => {
    const list = rights.find((each) => folderOf(each).endsWith(`/${keptLists[key].list.url.toLowerCase()}`));
    return list?.['EffectiveBasePermissions'] ?? null;
  });
  const groups = asRows(user['Groups']).map((group) => Number(group['Id']));
  return JSON.stringify([user['Id'], user['IsSiteAdmin'], groups.sort((a, b) => a - b), masks]);
}

const folderOf = (list: RawRow): string =>
  ((list['RootFolder'] as { ServerRelativeUrl?: string } | undefined)?.ServerRelativeUrl ?? '').toLowerCase();
