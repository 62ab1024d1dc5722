import type { Database, SqlValue } from './database';
import { keepsDrafts } from './drafts';
import { entityNameOf, type Field } from './field';
import type { List } from './list';
import { isModerated, moderationColumns } from './moderated';
import { isDraft, nextMajor } from './version-number';

/** SharePoint's numbers for `_ModerationStatus`. [D] SPModerationStatusType */
export const moderation = { approved: 0, denied: 1, pending: 2, draft: 3 } as const;

const field = (
  number: number,
  kind: Field['kind'],
  more: Pick<Field, 'id' | 'internalName' | 'title' | 'column' | 'settings'>,
): Field => ({
  ...more,
  number,
  kind,
  staticName: more.internalName,
  entityName: entityNameOf(more.internalName),
  description: '',
  group: '_Hidden',
  builtIn: true,
  readOnly: true,
  hidden: false,
  required: false,
  indexed: false,
  unique: false,
  defaultValue: null,
});

/** A list shows these as long as its content needs approval [I] pnp/script-samples#322. */
export const moderationFields: readonly Field[] = [
  field(98, 'ModStat', {
    id: 'fdc3b2ed-5bf2-4835-a4bc-b885f3396a61',
    internalName: '_ModerationStatus',
    title: 'Approval Status',
    column: 'moderation',
    settings: {},
  }),
  field(99, 'Note', {
    id: '34ad21eb-75bd-4544-8c73-0e08330291fe',
    internalName: '_ModerationComments',
    title: 'Approver Comments',
    column: 'moderation_comment',
    settings: { lines: 6, richText: false },
  }),
];

export const isModeration = ({ column }: Field): boolean => moderationColumns.includes(column);

/** What is there when approval is asked for is approved. [W] */
export function beginModeration(database: Database, table: string): void {
  const present = database.rows('SELECT name FROM pragma_table_info(?)', [table]).map(([name]) => name);
  if (!present.includes('moderation')) {
    database.exec(`ALTER TABLE ${table} ADD COLUMN moderation INTEGER NOT NULL DEFAULT ${moderation.approved}`);
    database.exec(`ALTER TABLE ${table} ADD COLUMN moderation_comment TEXT`);
  }
  database.run(`UPDATE ${table} SET moderation = ?, moderation_comment = NULL`, [moderation.approved]);
}

/** What is new or changed waits for approval; a file with drafts only when it is published. [D] */
export function unapproved(list: List, hasContent: boolean): Readonly<Record<string, SqlValue>> {
  if (!isModerated(list.record)) return {};
  const status = hasContent && keepsDrafts(list) ? moderation.draft : moderation.pending;
  return { moderation: status, moderation_comment: null };
}

/** Handed in for approval, where there is such a thing. */
export const submitted = (list: List): Readonly<Record<string, SqlValue>> =>
  isModerated(list.record) ? { moderation: moderation.pending, moderation_comment: null } : {};

/** A draft that is approved becomes the next major version. [R] */
export const versionWhen = (version: number, status: SqlValue): number =>
  status === moderation.approved && isDraft(version) ? nextMajor(version) : version;
