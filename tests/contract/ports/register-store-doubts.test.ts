import { IDBFactory } from 'fake-indexeddb';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/fields/list';
import type { ConnectOptions } from '../../../src/data/connect';
import { UnreachableError } from '../../../src/data/data-errors';
import { itemsOf, listOf } from '../../../src/data/rows/site';
import { sharePointPorts } from '../../../src/data/sharepoint-ports';
import { registerStore } from '../../../src/data/stores/register-store-sharepoint';
import { indexedDbKeep } from '../../../src/data/sync/indexed-db-keep';
import { syncedCopy } from '../../../src/data/sync/synced-copy';
import { agreements } from '../../../src/schema/agreements';
import { FakeClock } from '../../data/connection/fake-network';
import { aChange, failureOf } from './agreement-changes';
import { fullRead, machineOf } from './kept-register';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
let admin: SPFI;
beforeAll(async () => {
  site = await provisionedSite();
  admin = site.client('admin');
  const seeded = await seedOrganisation(site);
  for (let made = 0; made < 25; made += 1)
    await site.ports('ingrid').agreements.create(aChange(seeded, { title: `Avtale ${made}` }));
});
afterAll(() => site.close());

describe('what the change logs cannot tell', () => {
  /** Answers a request for changes in SharePoint's place. */
  const whenAskedForChanges = (change: (body: string) => string): Partial<ConnectOptions> => ({
    fetch: (url, init) => fetch(url, { ...init, body: typeof init.body === 'string' ? change(init.body) : init.body }),
  });

  test('is read anew when the kept place in a log is too old', async () => {
    const factory = new IDBFactory();
    await machineOf(site, 'anne', factory).open();
    // Sixty-one days before: SharePoint's ticks are tenths of microseconds since the year 1.
    const old = (token: string) =>
      token.replace(/;(\d{18});/, (_, ticks: string) => `;${BigInt(ticks) - 61n * 864_000_000_000n};`);
    const aged = machineOf(
      site,
      'anne',
      factory,
      whenAskedForChanges((body) => body.replace(/1;3;[^"]+/g, old)),
    );
    const { kept, content, requests } = await aged.open();
    expect(kept?.agreements.length).toBeGreaterThan(20);
    expect(requests).toBe(3);
    expect(content).toEqual(await fullRead(site, 'anne'));
  });

  test('is read anew when a column of a list is changed', async () => {
    const anne = machineOf(site, 'anne');
    await anne.open();
    await listOf(admin, agreements).fields.getByInternalNameOrTitle('Purpose').update({ Description: 'Ny tekst' });
    const { requests } = await anne.open();
    expect(requests).toBe(3);
    expect((await anne.open()).requests).toBe(1);
  });

  test('is read anew after a week, whatever they say', async () => {
    const factory = new IDBFactory();
    await machineOf(site, 'anne', factory).open();
    site.reached.length = 0;
    const keep = indexedDbKeep({ tenantId: 'alver', personId: 'anne', siteUrl: site.siteUrl }, factory);
    const inAWeek = () => new Date(Date.now() + 8 * 86_400_000);
    const { open } = registerStore({ onBadRow: () => undefined }, syncedCopy(site.client('anne'), { keep, now: inAWeek }));
    let kept: unknown = null;
    await open({ onKept: (shown) => (kept = shown) });
    expect(kept).not.toBeNull();
    expect(site.reached).toHaveLength(2);
  });

  test('costs no more than reading everything when very much has changed', async () => {
    const anne = machineOf(site, 'anne');
    await anne.open();
    const items = itemsOf(admin, agreements);
    const [sp, send] = admin.batched();
    for (let made = 0; made < 130; made += 1)
      void itemsOf(sp, agreements).add({
        Title: `Mange ${made}`,
        ReferenceNumber: `M-${made}`,
        Status: 'Aktiv',
        OpenEnded: true,
      });
    await send();
    const { requests, content } = await anne.open();
    expect(requests).toBe(3);
    expect(content).toEqual(await fullRead(site, 'anne'));
    expect(await items.select('Id').top(1)()).toHaveLength(1);
  });

  test('does not shut out a person who may not read the log of the site', async () => {
    const factory = new IDBFactory();
    await machineOf(site, 'anne', factory).open();
    // What a reader is surely refused, in the place of the site's log.
    const refusal = `/_api/web/siteusers/removebyid(${await site.idOf('admin')})`;
    const refused = machineOf(
      site,
      'anne',
      factory,
      whenAskedForChanges((body) => body.replace('/_api/site/getchanges', refusal)),
    );
    const { content, requests } = await refused.open();
    expect(content).toEqual(await fullRead(site, 'anne'));
    expect(requests).toBe(2);
    // From then on the people are asked for at once.
    await site.idOf('liv');
    const next = await refused.open();
    expect(next.content).toEqual(await fullRead(site, 'anne'));
    expect(next.requests).toBe(1);
  });
});

describe('when SharePoint does not answer', () => {
  afterEach(() => {
    site.fault = null;
  });

  test('the kept register has been shown, and what went wrong is told', async () => {
    const factory = new IDBFactory();
    const { content } = await machineOf(site, 'anne', factory).open();
    site.fault = (_, reply) => {
      reply.socket?.destroy();
      return true;
    };
    const register = registerOf('anne', factory);
    let kept: unknown = null;
    const failure = await failureOf(register.open({ onKept: (shown) => (kept = shown) }));
    expect(failure).toBeInstanceOf(UnreachableError);
    expect(kept).toMatchObject({ agreements: content.agreements });
    site.fault = null;
    expect(await register.open()).toEqual(content);
  });

  test('a question for changes that got lost is asked again, as any reading', async () => {
    const factory = new IDBFactory();
    const { content } = await machineOf(site, 'anne', factory).open();
    let lost = 0;
    site.fault = (_, reply) => {
      if ((lost += 1) > 2) return false;
      reply.socket?.destroy();
      return true;
    };
    expect(await registerOf('anne', factory).open()).toEqual(content);
    expect(lost).toBe(3);
  });

  const registerOf = (person: string, factory: IDBFactory) =>
    sharePointPorts(site.client(person, { clock: new FakeClock() }), {
      onBadRow: () => undefined,
      keep: indexedDbKeep({ tenantId: 'alver', personId: person, siteUrl: site.siteUrl }, factory),
    }).register;
});
