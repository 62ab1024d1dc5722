import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/subscriptions';
import '@pnp/sp/webs';
import type { Answer } from '../../local/sharepoint/support/running-site';
import { until } from '../../local/sharepoint/support/turned-by-hand';
import { startReceiver, type WebhookReceiver } from '../../local/sharepoint/support/webhook-receiver';
import type { Area, Behaviour, Confidence } from './support/behaviour';
import type { ContractSite } from './support/contract-site';
import { listPath } from './support/list-path';
import { refusalOf } from './support/refusal';
import { shows } from './support/shows';
import { sources } from './support/sources';

const docs = 'https://learn.microsoft.com/sharepoint/dev/apis/webhooks';
const overview = `${docs}/overview-sharepoint-webhooks`;
const recorded = `${sources.recorded}: ListTests, webhooks`;
const reach = 'SharePoint Online must be able to reach the address that is called.';
const day = 86_400_000;
const verbose = { Accept: 'application/json;odata=verbose' };
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString();

interface Hooked {
  readonly site: ContractSite;
  readonly title: string;
  readonly list: string;
  readonly receiver: WebhookReceiver;
  subscribe(more?: object, headers?: Record<string, string>): Promise<Answer>;
}

/** A fresh list, and somebody who waits for its changes. */
const hooked = (name: string, source: string, confidence: Confidence, run: (hook: Hooked) => Promise<void>): Behaviour =>
  shows(
    name,
    source,
    confidence,
    async (site) => {
      const receiver = await startReceiver();
      const title = await site.freshList();
      const list = listPath(title);
      const subscribe = (more: object = {}, headers: Record<string, string> = {}) =>
        site.ask(`${list}/subscriptions`, {
          method: 'POST',
          headers,
          body: { resource: site.url + list, notificationUrl: `${receiver.url}/hook`, expirationDateTime: inDays(90), ...more },
        });
      try {
        await run({ site, title, list, receiver, subscribe });
      } finally {
        await receiver.close();
      }
    },
    reach,
  );

