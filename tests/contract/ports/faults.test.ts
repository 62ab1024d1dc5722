import type { Request } from 'express';
import {
  ConflictError,
  NotAttemptedError,
  PartlySavedError,
  ThrottledError,
  UnauthenticatedError,
  UnreachableError,
} from '../../../src/data/data-errors';
import { anAgreementDraft } from '../../support/builders';
import type { Fault, ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';
import { FakeClock } from '../../data/connection/fake-network';

let site: ProvisionedSite;
beforeAll(async () => {
  site = await provisionedSite();
});
afterAll(() => site.close());
afterEach(() => {
  site.fault = null;
});

const draft = anAgreementDraft({ serviceAreaIds: [], unitId: null, ownerId: null, deputyId: null });
const option = { sequence: 1, months: 12, mode: 'active', notice: null } as const;
const isBatch = (request: Request) => request.originalUrl.endsWith('/_api/$batch');
const isWrite = (request: Request) => request.method === 'POST' && !isBatch(request);

/** The server does the work, and the connection is lost before its answer arrives. */
const losesAnswers =
  (when: (request: Request) => boolean): Fault =>
  (request, reply) => {
    if (when(request)) reply.end = (() => reply.socket?.destroy() ?? reply) as never;
    return false;
  };
const refuses =
  (when: (request: Request) => boolean, status: number, retryAfter: string): Fault =>
  (request, reply) => {
    if (!when(request)) return false;
    reply.status(status).setHeader('Retry-After', retryAfter).end();
    return true;
  };

test('a write whose answer is lost is sent exactly once and says that its outcome is not known', async () => {
  const owner = site.ports('ingrid', { clock: new FakeClock() });
  const before = (await owner.agreements.register()).length;
  site.reached.length = 0;
  site.fault = losesAnswers(isWrite);
  const failure: unknown = await owner.agreements.create({ draft, options: [], suppliers: [] }).catch((error: unknown) => error);
  site.fault = null;
  expect(failure).toBeInstanceOf(UnreachableError);
  expect(failure).toMatchObject({ outcomeUnknown: true });
  expect(site.reached.filter(({ method }) => method === 'POST')).toHaveLength(1);
  expect(await owner.agreements.register()).toHaveLength(before + 1);
});

test('a read whose answer is lost is asked again', async () => {
  const owner = site.ports('ingrid', { clock: new FakeClock() });
  let lost = 0;
  site.fault = losesAnswers(() => (lost += 1) <= 2);
  expect((await owner.session.current()).person.name).toBe('Ingrid Haugland');
  expect(lost).toBe(3);
});

test('when the options of a new agreement are lost, it is said exactly what was saved', async () => {
  const owner = site.ports('ingrid', { clock: new FakeClock() });
  site.fault = losesAnswers(isBatch);
  const failure: unknown = await owner.agreements
    .create({ draft, options: [option], suppliers: [] })
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PartlySavedError);
  expect(failure).toMatchObject({ saved: ['agreement'], unsaved: [{ part: 'options.0', error: { outcomeUnknown: true } }] });
});

test('when SharePoint refuses one supplier, the others are saved and that one is named', async () => {
  const owner = site.ports('ingrid');
  const supplier = { rank: 1, lot: '', contactPerson: '', email: '', phone: '' };
  const laundry = await site.ports('eva').organisation.addSupplier({
    name: 'Fjordvask AS',
    organisationNumber: '',
    municipalityNumber: '4631',
    categories: [],
    contactPerson: '',
    email: '',
    phone: '',
  });
  const failure: unknown = await owner.agreements
    .create({
      draft,
      options: [],
      suppliers: [
        { ...supplier, supplierId: laundry.id },
        { ...supplier, supplierId: 999_999 },
      ],
    })
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(PartlySavedError);
  expect(failure).toMatchObject({ saved: ['agreement', 'suppliers.0'], unsaved: [{ part: 'suppliers.1' }] });
  const page = await owner.agreements.open((failure as PartlySavedError).agreementId);
  expect(page.suppliers.map(({ value }) => value.supplierId)).toEqual([laundry.id]);
});

test('throttling is waited out as long as SharePoint asks, and a write is done once', async () => {
  const clock = new FakeClock(() => 0);
  const notices: number[] = [];
  const owner = site.ports('ingrid', { clock, onThrottled: ({ waitSeconds }) => notices.push(waitSeconds) });
  const before = (await owner.agreements.register()).length;
  let asked = 0;
  site.fault = refuses((request) => isWrite(request) && (asked += 1) <= 2, 429, '30');
  await owner.agreements.create({ draft, options: [], suppliers: [] });
  expect(notices).toEqual([30, 30]);
  expect(clock.waits).toEqual([30_000, 30_000]);
  expect(await owner.agreements.register()).toHaveLength(before + 1);
});

test('a save conflict that SharePoint finds by itself is shown with both versions, and nothing is written', async () => {
  const owner = site.ports('ingrid');
  const before = await owner.agreements.create({ draft, options: [], suppliers: [] });
  site.faults.add({ fault: 'saveConflict', method: 'MERGE', count: 1 });
  const failure: unknown = await owner.agreements
    .update(before, { draft: { ...draft, title: 'Min tittel' }, options: [], suppliers: [] })
    .catch((error: unknown) => error);
  site.faults.clear();
  expect(failure).toBeInstanceOf(ConflictError);
  expect(failure).toMatchObject({ mine: { title: 'Min tittel' }, theirs: { value: { title: draft.title } } });
});

test('throttling without end is a typed error with the wait that SharePoint wants', async () => {
  const owner = site.ports('ingrid', { clock: new FakeClock() });
  site.fault = refuses(() => true, 503, '120');
  const failure: unknown = await owner.agreements.register().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ThrottledError);
  expect(failure).toMatchObject({ retryAfterSeconds: 120 });
});

test('a sign-in that has run out is told apart', async () => {
  const ports = site.ports('ingrid', { token: async () => 'not-a-token' });
  await expect(ports.agreements.register()).rejects.toBeInstanceOf(UnauthenticatedError);
});

test('a change of many owners that is cut off says which were tried and which were not', async () => {
  const owner = site.ports('ingrid', { clock: new FakeClock() });
  const ids: number[] = [];
  for (let made = 0; made < 2; made += 1)
    ids.push((await owner.agreements.create({ draft, options: [], suppliers: [] })).value.id);
  // More than a batch: the rest never has its turn.
  const many = [...ids, ...Array.from({ length: 120 }, (_, nth) => 900_000 + nth)];
  let batches = 0;
  site.fault = losesAnswers((request) => isBatch(request) && (batches += 1) === 2);
  const results = await owner.agreements.transferOwner(many, await site.idOf('olav'));
  expect(results).toHaveLength(many.length);
  expect(results.slice(0, 50).every((result) => !result.ok && result.error instanceof UnreachableError)).toBe(true);
  expect(results.slice(50).every((result) => !result.ok && result.error instanceof NotAttemptedError)).toBe(true);
});
