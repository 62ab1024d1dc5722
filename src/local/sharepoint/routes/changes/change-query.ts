import { badArgument, unknownProperty } from '../../http/errors';
import type { LogQuery } from '../../store/change-log';
import { changeType, type ChangedObject, type ChangeType } from '../../store/change-types';
import { booleanOf, isAnnotation, numberOf, objectOf, parameterOf, textOf } from '../body';

/** At most so many lines an answer [D]. */
const mostChanges = 1000;

const objects: Readonly<Record<string, ChangedObject | undefined>> = {
  Alert: 'alert',
  ContentType: 'contenttype',
  Field: 'field',
  File: 'file',
  Folder: 'folder',
  Group: 'group',
  Item: 'item',
  List: 'list',
  SecurityPolicy: 'securitypolicy',
  Site: 'site',
  User: 'user',
  View: 'view',
  Web: 'web',
};

const types: Readonly<Record<string, readonly ChangeType[] | undefined>> = {
  Add: [changeType.add],
  DeleteObject: [changeType.delete],
  GroupMembershipAdd: [changeType.memberAdd],
  GroupMembershipDelete: [changeType.memberDelete],
  Move: [changeType.moveAway, changeType.moveInto],
  Navigation: [changeType.navigation],
  Rename: [changeType.rename],
  Restore: [changeType.restore],
  // [?] Rights of its own, and their end, have no flag of their own.
  RoleAssignmentAdd: [changeType.assignmentAdd, changeType.scopeAdd],
  RoleAssignmentDelete: [changeType.assignmentDelete, changeType.scopeDelete],
  RoleDefinitionAdd: [changeType.roleAdd],
  RoleDefinitionDelete: [changeType.roleDelete],
  RoleDefinitionUpdate: [changeType.roleUpdate],
  SystemUpdate: [changeType.systemUpdate],
  Update: [changeType.update],
};

/** Known, and without meaning here: nothing in the log is an activity, and a list's log is all of the list anyway. */
const without: ReadonlySet<string> = new Set(['Activity', 'RecursiveAll']);

type Asked = { -readonly [K in keyof Omit<LogQuery, 'scope' | 'id'>]: LogQuery[K] } & { trims: boolean };

/** SP.ChangeQuery. Nothing is asked for that is not named: without an object, or without a kind of change, the answer is empty. */
export function changeQueryOf(body: unknown): Asked {
  const asked: { objects: ChangedObject[]; types: ChangeType[] } = { objects: [], types: [] };
  const query: Asked = { ...asked, limit: mostChanges, trims: false };
  for (const [name, value] of Object.entries(parameterOf(body, 'query'))) {
    if (isAnnotation(name) || value === null || value === undefined) continue;
    if (name === 'FetchLimit') query.limit = limitOf(value);
    else if (name === 'ChangeTokenStart') query.start = tokenOf(value);
    else if (name === 'ChangeTokenEnd') query.end = tokenOf(value);
    else if (name === 'LatestFirst') query.latestFirst = booleanOf(value);
    else if (name === 'IgnoreStartTokenNotFoundError') query.forgivesOldStart = booleanOf(value);
    else if (name === 'RequireSecurityTrim') query.trims = booleanOf(value);
    else {
      const object = objects[name];
      const kinds = types[name];
      if (object === undefined && kinds === undefined && !without.has(name)) throw unknownProperty(name, 'SP.ChangeQuery');
      if (!booleanOf(value)) continue;
      if (object !== undefined) asked.objects.push(object);
      if (kinds !== undefined) asked.types.push(...kinds);
    }
  }
  return query;
}

/** An Edm.Int64, which JSON writes as text. */
function limitOf(value: unknown): number {
  const limit = numberOf(value, 'Edm.Int64');
  if (!Number.isInteger(limit) || limit < 1) throw badArgument();
  return Math.min(limit, mostChanges);
}

const tokenOf = (value: unknown): string => textOf(objectOf(value)['StringValue']);
