import type { Database, SqlRow } from '../store/database';
import { maskFrom } from './permissions';

export interface RoleDefinition {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly hidden: boolean;
  /** SP.RoleType: 0 none (made by the site's owner), 1 guest, 2 reader, 3 contributor, 4 designer, 5 administrator, 6 editor. */
  readonly roleType: number;
  readonly mask: bigint;
}

/** Type numbers of the roles that the server itself needs to find. */
export const roleType = { limitedAccess: 1, read: 2, edit: 6, fullControl: 5 } as const;

/** The roles of a fresh SharePoint site, with the ids and masks that it has there. */
const builtIn: readonly (readonly [
  id: number,
  name: string,
  description: string,
  order: number,
  hidden: 0 | 1,
  type: number,
  high: number,
  low: number,
])[] = [
  [1073741829, 'Full Control', 'Has full control.', 1, 0, 5, 2147483647, 4294967295],
  [1073741828, 'Design', 'Can view, add, update, delete, approve, and customize.', 32, 0, 4, 432, 1012866047],
  [
    1073741830,
    'Edit',
    'Can add, edit and delete lists; can view, add, update and delete list items and documents.',
    48,
    0,
    6,
    432,
    1011030767,
  ],
  [1073741827, 'Contribute', 'Can view, add, update, and delete list items and documents.', 64, 0, 3, 432, 1011028719],
  [1073741826, 'Read', 'Can view pages and list items and download documents.', 128, 0, 2, 176, 138612833],
  [
    1073741825,
    'Limited Access',
    'Can view specific lists, document libraries, list items, folders, or documents when given permissions.',
    160,
    1,
    1,
    48,
    134287360,
  ],
];

const columns = 'id, name, description, position, hidden, role_type, high, low';

const toRole = ([id, name, description, order, hidden, type, high, low]: SqlRow): RoleDefinition => ({
  id: Number(id),
  name: String(name),
  description: String(description),
  order: Number(order),
  hidden: Number(hidden) === 1,
  roleType: Number(type),
  mask: maskFrom(Number(high), Number(low)),
});

export function addBuiltInRoles(database: Database): void {
  for (const role of builtIn) insert(database, role);
}

export const roleDefinitions = (database: Database): RoleDefinition[] =>
  database.rows(`SELECT ${columns} FROM role_definitions ORDER BY position, id`).map(toRole);

export const roleDefinitionById = (database: Database, id: number): RoleDefinition | undefined =>
  database.rows(`SELECT ${columns} FROM role_definitions WHERE id = ?`, [id]).map(toRole)[0];

export const roleDefinitionByType = (database: Database, type: number): RoleDefinition | undefined =>
  database.rows(`SELECT ${columns} FROM role_definitions WHERE role_type = ?`, [type]).map(toRole)[0];

export interface RoleContent {
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly mask: bigint;
}

export function addRoleDefinition(database: Database, role: RoleContent): RoleDefinition {
  const id = Number(database.value('SELECT MAX(id) FROM role_definitions')) + 1;
  insert(database, [
    id,
    role.name,
    role.description,
    role.order,
    0,
    0,
    Number(role.mask >> 32n),
    Number(role.mask & 0xffffffffn),
  ]);
  return roleDefinitionById(database, id) as RoleDefinition;
}

export function changeRoleDefinition(database: Database, id: number, role: RoleContent): void {
  database.run('UPDATE role_definitions SET name = ?, description = ?, position = ?, high = ?, low = ? WHERE id = ?', [
    role.name,
    role.description,
    role.order,
    Number(role.mask >> 32n),
    Number(role.mask & 0xffffffffn),
    id,
  ]);
}

export function removeRoleDefinition(database: Database, id: number): void {
  database.transaction(() => {
    database.run('DELETE FROM role_assignments WHERE role_id = ?', [id]);
    database.run('DELETE FROM role_definitions WHERE id = ?', [id]);
  });
}

function insert(database: Database, role: readonly (string | number)[]): void {
  database.run(`INSERT INTO role_definitions (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, role);
}
