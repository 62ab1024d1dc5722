import type { SPFI } from '@pnp/sp';
import { ForbiddenError } from '../../../src/data/data-errors';
import type { AnswerWriter, CardFacts } from '../../../src/data/ports/answer-writer';
import { itemsOf } from '../../../src/data/rows/site';
import { answerWriter } from '../../../src/data/stores/answer-writer-sharepoint';
import { cardSource } from '../../../src/data/stores/card-source-sharepoint';
import { emptyInput, type AnswerRequest } from '../../../src/domain/answers/answer-request';
import { calendarDate } from '../../../src/domain/calendar-date';
import { procurements } from '../../../src/schema/procurements';
import { reminderResponses } from '../../../src/schema/reminder-responses';
import { aChange } from './agreement-changes';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation, type Seeded } from './seed-organisation';

const today = '2026-11-23';
const noticeDay = calendarDate('2027-01-30');
const account = (person: string) =>
  ({ ingrid: 'ingrid.haugland', olav: 'olav.bruvik', marit: 'marit.tveiten', eva: 'eva.nordvik', anne: 'anne.sabo' })[person] ??
  person;
const upnOf = (person: string) => `${account(person)}@alver.example`;

let site: ProvisionedSite;
let seeded: Seeded;
let admin: SPFI;
let writer: AnswerWriter;
let id: number;

beforeEach(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  admin = site.client('admin');
  writer = answerWriter(theApp(), { now: () => new Date(`${today}T10:00:00Z`) });
  const change = aChange(seeded, {
    title: 'Vask',
    status: 'active',
    startDate: calendarDate('2025-05-01'),
    endDate: calendarDate('2027-04-30'),
    openEnded: false,
    notice: { amount: 3, unit: 'months' },
  });
  id = (
    await site
      .ports('ingrid')
      .agreements.create({ ...change, options: [{ sequence: 1, months: 12, mode: 'active', notice: null }] })
  ).value.id;
});
afterEach(() => site.close());

const theApp = () => ({ sp: site.client('app:fullcontrol'), onBadRow: (error: unknown) => void expect(error).toBeUndefined() });
const card = async (): Promise<CardFacts> => (await cardSource(theApp()).cardFacts([id])).get(id) as CardFacts;
const responses = async () => itemsOf(admin, reminderResponses)<Record<string, unknown>[]>();
const needs = async () => itemsOf(admin, procurements)<Record<string, unknown>[]>();

/** An answer to the option's deadline by the owner, as made from the card as it is now. */
async function request(
  kind: AnswerRequest['kind'],
  input: Partial<AnswerRequest['input']> = {},
  over: Partial<AnswerRequest> = {},
) {
  const seen = (await card()).seenFor({ kind: 'optionDecision', optionSequence: 1 });
  const deadline = { kind: 'optionDecision' as const, date: noticeDay };
  return { by: upnOf('ingrid'), agreementId: id, deadline, kind, input: { ...emptyInput, ...input }, seen, ...over };
}

test.each(['newProcurement', 'reportNeed'] as const)(
  'owners, who only read needs, report one to those who write them (%s)',
  async (kind) => {
    const neededBy = calendarDate('2027-05-01');
    const given = await writer.answer(await request(kind, { need: ' Vask frå 2027 ', neededBy, reason: 'Meir volum' }));
    expect(given).toMatchObject({
      already: false,
      procurementId: null,
      response: { answer: 'needReported', byId: seeded.ingrid },
    });
    expect(await needs()).toEqual([]);
    const [reported, ...more] = await site.ports('ingrid').needRequests.all();
    expect(more).toEqual([]);
    expect(reported?.value).toMatchObject({
      id: given.requestId,
      title: 'Vask frå 2027',
      description: 'Meir volum',
      neededBy,
      replacesAgreementId: id,
      requestedById: seeded.ingrid,
      requestedOn: today,
      withdrawn: false,
    });
    expect(await responses()).toMatchObject([{ Answer: 'Behovet er meldt til ressursgruppa', Comment: 'Meir volum' }]);
    // It is the owner's own: others' rows are closed to them.
    await site.ports('ingrid').needRequests.update(reported!, { withdrawn: true });
    await expect(site.ports('olav').needRequests.update(reported!, { title: 'Mitt' })).rejects.toBeInstanceOf(ForbiddenError);
  },
);

test('the resource group writes in the plan, whatever the card offered', async () => {
  const { procurementId, response } = await writer.answer(await request('reportNeed', { need: 'Vask' }, { by: upnOf('marit') }));
  expect(await needs()).toMatchObject([{ Id: procurementId }]);
  expect(response.answer).toBe('newProcurement');
  expect(await site.ports('marit').needRequests.all()).toEqual([]);
});

test('a need is reported once, by each who reports it, and anew when it was withdrawn', async () => {
  const reported = async () => (await site.ports('eva').needRequests.all()).map(({ value }) => value.requestedById);
  await writer.answer(await request('reportNeed', { need: 'Vask' }));
  expect(await writer.answer(await request('newProcurement', { need: 'Vask' }))).toMatchObject({ already: true });
  expect(await reported()).toEqual([seeded.ingrid]);
  await writer.answer(await request('reportNeed', { need: 'Vask' }, { by: upnOf('olav') }));
  expect(await reported()).toEqual([seeded.ingrid, seeded.olav]);
  const [own] = await site.ports('ingrid').needRequests.all();
  await site.ports('ingrid').needRequests.update(own!, { withdrawn: true });
  expect(await writer.answer(await request('reportNeed', { need: 'Vask' }))).toMatchObject({ already: false });
  expect(await reported()).toEqual([seeded.ingrid, seeded.olav, seeded.ingrid]);
});
