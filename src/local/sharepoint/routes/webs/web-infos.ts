import type { Entities, Entity } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import { readWeb } from '../../site/web-record';
import { templateNamed } from '../../site/web-templates';
import { readableWebs } from './readable-webs';

/** SP.WebInformation: what is told of a web without opening it. Names [I] pnp/cli-microsoft365's tests. */
export function webInfo({ server }: SpRequest, id: string): Entity {
  const { path, created, modified, settings } = readWeb(server.database, id);
  const template = settings.template ?? 'STS';
  return {
    kind: 'entity',
    type: 'SP.WebInformation',
    uri: `Web/WebInfos('${id}')`,
    properties: {
      Configuration: settings.configuration ?? 0,
      Created: created.replace('Z', ''),
      Description: settings.description,
      Id: id,
      Language: settings.language ?? 1044,
      LastItemModifiedDate: modified,
      LastItemUserModifiedDate: modified,
      ServerRelativeUrl: path,
      Title: settings.title,
      WebTemplate: template,
      WebTemplateId: templateNamed(template)?.id ?? 0,
    },
  };
}

/** The webs directly below that the caller may open; -1 takes every site definition and every configuration. */
export function webInfos(request: SpRequest, filter = { template: -1, configuration: -1 }): Entities {
  const items = readableWebs(request)
    .map(({ id }) => webInfo(request, id))
    .filter(({ properties: { WebTemplateId, Configuration } }) => {
      const isTemplate = filter.template === -1 || WebTemplateId === filter.template;
      return isTemplate && (filter.configuration === -1 || Configuration === filter.configuration);
    });
  return { kind: 'entities', set: 'SP.ApiData.WebInformations', items };
}
