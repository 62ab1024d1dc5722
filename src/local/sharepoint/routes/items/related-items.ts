import { locate, webOf } from '../../files/locate';
import { BodyFields } from '../../http/body';
import type { Complex } from '../../http/entity';
import { badArgument, itemMissing, listMissing, listMissingByTitle, notImplemented } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import { mayReadItem } from '../../security/readable-items';
import { mayDo, requirePermission } from '../../security/access';
import type { StoredItem } from '../../store/item-store';
import type { List } from '../../store/list';
import { storeOf } from '../../store/site-store';
import { plainGuid } from '../../store/plain-guid';

interface End {
  readonly list: List;
  readonly item: StoredItem;
}

/** Tasks have a column for what they have to do with; of other lists it is not known what SharePoint says. */
const tasks: ReadonlySet<number> = new Set([107, 171]);
const hasColumn = ({ record }: List): boolean => tasks.has(record.template);

const type = 'SP.RelatedItem';

const isReadable = (request: SpRequest, { list, item }: End): boolean =>
  mayReadItem(request, list, { id: item.id, author: Number(item.columns['author']) });

/** `Source` or `Target`: by the list's title or id, or by an address. */
function endOf(request: SpRequest, fields: BodyFields, which: 'Source' | 'Target'): End {
  const url = fields.text(`${which}ItemUrl`, 2000);
  const end = url === undefined ? endByList(request, fields, which) : endByUrl(request, url);
  if (!isReadable(request, end)) throw itemMissing();
  return end;
}

function endByList(request: SpRequest, fields: BodyFields, which: 'Source' | 'Target'): End {
  const { lists, items } = storeOf(request.server);
  const name = fields.text(`${which}ListName`) ?? '';
  const webUrl = fields.text(`${which}WebUrl`, 2000) || request.web.path;
  const web = webOf(request, webUrl.replace(/^https?:\/\/[^/]+/i, '').replace(/\/$/, ''));
  if (web === undefined) throw badArgument();
  const id = plainGuid(name);
  const byId = /^[0-9a-f-]{36}$/.test(id);
  const list = byId ? lists.byId(web.id, id) : lists.byTitle(web.id, name);
  if (!list) throw byId ? listMissing() : listMissingByTitle(name, request.web.url);
  const item = items.get(list, fields.number(`${which}ItemID`) ?? 0);
  if (!item) throw itemMissing();
  return { list, item };
}

function endByUrl(request: SpRequest, url: string): End {
  // As a file tells its own path; an absolute address is encoded.
  const path = /^https?:/i.test(url) && URL.canParse(url) ? decoded(url.replace(/^https?:\/\/[^/]+/i, '')) : url;
  const asForm = /^(.*)\/DispForm\.aspx\?(?:.*&)?ID=(\d{1,15})/i.exec(path);
  const found = locate(request, asForm?.[1] ?? path);
  if (found?.kind === 'row') return { list: found.list, item: found.item };
  const item = found?.kind === 'list' && asForm ? storeOf(request.server).items.get(found.list, Number(asForm[2])) : undefined;
  if (found?.kind !== 'list' || !item) throw itemMissing();
  return { list: found.list, item };
}

function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch (cause) {
    throw Object.assign(badArgument(), { cause });
  }
}

function withColumn(end: End): End {
  if (!hasColumn(end.list)) throw notImplemented('related items of lists that are not of tasks');
  return end;
}

function link(request: SpRequest, source: End, target: End): void {
  request.server.database.run(
    'INSERT OR IGNORE INTO related_items (list_number, item_id, target_list, target_item) VALUES (?, ?, ?, ?)',
    [source.list.record.number, source.item.id, target.list.record.id, target.item.id],
  );
}

function unlink(request: SpRequest, source: End, target: End): void {
  request.server.database.run(
    'DELETE FROM related_items WHERE list_number = ? AND item_id = ? AND target_list = ? AND target_item = ?',
    [source.list.record.number, source.item.id, target.list.record.id, target.item.id],
  );
}

/** Both ways where it is asked for; a way back that cannot be had is passed over. [S] @pnp/sp/related-items/types */
const change =
  (work: typeof link, reverse: string) =>
  (request: SpRequest): SpResponse => {
    const fields = BodyFields.of(request);
    const source = withColumn(endOf(request, fields, 'Source'));
    requirePermission(request, 'EditListItems', { listId: source.list.record.id, itemId: source.item.id });
    const target = endOf(request, fields, 'Target');
    const back = { listId: target.list.record.id, itemId: target.item.id };
    const isBoth = fields.boolean(reverse) === true && hasColumn(target.list) && mayDo(request, 'EditListItems', back);
    request.server.database.transaction(() => {
      work(request, source, target);
      if (isBoth) work(request, target, source);
    });
    return { status: 204 };
  };

/** What is no longer there, or may not be read, is not told. [?] */
const related =
  (name: string) =>
  (request: SpRequest): SpResponse => {
    const { list, item } = withColumn(endOf(request, BodyFields.of(request), 'Source'));
    const { lists, items } = storeOf(request.server);
    const values = request.server.database
      .rows('SELECT target_list, target_item FROM related_items WHERE list_number = ? AND item_id = ? ORDER BY position', [
        list.record.number,
        item.id,
      ])
      .flatMap(([listId, itemId]): Complex[] => {
        const target = lists.anywhere(String(listId));
        const found = target && items.get(target, Number(itemId));
        return target && found && isReadable(request, { list: target, item: found })
          ? [told(request, { list: target, item: found })]
          : [];
      });
    return { status: 200, content: { kind: 'result', name, type, value: { kind: 'values', type, values } } };
  };

/** Names [S] @pnp/sp/related-items/types; that the address is the item's page, and the picture its kind's, is [?]. */
function told({ server }: SpRequest, { list, item }: End): Complex {
  const root = storeOf(server).lists.pathOf(list);
  const isFile = item.columns['file'] !== null;
  return {
    kind: 'complex',
    type,
    properties: {
      IconUrl: isFile ? '/_layouts/15/images/icgen.gif' : '/_layouts/15/images/generictask.png',
      ItemId: item.id,
      ListId: list.record.id,
      Title: String(item.columns['title'] ?? item.columns['name'] ?? ''),
      Url: isFile
        ? `${root}${String(item.columns['dir'] ?? '')}/${String(item.columns['name'])}`
        : `${root}/DispForm.aspx?ID=${item.id}`,
      WebId: list.record.webId,
    },
  };
}

const add = change(link, 'TryAddReverseLink');

export const relatedItemRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: 'sp.relateditemmanager.getrelateditems', handle: related('GetRelatedItems') },
  { method: 'POST', pattern: 'sp.relateditemmanager.getpageonerelateditems', handle: related('GetPageOneRelatedItems') },
  { method: 'POST', pattern: 'sp.relateditemmanager.addsinglelink', handle: add },
  { method: 'POST', pattern: 'sp.relateditemmanager.addsinglelinktourl', handle: add },
  { method: 'POST', pattern: 'sp.relateditemmanager.addsinglelinkfromurl', handle: add },
  { method: 'POST', pattern: 'sp.relateditemmanager.deletesinglelink', handle: change(unlink, 'TryDeleteReverseLink') },
];
