import type { Complex, Content, Entities, Entity, Value, Values } from './entity';
import type { MetadataLevel } from './request';

export interface RenderContext {
  readonly level: MetadataLevel;
  /** `http://127.0.0.1:4400/sites/innkjop/_api`, no slash at the end. */
  readonly apiUrl: string;
  /** As sent, for odata.metadata. */
  readonly select?: string;
}

/** From the Accept header: plain JSON means minimal metadata to SharePoint, and PnPjs relies on it. */
export function metadataLevelOf(accept: string | undefined): MetadataLevel {
  const wanted = /odata(?:\.metadata)?\s*=\s*"?(nometadata|none|minimalmetadata|minimal|verbose)/i
    .exec(accept ?? '')?.[1]
    ?.toLowerCase();
  if (wanted === 'verbose') return 'verbose';
  return wanted === 'nometadata' || wanted === 'none' ? 'nometadata' : 'minimalmetadata';
}

export const contentTypeOf = (level: MetadataLevel): string => `application/json;odata=${level};streaming=true;charset=utf-8`;

/** The whole JSON body of an answer. */
export function render(content: Content, context: RenderContext): unknown {
  if (content.kind === 'raw') return content.json;
  if (context.level === 'verbose')
    return { d: content.kind === 'result' ? { [content.name]: verbose(content.value, context) } : verbose(content, context) };
  const body = plainBody(content, context);
  if (context.level === 'nometadata') return body;
  return { 'odata.metadata': `${context.apiUrl}/$metadata#${setOf(content)}${selected(context)}`, ...body };
}

function plainBody(content: Exclude<Content, { kind: 'raw' }>, context: RenderContext): Readonly<Record<string, unknown>> {
  switch (content.kind) {
    case 'entity':
      return plainEntity(content, context);
    case 'complex':
      return plainProperties(content.properties, context);
    case 'entities':
      return {
        ...(content.nextLink === undefined ? {} : { 'odata.nextLink': content.nextLink }),
        value: content.items.map((item) => plainEntity(item, context)),
      };
    case 'result': {
      const { value } = content;
      if (value === null) return { 'odata.null': true };
      if (typeof value === 'object' && (value.kind === 'complex' || value.kind === 'entity')) return plainBody(value, context);
      return { value: plain(value, context) };
    }
  }
}

function plain(value: Value, context: RenderContext): unknown {
  if (value === null || typeof value !== 'object') return value;
  switch (value.kind) {
    case 'raw':
      return value.json;
    case 'values':
      return value.values.map((one) => plain(one, context));
    case 'complex':
      return plainProperties(value.properties, context);
    case 'entity':
      return plainEntity(value, context);
    case 'entities':
      return value.items.map((item) => plainEntity(item, context));
  }
}

/** One of several. */
export const renderEntity = (entity: Entity, context: RenderContext): Readonly<Record<string, unknown>> =>
  context.level === 'verbose' ? verboseEntity(entity, context) : plainEntity(entity, context);

const below = (entity: Entity, context: RenderContext): RenderContext =>
  entity.api === undefined ? context : { ...context, apiUrl: entity.api };

function plainEntity(entity: Entity, outer: RenderContext): Readonly<Record<string, unknown>> {
  const context = below(entity, outer);
  const properties = plainProperties(entity.properties, context, entity.uri);
  if (context.level === 'nometadata') return properties;
  return {
    'odata.type': entity.type,
    'odata.id': entity.id ?? `${context.apiUrl}/${entity.uri}`,
    ...(entity.etag === undefined ? {} : { 'odata.etag': entity.etag }),
    'odata.editLink': entity.uri,
    ...properties,
  };
}

const isObject = (value: Value): boolean => typeof value === 'object' && value !== null;

function plainProperties(
  properties: Readonly<Record<string, Value>>,
  context: RenderContext,
  uri?: string,
): Readonly<Record<string, unknown>> {
  // Most rows hold nothing but texts and numbers, which are written as they are.
  if (!Object.values(properties).some(isObject)) return properties;
  const written: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(properties)) {
    const isLink = typeof value === 'object' && value !== null && (value.kind === 'entity' || value.kind === 'entities');
    if (isLink && uri !== undefined && context.level === 'minimalmetadata')
      written[`${name}@odata.navigationLinkUrl`] = `${uri}/${name}`;
    written[name] = plain(value, context);
  }
  return written;
}

function verbose(value: Value, context: RenderContext): unknown {
  if (value === null || typeof value !== 'object') return value;
  switch (value.kind) {
    case 'raw':
      return value.json;
    case 'values':
      return verboseValues(value, context);
    case 'complex':
      return { __metadata: { type: value.type }, ...verboseProperties(value.properties, context) };
    case 'entity':
      return verboseEntity(value, context);
    case 'entities':
      return verboseEntities(value, context);
  }
}

const verboseValues = (value: Values, context: RenderContext) => ({
  __metadata: { type: `Collection(${value.type})` },
  results: value.values.map((one) => verbose(one, context)),
});

const verboseEntities = (value: Entities, context: RenderContext) => ({
  results: value.items.map((item) => verboseEntity(item, context)),
  ...(value.nextLink === undefined ? {} : { __next: value.nextLink }),
});

function verboseEntity(entity: Entity, outer: RenderContext): Record<string, unknown> {
  const context = below(entity, outer);
  const uri = `${context.apiUrl}/${entity.uri}`;
  const names = entity.deferred ?? Object.keys(entity.links ?? {});
  const deferred = Object.fromEntries(
    names.filter((name) => !(name in entity.properties)).map((name) => [name, { __deferred: { uri: `${uri}/${name}` } }]),
  );
  return {
    __metadata: {
      id: entity.id === undefined ? uri : `Web/${entity.id}`,
      uri,
      ...(entity.etag === undefined ? {} : { etag: entity.etag }),
      type: entity.type,
    },
    ...deferred,
    ...verboseProperties(entity.properties, context),
  };
}

const verboseProperties = (properties: Readonly<Record<string, Value>>, context: RenderContext) =>
  Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, verbose(value, context)]));

function setOf(content: Exclude<Content, { kind: 'raw' }>): string {
  if (content.kind === 'entities') return content.set;
  if (content.kind === 'complex') return content.type;
  if (content.kind === 'result') {
    const { value } = content;
    if (typeof value !== 'object' || value === null) return content.type;
    if (value.kind === 'values') return `Collection(${value.type})`;
    return value.kind === 'raw' ? content.type : setOf(value satisfies Complex | Entity | Entities);
  }
  const item = /^SP\.Data\.(.+Item)$/.exec(content.type)?.[1];
  return item === undefined ? `SP.ApiData.${content.type.split('.').at(-1)}s/@Element` : `SP.ListData.${item}s/@Element`;
}

const selected = (context: RenderContext): string =>
  context.select === undefined || context.select === '' ? '' : `&$select=${context.select}`;
