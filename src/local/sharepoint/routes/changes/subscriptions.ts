import { BodyFields } from '../../http/body';
import { SpError } from '../../http/errors';
import type { SpRequest, SpResponse, SpRoute } from '../../http/request';
import type { List } from '../../store/list';
import type { Subscription } from '../../webhooks/subscription-store';
import { listUri } from '../list-address';
import { listOf } from '../list-of';
import { subscriptionEntities, subscriptionEntity } from './subscription-entity';

const day = 86_400_000;
const longest = 180 * day;
/** Clocks differ, and a client that asks for 180 days asks a moment before it is read. */
const grace = 5 * 60_000;

/** Words and code [D]; the status is [?]. */
const notValidated = (url: string): SpError =>
  new SpError(400, '-1, System.InvalidOperationException', `Failed to validate the notification URL '${url}'.`);

/** [?] */
const badExpiration = (): SpError =>
  new SpError(
    400,
    '-1, System.ArgumentOutOfRangeException',
    'Specified argument was out of the range of valid values.\r\nParameter name: expirationDateTime',
  );

/** [?] */
const subscriptionMissing = (): SpError =>
  new SpError(404, '-1, System.ArgumentException', 'The specified subscription does not exist.');

function expirationOf(request: SpRequest, text: string | undefined): string {
  const now = request.server.webhooks.now();
  if (text === undefined) return new Date(now + longest).toISOString();
  const at = Date.parse(text);
  if (!(at > now) || at > now + longest + grace) throw badExpiration();
  return new Date(at).toISOString();
}

async function validated(request: SpRequest, url: string): Promise<string> {
  if (!(await request.server.webhooks.isValid(url))) throw notValidated(url);
  return url;
}

async function add(request: SpRequest): Promise<SpResponse> {
  const list = listOf(request, 'EditListItems');
  const fields = BodyFields.of(request, 'parameters');
  const expires = expirationOf(request, fields.text('expirationDateTime'));
  const clientState = fields.text('clientState') ?? null;
  const notificationUrl = await validated(request, fields.text('notificationUrl', 2048) ?? '');
  const { webhooks } = request.server;
  const made = webhooks.subscriptions.add({ listNumber: list.record.number, notificationUrl, expires, clientState });
  webhooks.subscriptionsChanged();
  const uri = `${listUri(list)}/Subscriptions`;
  return {
    status: 201,
    headers: { Location: `${request.web.url}/_api/${uri}` },
    content: subscriptionEntity(list, made, uri),
  };
}

function all(request: SpRequest): SpResponse {
  const list = listOf(request, 'ManageLists');
  return { status: 200, content: subscriptionEntities(request, list) };
}

function named(request: SpRequest): { readonly list: List; readonly subscription: Subscription } {
  const list = listOf(request, 'EditListItems');
  const id = request.addresses['subscription']?.value;
  const subscription = request.server.webhooks.subscriptions.ofList(list.record.number).find((one) => one.id === id);
  if (!subscription) throw subscriptionMissing();
  return { list, subscription };
}

function one(request: SpRequest): SpResponse {
  const { list, subscription } = named(request);
  return {
    status: 200,
    content: subscriptionEntity(list, subscription, `${listUri(list)}/Subscriptions('${subscription.id}')`),
  };
}

async function update(request: SpRequest): Promise<SpResponse> {
  const { subscription } = named(request);
  const fields = BodyFields.of(request, 'parameters');
  const asked = fields.text('expirationDateTime');
  const expires = asked === undefined ? subscription.expires : expirationOf(request, asked);
  const clientState = fields.text('clientState') ?? subscription.clientState;
  const url = fields.text('notificationUrl', 2048) ?? subscription.notificationUrl;
  const notificationUrl = url === subscription.notificationUrl ? url : await validated(request, url);
  request.server.webhooks.subscriptions.update({ ...subscription, notificationUrl, expires, clientState });
  return { status: 204 };
}

function remove(request: SpRequest): SpResponse {
  const { subscription } = named(request);
  request.server.webhooks.subscriptions.remove(subscription);
  request.server.webhooks.subscriptionsChanged();
  return { status: 204 };
}

export const subscriptionRoutes: readonly SpRoute[] = [
  { method: 'GET', pattern: '{list}/subscriptions', handle: all },
  { method: 'POST', pattern: '{list}/subscriptions', handle: add },
  { method: 'GET', pattern: '{list}/{subscription}', handle: one },
  { method: 'MERGE', pattern: '{list}/{subscription}', handle: update },
  { method: 'DELETE', pattern: '{list}/{subscription}', handle: remove },
];
