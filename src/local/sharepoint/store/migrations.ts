import { changeTables } from './migrations/change-tables';
import { commentTables } from './migrations/comment-tables';
import { contentTypeTables } from './migrations/content-type-tables';
import { customActionTables } from './migrations/custom-action-tables';
import { folderTables } from './migrations/folder-tables';
import { listTables } from './migrations/list-tables';
import { relatedItemTables } from './migrations/related-item-tables';
import { securityTables } from './migrations/security-tables';
import { moderationColumns } from './migrations/moderation-columns';
import type { Migration } from './migrations/migration';
import { webTables } from './migrations/web-tables';

/** The schema's steps in order. Add at the end; never reorder. */
export const migrations: readonly Migration[] = [
  listTables,
  securityTables,
  webTables,
  folderTables,
  changeTables,
  contentTypeTables,
  customActionTables,
  commentTables,
  relatedItemTables,
  moderationColumns,
];
