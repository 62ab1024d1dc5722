import { addRows } from '../../../src/data/add-rows';
import { NotAttemptedError } from '../../../src/data/data-errors';
import { agreementValues } from '../../../src/data/mappings/agreement-mapping';
import type { Progress } from '../../../src/data/ports/versioned';
import { agreements } from '../../../src/schema/agreements';
import { FakeClock } from '../../data/connection/fake-network';
import { anAgreementDraft } from '../../support/builders';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';

const count = 500;
let site: ProvisionedSite;
let olav: number;
let ids: readonly number[];

beforeAll(async () => {
  site = await provisionedSite();
  olav = await site.idOf('olav');
  const draft = anAgreementDraft({ serviceAreaIds: [], unitId: null, ownerId: null, deputyId: null });
  const rows = Array.from({ length: count }, (_, nth) =>
    agreementValues({ ...draft, title: `Avtale ${nth}`, referenceNumber: `R-${nth}` }),
  );
  const added = await addRows(site.client('admin'), agreements, rows);
  ids = added.map((row) => (row.ok ? row.id : 0));
});
afterAll(() => site.close());
afterEach(() => {
  site.fault = null;
});

const ownersOf = async () =>
  new Map((await site.ports('anne').agreements.register()).map(({ id, ownerId }) => [id, ownerId] as const));

test('a change of 500 agreements that is stopped half way tells exactly what was done, and the rest can be done afterwards', async () => {
  const owner = site.ports('ingrid');
  const stop = new AbortController();
  const progress: Progress[] = [];
  const results = await owner.agreements.transferOwner(ids, olav, {
    signal: stop.signal,
    onProgress: (at) => {
      progress.push(at);
      if (at.done >= count / 2) stop.abort();
    },
  });
  expect(results.map(({ id }) => id)).toEqual(ids);
  const done = results.filter(({ ok }) => ok).map(({ id }) => id);
  const left = results.filter(({ ok }) => !ok);
  expect(done).toHaveLength(count / 2);
  expect(left.every((result) => !result.ok && result.error instanceof NotAttemptedError)).toBe(true);
  expect(progress.at(-1)).toEqual({ done: count / 2, total: count });
  const owners = await ownersOf();
  expect(ids.filter((id) => owners.get(id) === olav)).toEqual(done);

  const rest = await owner.agreements.transferOwner(
    left.map(({ id }) => id),
    olav,
  );
  expect(rest.every(({ ok }) => ok)).toBe(true);
  expect([...(await ownersOf()).values()].every((id) => id === olav)).toBe(true);
});

test.each([
  ['the versions are read', 3, 50],
  ['the new owner is written', 4, 100],
])('a change that is stopped while %s leaves no doubt about any agreement', async (_, nth, expected) => {
  const eva = await site.idOf('eva');
  const stop = new AbortController();
  let batches = 0;
  const owner = site.ports('ingrid', {
    fetch: (url, init) => {
      const answer = fetch(url, init);
      if (url.endsWith('/$batch') && (batches += 1) === nth) stop.abort();
      return answer;
    },
  });
  const before = await ownersOf();
  const some = ids.filter((id) => before.get(id) !== eva).slice(0, 200);
  const results = await owner.agreements.transferOwner(some, eva, { signal: stop.signal });
  const done = results.filter(({ ok }) => ok).map(({ id }) => id);
  expect(done).toEqual(some.slice(0, expected));
  expect(results.slice(expected).every((result) => !result.ok && result.error instanceof NotAttemptedError)).toBe(true);
  const owners = await ownersOf();
  expect(some.filter((id) => owners.get(id) === eva)).toEqual(done);
});

test('a change that is stopped while SharePoint asks to wait sends nothing more', async () => {
  const ingrid = await site.idOf('ingrid');
  const stop = new AbortController();
  // SharePoint asks for two minutes; the person stops while waiting.
  const clock = new FakeClock();
  const owner = site.ports('ingrid', {
    clock: { now: clock.now, random: clock.random, sleep: () => new Promise<void>(() => undefined) },
    onThrottled: () => setImmediate(() => stop.abort()),
  });
  let batches = 0;
  site.fault = (request, reply) => {
    if (!request.originalUrl.endsWith('/_api/$batch') || (batches += 1) < 4) return false;
    reply.status(429).setHeader('Retry-After', '120').end();
    return true;
  };
  const results = await owner.agreements.transferOwner(ids, ingrid, { signal: stop.signal });
  site.fault = null;
  const done = results.filter(({ ok }) => ok).map(({ id }) => id);
  expect(done).toHaveLength(50);
  expect(batches).toBe(4);
  const owners = await ownersOf();
  expect(ids.filter((id) => owners.get(id) === ingrid)).toEqual(done);
});

describe('parts of a batch that SharePoint puts off', () => {
  afterEach(() => void site.faults.clear());

  test('are sent again when the wait is over, and only they', async () => {
    const marit = await site.idOf('marit');
    const clock = new FakeClock(() => 0);
    const owner = site.ports('ingrid', { clock });
    site.faults.add({ fault: 'throttle', retryAfter: 20, inBatch: true, method: 'MERGE', count: 7 });
    site.reached.length = 0;
    const results = await owner.agreements.transferOwner(ids.slice(0, 40), marit);
    expect(results.every(({ ok }) => ok)).toBe(true);
    // Read, write, and once more the seven.
    expect(site.reached).toHaveLength(3);
    expect(clock.waits).toEqual([20_000]);
    const owners = await ownersOf();
    expect(ids.filter((id) => owners.get(id) === marit)).toEqual(ids.slice(0, 40));
  });

  test('without end are told as throttled, each by itself', async () => {
    const owner = site.ports('ingrid', { clock: new FakeClock() });
    site.faults.add({ fault: 'throttle', retryAfter: 20, inBatch: true, method: 'MERGE' });
    const results = await owner.agreements.transferOwner(ids.slice(0, 3), await site.idOf('olav'));
    expect(results.map((result) => !result.ok && (result.error as { code?: string }).code)).toEqual(
      Array.from({ length: 3 }, () => 'data/throttled'),
    );
  });
});
