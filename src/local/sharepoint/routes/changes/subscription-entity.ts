import { randomUUID } from 'node:crypto';
import type { Entities, Entity } from '../../http/entity';
import type { SpRequest } from '../../http/request';
import type { List } from '../../store/list';
import type { Subscription } from '../../webhooks/subscription-store';

/** Properties, order and address [R]: pnp/pnpcore, CreateNewWebhookTest and GetAllWebhooksTest. */
export function subscriptionEntity(list: List, subscription: Subscription, uri: string): Entity {
  return {
    kind: 'entity',
    type: 'Microsoft.SharePoint.Webhooks.Subscription',
    uri,
    properties: {
      clientState: subscription.clientState,
      expirationDateTime: subscription.expires.replace(/\.?0*Z$/, 'Z'),
      id: subscription.id,
      notificationUrl: subscription.notificationUrl,
      resource: list.record.id,
      resourceData: null,
    },
  };
}

/** In a collection each has an address that is made up anew [R]. */
export const subscriptionEntities = (request: SpRequest, list: List): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.Subscriptions',
  items: request.server.webhooks.subscriptions
    .ofList(list.record.number)
    .map((one) => subscriptionEntity(list, one, `Microsoft.SharePoint.Webhooks.Subscription${randomUUID()}`)),
});
