import { listTables } from './migrations/list-tables';
import { securityTables } from './migrations/security-tables';
import type { Migration } from './migrations/migration';

/** The schema's steps in order. Add at the end; never reorder. */
export const migrations: readonly Migration[] = [listTables, securityTables];
