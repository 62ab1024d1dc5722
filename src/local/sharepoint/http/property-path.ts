import type { Content, Entities, Entity, Value } from './entity';
import type { PathSegment } from './request';
import { propertyOf } from './shape';

/** Follows `…/RootFolder/Name` from an answer to one of its properties; undefined when there is none of that name. */
export function walk(start: Content | undefined, segments: readonly PathSegment[]): Content | undefined {
  let at: Content | undefined = start;
  for (const segment of segments) {
    if (at === undefined || segment.args !== null) return undefined;
    at = step(at, segment);
  }
  return at;
}

function step(content: Content, segment: PathSegment): Content | undefined {
  if (content.kind === 'complex') {
    const entry = Object.entries(content.properties).find(([name]) => name.toLowerCase() === segment.name);
    return entry === undefined ? undefined : toContent(entry[0], entry[1]);
  }
  if (content.kind !== 'entity') return undefined;
  const link = linkOf(content, segment.name);
  if (link !== undefined) return link ?? { kind: 'result', name: segment.written, type: 'Edm.Null', value: null };
  const value = propertyOf(content, segment.name);
  return value === undefined ? undefined : toContent(nameOf(content, segment), value);
}

function linkOf(entity: Entity, name: string): Entity | Entities | null | undefined {
  return Object.entries(entity.links ?? {}).find(([known]) => known.toLowerCase() === name)?.[1]();
}

function nameOf(entity: Entity, segment: PathSegment): string {
  const names = [...Object.keys(entity.properties), ...Object.keys(entity.extras ?? {})];
  return names.find((name) => name.toLowerCase() === segment.name) ?? segment.written;
}

function toContent(name: string, value: Value): Content {
  if (value !== null && typeof value === 'object' && (value.kind === 'entity' || value.kind === 'entities')) return value;
  const type = { string: 'Edm.String', number: 'Edm.Int32', boolean: 'Edm.Boolean' } as const;
  const kind = typeof value;
  return { kind: 'result', name, type: kind in type ? type[kind as keyof typeof type] : 'Edm.String', value };
}
