import { randomUUID } from 'node:crypto';
import type { SqlValue } from '../store/database';
import type { SpRequest } from '../http/request';
import { keyOf } from '../store/item-path';
import type { StoredItem } from '../store/item-store';
import type { List } from '../store/list';
import { storeOf } from '../store/site-store';
import { addBlob, readBlob } from './blobs';
import { fileMissing, nameTaken } from './file-errors';
import { checkName } from './file-name';

export interface Attachment {
  readonly name: string;
  readonly blob: number;
  readonly id: string;
  readonly length: number;
  readonly created: string;
}

interface Holder {
  readonly list: List;
  readonly item: StoredItem;
}

const where = 'list_number = ? AND item_id = ?';
const params = ({ list, item }: Holder): SqlValue[] => [list.record.number, item.id];

/** By name, as they are kept. */
export const attachmentsOf = (request: SpRequest, list: List, itemId: number): Attachment[] =>
  request.server.database
    .rows(`SELECT name, blob, id, length, created FROM attachments WHERE ${where} ORDER BY name_key`, [
      list.record.number,
      itemId,
    ])
    .map(([name, blob, id, length, created]) => ({
      name: String(name),
      blob: Number(blob),
      id: String(id),
      length: Number(length),
      created: String(created),
    }));

export function attachmentNamed(request: SpRequest, holder: Holder, name: string): Attachment {
  const key = keyOf(name);
  const found = attachmentsOf(request, holder.list, holder.item.id).find((one) => keyOf(one.name) === key);
  if (!found) throw fileMissing();
  return found;
}

export function addAttachment(request: SpRequest, holder: Holder, name: string, content: Uint8Array): void {
  checkName(name);
  const { database, now } = request.server;
  const { list, item } = holder;
  if (attachmentsOf(request, list, item.id).some((one) => keyOf(one.name) === keyOf(name))) throw nameTaken(name);
  database.transaction(() => {
    const id = randomUUID();
    const blob = addBlob(database, id, content);
    database.run(
      'INSERT INTO attachments (list_number, item_id, name_key, name, id, blob, length, created) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [...params(holder), keyOf(name), name, id, blob, content.length, now().toISOString()],
    );
    count(request, holder);
  });
}

export function replaceAttachment(request: SpRequest, holder: Holder, { name, blob }: Attachment, content: Uint8Array): void {
  const { database } = request.server;
  database.transaction(() => {
    database.run('UPDATE blobs SET content = ? WHERE id = ?', [Buffer.from(content), blob]);
    database.run(`UPDATE attachments SET length = ? WHERE ${where} AND name_key = ?`, [
      content.length,
      ...params(holder),
      keyOf(name),
    ]);
    count(request, holder);
  });
}

export function removeAttachment(request: SpRequest, holder: Holder, { name, blob }: Attachment): void {
  const { database } = request.server;
  database.transaction(() => {
    database.run('DELETE FROM blobs WHERE id = ?', [blob]);
    database.run(`DELETE FROM attachments WHERE ${where} AND name_key = ?`, [...params(holder), keyOf(name)]);
    count(request, holder);
  });
}

/** The item tells whether it has any; adding and removing one is a change of the item. */
function count(request: SpRequest, { list, item }: Holder): void {
  const attachments = attachmentsOf(request, list, item.id).length;
  storeOf(request.server).items.update(list, item, new Map(), request.caller.userId, { attachments });
}

export const attachmentContent = (request: SpRequest, { blob }: Attachment): Buffer => readBlob(request.server.database, blob);
