import type { Migration } from './migration';

/** People, groups, roles and their assignments. */
export const securityTables: Migration = {
  name: 'security',
  up() {},
};
