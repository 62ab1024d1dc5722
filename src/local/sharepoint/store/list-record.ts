import type { SqlValue } from './database';
import type { ListRecord, ListSettings } from './list';

/** What a new list has where nothing else is asked for, and an older one where a setting is newer than it. */
export const freshSettings: ListSettings = {
  description: '',
  enableVersioning: true,
  majorVersionLimit: 50,
  enableAttachments: true,
  enableFolderCreation: false,
  contentTypesEnabled: false,
  allowContentTypes: true,
  hidden: false,
  onQuickLaunch: false,
  noCrawl: false,
  readSecurity: 1,
  writeSecurity: 1,
  validationFormula: null,
  validationMessage: null,
  imageUrl: null,
};

/** In the order in which `toRecord` takes them. */
export const recordColumns =
  'number, id, web_id, title, url, entity_name, template, created, modified, item_deleted, etag, settings';

export function toRecord(row: readonly SqlValue[]): ListRecord {
  const [number, id, webId, title, url, entityName, template, created, modified, itemDeleted, etag, settings] = row;
  return {
    number: Number(number),
    id: String(id),
    webId: String(webId),
    title: String(title),
    url: String(url),
    entityName: String(entityName),
    template: Number(template),
    created: String(created),
    modified: String(modified),
    itemDeleted: String(itemDeleted),
    etag: Number(etag),
    settings: { ...freshSettings, ...(JSON.parse(String(settings)) as Partial<ListSettings>) },
  };
}
