import type { Entities, Entity } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import type { ContentType, FieldLink } from '../../store/content-types/content-type';
import type { Field } from '../../store/field';
import { storeOf } from '../../store/site-store';
import { fieldEntity } from '../columns/field-entity';
import { homeOfList, homeOfWeb, type FieldHome } from '../columns/field-home';
import { fieldXml } from '../columns/field-xml';
import type { TypeHome } from './content-type-home';

/** The feature that brings the content types of a fresh site. [R] */
const ownFeature = '{695b6570-a48b-4a8e-8ea5-26ea7fc1d162}';

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);

/** A content type as `contenttypes` answers it. [R] the properties and their order */
export function contentTypeEntity(request: SpRequest, home: TypeHome, type: ContentType): Entity {
  const uri = `${home.uri}('${type.id}')`;
  const more = (name: string): string => type.more[name] ?? '';
  return {
    kind: 'entity',
    type: 'SP.ContentType',
    uri,
    properties: {
      ClientFormCustomFormatter: more('ClientFormCustomFormatter'),
      Description: type.description,
      DisplayFormTemplateName: more('DisplayFormTemplateName'),
      DisplayFormUrl: more('DisplayFormUrl'),
      DocumentTemplate: more('DocumentTemplate'),
      DocumentTemplateUrl: more('DocumentTemplateUrl'),
      EditFormTemplateName: more('EditFormTemplateName'),
      EditFormUrl: more('EditFormUrl'),
      Group: type.group,
      Hidden: type.hidden,
      Id: { kind: 'complex', type: 'SP.ContentTypeId', properties: { StringValue: type.id } },
      JSLink: more('JSLink'),
      MobileDisplayFormUrl: more('MobileDisplayFormUrl'),
      MobileEditFormUrl: more('MobileEditFormUrl'),
      MobileNewFormUrl: more('MobileNewFormUrl'),
      Name: type.name,
      NewFormTemplateName: more('NewFormTemplateName'),
      NewFormUrl: more('NewFormUrl'),
      ReadOnly: type.readOnly,
      SchemaXml: schemaXml(request, home, type),
      Scope: home.scope,
      Sealed: type.sealed,
      StringId: type.id,
    },
    links: {
      DescriptionResource: () => ({
        kind: 'entity',
        type: 'SP.UserResource',
        uri: `${uri}/DescriptionResource`,
        properties: {},
      }),
      FieldLinks: () => fieldLinkEntities(request, home, type),
      Fields: () => typeFields(request, home, type),
      NameResource: () => ({ kind: 'entity', type: 'SP.UserResource', uri: `${uri}/NameResource`, properties: {} }),
      Parent: () => parentEntity(request, home, type),
      WorkflowAssociations: () => ({ kind: 'entities', set: 'SP.ApiData.WorkflowAssociations', items: [] }),
    },
  };
}

export const contentTypeEntities = (request: SpRequest, home: TypeHome): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.ContentTypes',
  items: home.types.map((type) => contentTypeEntity(request, home, type)),
});

/** The type that this one is made from; it is the web's, also for a list's own. */
function parentEntity(request: SpRequest, home: TypeHome, type: ContentType): Entity | null {
  const parent = storeOf(request.server).contentTypes.parentOf(home.webId, type);
  const web: TypeHome = { ...home, uri: 'Web/ContentTypes', scope: request.web.path };
  return parent ? contentTypeEntity(request, withoutList(web), parent) : null;
}

const withoutList = ({ types, webId, uri, scope }: TypeHome): TypeHome => ({ types, webId, uri, scope });

/** The columns as they are where the type is, with what the type says otherwise. */
function columnsOf(request: SpRequest, home: TypeHome, type: ContentType): { readonly fields: Field[]; readonly of: FieldHome } {
  const of = home.list ? homeOfList(request, home.list) : homeOfWeb(request, true);
  const fields = type.links.flatMap((link) => {
    const field = of.fields.find(({ id }) => id === link.id);
    return field ? [{ ...field, required: link.required, hidden: link.hidden || field.hidden }] : [];
  });
  return { fields, of };
}

function typeFields(request: SpRequest, home: TypeHome, type: ContentType): Entities {
  const { fields, of } = columnsOf(request, home, type);
  const there: FieldHome = { ...of, uri: `${home.uri}('${type.id}')/Fields` };
  return { kind: 'entities', set: 'SP.ApiData.Fields', items: fields.map((field) => fieldEntity(there, field)) };
}

function schemaXml(request: SpRequest, home: TypeHome, type: ContentType): string {
  const { fields, of } = columnsOf(request, home, type);
  const attributes = [
    `ID="${type.id}" Name="${escaped(type.name)}" Group="${escaped(type.group)}"`,
    ...(type.description === '' ? [] : [`Description="${escaped(type.description)}"`]),
    ...(type.sealed ? ['Sealed="TRUE"'] : []),
    ...(type.hidden ? ['Hidden="TRUE"'] : []),
    ...(type.readOnly ? ['ReadOnly="TRUE"'] : []),
    'Version="0"',
    ...(type.builtIn ? [`FeatureId="${ownFeature}"`] : []),
  ].join(' ');
  const folder = `${home.list ? '' : '_cts/'}${escaped(type.name)}`;
  return `<ContentType ${attributes}><Folder TargetName="${folder}" /><Fields>${fields
    .map((field) => fieldXml(of, field))
    .join('')}</Fields></ContentType>`;
}

export const fieldLinkEntities = (request: SpRequest, home: TypeHome, type: ContentType): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.FieldLinks',
  items: type.links.map((link) => fieldLinkEntity(request, home, type, link)),
});

export function fieldLinkEntity(request: SpRequest, home: TypeHome, type: ContentType, link: FieldLink): Entity {
  const { fields } = columnsOf(request, home, type);
  const field = fields.find(({ id }) => id === link.id);
  return {
    kind: 'entity',
    type: 'SP.FieldLink',
    uri: `${home.uri}('${type.id}')/FieldLinks(guid'${link.id}')`,
    properties: {
      DisplayName: field?.title ?? link.name,
      FieldInternalName: link.name,
      Hidden: link.hidden,
      Id: link.id,
      Name: link.name,
      ReadOnly: link.readOnly ?? field?.readOnly ?? false,
      Required: link.required,
      ShowInDisplayForm: true,
    },
  };
}
