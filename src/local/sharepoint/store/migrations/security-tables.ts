import type { Migration } from './migration';

/**
 * People, groups, roles and their assignments. A scope is `web` or `web/<list id>` (later `web/<list id>/<item id>`); what is missing in
 * `unique_scopes` inherits from the scope above it.
 */
export const securityTables: Migration = {
  name: 'security',
  up(database) {
    database.exec(`
      CREATE TABLE site_facts (name TEXT PRIMARY KEY, value TEXT NOT NULL);
      CREATE TABLE principals (
        id INTEGER PRIMARY KEY AUTOINCREMENT, kind INTEGER NOT NULL, login_name TEXT NOT NULL COLLATE NOCASE UNIQUE,
        title TEXT NOT NULL, email TEXT NOT NULL DEFAULT '', upn TEXT NOT NULL DEFAULT '', job_title TEXT NOT NULL DEFAULT '',
        description TEXT NOT NULL DEFAULT '', owner_id INTEGER, is_admin INTEGER NOT NULL DEFAULT 0, deleted INTEGER NOT NULL DEFAULT 0,
        settings TEXT NOT NULL DEFAULT '{}'
      );
      CREATE INDEX principals_email ON principals (email COLLATE NOCASE);
      CREATE TABLE group_members (group_id INTEGER NOT NULL, member_id INTEGER NOT NULL, PRIMARY KEY (group_id, member_id)) WITHOUT ROWID;
      CREATE INDEX group_members_member ON group_members (member_id);
      CREATE TABLE role_definitions (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL COLLATE NOCASE UNIQUE, description TEXT NOT NULL, position INTEGER NOT NULL,
        hidden INTEGER NOT NULL, role_type INTEGER NOT NULL, high INTEGER NOT NULL, low INTEGER NOT NULL
      );
      CREATE TABLE unique_scopes (scope TEXT PRIMARY KEY) WITHOUT ROWID;
      CREATE TABLE role_assignments (
        scope TEXT NOT NULL, principal_id INTEGER NOT NULL, role_id INTEGER NOT NULL, PRIMARY KEY (scope, principal_id, role_id)
      ) WITHOUT ROWID;
    `);
  },
};
