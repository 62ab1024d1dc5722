import { isAbsent } from './absent-properties';
import type { Content, Entities, Entity, Value } from './entity';
import { badQuery, notImplemented, unknownProperty } from './errors';
import { navigationOf } from './navigation';

/** What $select and $expand ask of one level of an answer; deeper levels are found under the name that leads to them. */
export interface Selection {
  /** By their lower case form, as written. */
  readonly names: ReadonlyMap<string, string>;
  readonly expanded: ReadonlyMap<string, Selection>;
}

/** `Title,Owner/Title` with `Owner` expanded → names title and owner, expanded owner → name title. Letter case is free. */
export function selectionOf(query: ReadonlyMap<string, string>): Selection {
  return level(paths(query.get('$select')), paths(query.get('$expand')));
}

const paths = (text: string | undefined): string[][] =>
  (text ?? '')
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '')
    .map((path) => path.split('/').slice(0, 8));

function level(selects: string[][], expands: string[][]): Selection {
  const names = byLowerCase(selects.map((path) => path[0] ?? ''));
  const expanded = new Map<string, Selection>();
  for (const [key] of byLowerCase(expands.map((path) => path[0] ?? ''))) {
    const below = (all: string[][]) =>
      all.filter((path) => path[0]?.toLowerCase() === key && path.length > 1).map((path) => path.slice(1));
    expanded.set(key, level(below(selects), below(expands)));
  }
  return { names, expanded };
}

const byLowerCase = (names: readonly string[]): Map<string, string> => new Map(names.map((name) => [name.toLowerCase(), name]));

export function shape(content: Content, selection: Selection): Content {
  if (content.kind === 'entity') return shapeEntity(content, selection);
  if (content.kind === 'entities') return shapeEntities(content, selection);
  return content;
}

const shapeEntities = (entities: Entities, selection: Selection): Entities => ({
  ...entities,
  items: entities.items.map((item) => shapeEntity(item, selection)),
});

function shapeEntity(entity: Entity, { names, expanded }: Selection): Entity {
  const everything = names.size === 0 || names.has('*');
  const chosen: Record<string, Value> = {};
  const known = new Set<string>(['*']);
  for (const [name, value] of Object.entries(entity.properties)) {
    const key = name.toLowerCase();
    known.add(key);
    const inner = expanded.get(key);
    if (everything || names.has(key)) chosen[name] = inner === undefined ? value : shapeValue(value, inner);
  }
  for (const [name, value] of Object.entries(entity.extras ?? {})) {
    known.add(name.toLowerCase());
    if (names.has(name.toLowerCase())) chosen[name] = value();
  }
  for (const name of entity.elsewhere ?? []) known.add(name.toLowerCase());
  const navigation = navigationOf(entity.type);
  const isNavigation = (key: string): boolean => navigation?.some((name) => name.toLowerCase() === key) ?? false;
  const deferred: Record<string, () => Entity | Entities | null> = {};
  for (const [name, link] of Object.entries(entity.links ?? {})) {
    const key = name.toLowerCase();
    known.add(key);
    const inner = expanded.get(key);
    if (inner !== undefined && (everything || names.has(key))) chosen[name] = shapeValue(link(), inner);
    else if (everything || names.has(key)) deferred[name] = link;
  }
  for (const key of [...names.keys(), ...expanded.keys()]) {
    if (known.has(key) || entity.open === true) continue;
    const name = names.get(key) ?? key;
    const isElsewhere = isNavigation(key) || isAbsent(entity.type, name);
    throw isElsewhere ? notImplemented(`${name} of ${entity.type}`) : unknownProperty(name, entity.type);
  }
  const shaped = { ...entity, properties: chosen, extras: {}, links: deferred };
  return navigation && everything ? { ...shaped, deferred: allOf(navigation, Object.keys(deferred)) } : shaped;
}

/** Those known of SharePoint first, in its order. */
const allOf = (known: readonly string[], others: readonly string[]): string[] => [...new Set([...known, ...others])];

function shapeValue(value: Value, selection: Selection): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (value.kind === 'entity') return shapeEntity(value, selection);
  return value.kind === 'entities' ? shapeEntities(value, selection) : value;
}

/** $orderby, $skip and $top over a collection that is in memory already (groups, roles, columns: never list items). */
export function arrange(entities: Entities, query: ReadonlyMap<string, string>): Entities {
  let items = [...entities.items];
  const order = (query.get('$orderby') ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  for (const part of order.toReversed()) {
    const [name = '', direction = 'asc'] = part.split(/\s+/);
    for (const item of items.slice(0, 1)) if (!knows(item, name)) throw unknownProperty(name, item.type);
    const sign = direction.toLowerCase() === 'desc' ? -1 : 1;
    items = items.sort((a, b) => sign * compare(propertyOf(a, name), propertyOf(b, name)));
  }
  const skip = wholeNumber(query, '$skip') ?? 0;
  const top = wholeNumber(query, '$top') ?? items.length;
  return { ...entities, items: items.slice(skip, skip + top) };
}

/** A path leads into what is not looked at here. */
function knows(entity: Entity, name: string): boolean {
  const { properties, extras = {}, links = {}, elsewhere = [], open } = entity;
  if (open === true || name.includes('/')) return true;
  const names = [...Object.keys(properties), ...Object.keys(extras), ...Object.keys(links), ...elsewhere];
  return names.some((known) => known.toLowerCase() === name.toLowerCase());
}

export function propertyOf(entity: Entity, name: string): Value | undefined {
  const key = name.toLowerCase();
  const own = Object.entries(entity.properties).find(([known]) => known.toLowerCase() === key);
  if (own) return own[1];
  return Object.entries(entity.extras ?? {}).find(([known]) => known.toLowerCase() === key)?.[1]();
}

function wholeNumber(query: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = query.get(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw badQuery(`The value of ${name} is not valid.`);
  return Number(text);
}

function compare(a: Value | undefined, b: Value | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return plainText(a).localeCompare(plainText(b), 'nb');
}

const plainText = (value: Value | undefined): string =>
  value === undefined || value === null || typeof value === 'object' ? '' : String(value);
