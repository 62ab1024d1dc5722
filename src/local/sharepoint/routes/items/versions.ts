import type { Entity, Value } from '../../http/entity';
import { badArgument, SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import type { SqlValue } from '../../store/database';
import { isMultiple, isReference, type Field } from '../../store/field';
import type { StoredItem, StoredVersion } from '../../store/item-store';
import type { List } from '../../store/list';
import { principalsById } from '../../store/people';
import { storeOf } from '../../store/site-store';
import { uiVersion, versionLabel } from '../../store/version-number';
import { idsOf, titlesOf } from './field-text';
import { writtenOutName } from './field-values';
import { fieldValue } from './item-reader';
import { changeableItemOf, itemOf, listOf } from '../list-of';
import { listUri } from '../list-address';

function versionEntities(request: SpRequest, list: List, item: StoredItem): Entity[] {
  const versions = storeOf(request.server).items.versions(list, item);
  const fields = list.fields.filter((field) => !['Computed', 'File', 'Path'].includes(field.kind));
  const readers = fields.map((field) => {
    const values = versions.map((version) => version.columns[field.column] ?? null);
    return {
      field,
      name: writtenOutName(field),
      read: isReference(field) ? referenceValue(request, field, values) : fieldValue(request, list, field),
    };
  });
  return versions.map((version, index) => versionEntity(list, item, version, index === 0, readers));
}

function versionEntity(
  list: List,
  item: StoredItem,
  version: StoredVersion,
  isCurrent: boolean,
  readers: readonly { field: Field; name: string; read: (value: SqlValue) => Value }[],
): Entity {
  const id = uiVersion(version.version);
  const properties: Record<string, Value> = {
    IsCurrentVersion: isCurrent,
    VersionId: id,
    VersionLabel: versionLabel(version.version),
  };
  for (const { field, name, read } of readers) properties[name] = read(version.columns[field.column] ?? null);
  // A version was made when its row was written.
  properties['Created'] = version.modified;
  return {
    kind: 'entity',
    type: 'SP.ListItemVersion',
    uri: `${listUri(list)}/Items(${item.id})/Versions(${id})`,
    properties,
  };
}

/** A version answers references as what they were called, not as ids alone. */
function referenceValue(request: SpRequest, field: Field, values: readonly SqlValue[]): (value: SqlValue) => Value {
  const titles = titlesOf(request, field, values);
  const people = field.kind === 'User' ? principalsById(request.server.database, values.flatMap(idsOf)) : undefined;
  const one = (id: number) => ({
    kind: 'complex' as const,
    type: people ? 'SP.FieldUserValue' : 'SP.FieldLookupValue',
    properties: {
      LookupId: id,
      LookupValue: titles.get(id) ?? null,
      ...(people ? { Email: people.get(id)?.email ?? null } : {}),
    },
  });
  return (value) => {
    const found = idsOf(value).map(one);
    if (isMultiple(field)) return { kind: 'values', type: people ? 'SP.FieldUserValue' : 'SP.FieldLookupValue', values: found };
    return found[0] ?? null;
  };
}

/** [?] */
const versionMissing = (): SpError =>
  new SpError(
    404,
    '-2147024809, System.ArgumentException',
    'The version does not exist. It may have been deleted by another user.',
  );

function versionOf(request: SpRequest): { list: List; item: StoredItem; entity: Entity; version: number } {
  const list = listOf(request, 'ViewVersions');
  const item = itemOf(request, list);
  const value = request.addresses['version']?.value ?? '';
  const version = storeOf(request.server)
    .items.versions(list, item)
    .find((one) => uiVersion(one.version) === Number(value))?.version;
  const entity = versionEntities(request, list, item).find((one) => one.properties['VersionId'] === Number(value));
  if (!entity || version === undefined) throw versionMissing();
  return { list, item, entity, version };
}

function remove(request: SpRequest): SpResponse {
  const list = listOf(request, 'DeleteVersions');
  const { item, entity, version } = versionOf(request);
  changeableItemOf(request, list);
  if (entity.properties['IsCurrentVersion'] === true) throw badArgument('You cannot delete the current version.');
  storeOf(request.server).items.removeVersion(list, item, version);
  return { status: 200 };
}

export const versionRoutes: readonly SpRoute[] = [
  {
    method: 'GET',
    pattern: '{list}/{item}/versions',
    handle: (request) => {
      const list = listOf(request, 'ViewVersions');
      const items = versionEntities(request, list, itemOf(request, list));
      return { status: 200, content: { kind: 'entities', set: 'SP.ApiData.ListItemVersions', items } };
    },
  },
  {
    method: 'GET',
    pattern: '{list}/{item}/{version}',
    handle: (request) => ({ status: 200, content: versionOf(request).entity }),
  },
  { method: 'DELETE', pattern: '{list}/{item}/{version}', handle: remove },
  { method: 'POST', pattern: '{list}/{item}/{version}/deleteobject', handle: remove },
];