export const webhooksArea: Area = {
  title: 'Webhooks',
  behaviours: [
    shows('A list without webhooks answers with none', `${docs}/lists/get-subscription`, 'D', async (site) => {
      expect((await site.ask(`${listPath(await site.freshList())}/subscriptions`)).json.value).toEqual([]);
    }),
    shows('An address that nobody answers at is refused', overview, 'D', async (site) => {
      const notificationUrl = 'https://webhook.invalid/hook';
      const refused = refusalOf(
        await site.ask(`${listPath(await site.freshList())}/subscriptions`, {
          method: 'POST',
          body: { notificationUrl, expirationDateTime: inDays(1), resource: 'x' },
        }),
      );
      expect(refused.code).toBe('-1, System.InvalidOperationException');
      expect(refused.message).toBe(`Failed to validate the notification URL '${notificationUrl}'.`);
    }),
    hooked(
      'The address is asked with a token, and only then is the webhook made',
      overview,
      'D',
      async ({ receiver, subscribe }) => {
        expect((await subscribe()).status).toBe(201);
        expect(receiver.handshakes).toEqual(['/hook']);
      },
    ),
    hooked(
      'An address that answers with another text is refused, and there is no webhook',
      overview,
      'D',
      async ({ site, list, receiver, subscribe }) => {
        receiver.echo = () => ({ status: 200, body: 'hello' });
        expect(refusalOf(await subscribe()).code).toBe('-1, System.InvalidOperationException');
        expect((await site.ask(`${list}/subscriptions`)).json.value).toEqual([]);
      },
    ),
    hooked('An address that answers with another status is refused', overview, 'D', async ({ receiver, subscribe }) => {
      receiver.echo = (token) => ({ status: 201, body: token });
      expect(refusalOf(await subscribe()).code).toBe('-1, System.InvalidOperationException');
    }),
    hooked(
      'A new webhook is answered with its properties, in SharePoint’s order',
      recorded,
      'R',
      async ({ site, list, receiver, subscribe }) => {
        const { json } = await subscribe({ clientState: 'state' });
        const { Id } = (await site.ask(`${list}?$select=Id`)).json;
        expect(Object.keys(json as object)).toEqual([
          'clientState',
          'expirationDateTime',
          'id',
          'notificationUrl',
          'resource',
          'resourceData',
        ]);
        expect(json).toMatchObject({
          clientState: 'state',
          notificationUrl: `${receiver.url}/hook`,
          resource: Id,
          resourceData: null,
        });
      },
    ),
    hooked('In verbose JSON a webhook is a Microsoft.SharePoint.Webhooks.Subscription', recorded, 'R', async ({ subscribe }) => {
      expect((await subscribe({}, verbose)).json.d.__metadata.type).toBe('Microsoft.SharePoint.Webhooks.Subscription');
    }),
    hooked('A webhook without an end lasts 180 days', overview, 'D', async ({ subscribe }) => {
      const { json } = await subscribe({ expirationDateTime: null });
      const days = (Date.parse(json.expirationDateTime as string) - Date.now()) / day;
      expect(Math.round(days)).toBe(180);
    }),
    hooked('A webhook of more than 180 days is refused', 'SharePoint/sp-dev-docs#2164', 'I', async ({ subscribe }) => {
      expect(refusalOf(await subscribe({ expirationDateTime: inDays(181) }))).toMatchObject({
        status: 400,
        code: '-1, System.ArgumentOutOfRangeException',
      });
    }),
    hooked('A webhook that ends in the past is refused', overview, 'W', async ({ subscribe }) => {
      expect(refusalOf(await subscribe({ expirationDateTime: inDays(-1) }))).toMatchObject({
        status: 400,
        code: '-1, System.ArgumentOutOfRangeException',
      });
    }),
    hooked(
      'PnPjs adds, reads, changes and deletes a webhook',
      '@pnp/sp/subscriptions',
      'S',
      async ({ site, title, receiver }) => {
        const { subscriptions } = site.pnp().web.lists.getByTitle(title);
        const made = (await subscriptions.add(`${receiver.url}/pnp`, inDays(120), 'pnp')) as unknown as { id: string };
        const one = subscriptions.getById(made.id);
        expect(await one()).toMatchObject({ id: made.id, clientState: 'pnp' });
        await one.update(inDays(150), `${receiver.url}/moved`, 'later');
        expect(await subscriptions()).toMatchObject([{ clientState: 'later', notificationUrl: `${receiver.url}/moved` }]);
        await one.delete();
        expect(await subscriptions()).toEqual([]);
      },
    ),
    hooked(
      'Changing and deleting a webhook answer 204',
      `${docs}/lists/update-subscription`,
      'D',
      async ({ site, list, subscribe }) => {
        const path = `${list}/subscriptions('${String((await subscribe()).json.id)}')`;
        const changed = await site.ask(path, { method: 'PATCH', body: { expirationDateTime: inDays(10) } });
        const deleted = await site.ask(path, { method: 'DELETE' });
        expect([changed.status, deleted.status]).toEqual([204, 204]);
        expect(refusalOf(await site.ask(path))).toMatchObject({ status: 404, code: '-1, System.ArgumentException' });
      },
    ),
    hooked('A list tells its webhooks when they are expanded', recorded, 'R', async ({ site, list, subscribe }) => {
      const { json } = await subscribe();
      const { Subscriptions } = (await site.ask(`${list}?$select=Id,Subscriptions&$expand=Subscriptions`)).json;
      expect(Subscriptions).toMatchObject([{ id: json.id }]);
    }),
    hooked(
      'A change is told of by its list, web and site, and by nothing of what has changed',
      overview,
      'D',
      async ({ site, list, receiver, subscribe }) => {
        const { json } = await subscribe({ clientState: 'secret' });
        await site.ask(`${list}/items`, { method: 'POST', body: { Title: 'x' } });
        await until(() => receiver.notifications.length > 0);
        const web = (await site.ask('/_api/web?$select=Id,ServerRelativeUrl')).json;
        expect(receiver.notifications[0]?.body.value[0]).toEqual({
          subscriptionId: json.id,
          clientState: 'secret',
          expirationDateTime: expect.stringMatching(/\.\d{7}Z$/),
          resource: json.resource,
          tenantId: expect.stringMatching(/^[0-9a-f-]{36}$/),
          siteUrl: web.ServerRelativeUrl,
          webId: web.Id,
        });
      },
    ),
    hooked('Changes close together are told of once', overview, 'D', async ({ site, list, receiver, subscribe }) => {
      await subscribe();
      for (const Title of ['a', 'b', 'c']) await site.ask(`${list}/items`, { method: 'POST', body: { Title } });
      await until(() => receiver.notifications.length > 0);
      expect(receiver.notifications).toHaveLength(1);
      expect(receiver.notifications[0]?.body.value).toHaveLength(1);
    }),
  ],
};
