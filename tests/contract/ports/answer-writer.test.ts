import type { SPFI } from '@pnp/sp';
import '@pnp/sp/security/item';
import { AnswerRefusedError } from '../../../src/data/answer-refused-error';
import { ConflictError } from '../../../src/data/data-errors';
import type { AnswerWriter, CardFacts } from '../../../src/data/ports/answer-writer';
import { itemsOf } from '../../../src/data/rows/site';
import { answerWriter } from '../../../src/data/stores/answer-writer-sharepoint';
import { cardSource } from '../../../src/data/stores/card-source-sharepoint';
import { emptyInput, type AnswerRequest } from '../../../src/domain/answers/answer-request';
import { calendarDate } from '../../../src/domain/calendar-date';
import { agreementOptions } from '../../../src/schema/agreement-options';
import { agreements } from '../../../src/schema/agreements';
import { procurements } from '../../../src/schema/procurements';
import { reminderResponses } from '../../../src/schema/reminder-responses';
import { aChange, failureOf } from './agreement-changes';
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
const option = async () => itemsOf(admin, agreementOptions).getById(1)<Record<string, unknown>>();
const agreement = async () => itemsOf(admin, agreements).getById(id)<Record<string, unknown>>();
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
const exercise = (over: Partial<AnswerRequest> = {}) => request('exercise', { reason: 'God pris' }, over);
const written = async () => ({
  option: (await option())['Decision'],
  responses: (await responses()).length,
  needs: (await needs()).length,
});
const untouched = { option: 'Open', responses: 0, needs: 0 };
const refusal = async (asked: Promise<AnswerRequest>) => {
  const error = await failureOf(writer.answer(await asked));
  return error instanceof AnswerRefusedError ? error.reason : error;
};

describe('an answer is written with who and when:', () => {
  test('exercising an option on the option and as a response, in two writes after one reading', async () => {
    const asked = await exercise();
    site.reached.length = 0;
    const given = await writer.answer(asked);
    expect(site.reached[0]?.url).toMatch(/\$batch$/);
    expect(await option()).toMatchObject({ Decision: 'Utløyst', DecidedById: seeded.ingrid, Reason: 'God pris' });
    expect(given).toMatchObject({
      already: false,
      response: { answer: 'exercised', byId: seeded.ingrid, at: today, deadlineDate: noticeDay, comment: 'God pris' },
    });
    expect(await responses()).toMatchObject([{ AnsweredById: seeded.ingrid }]);
  });

  test('not taking an option', async () => {
    await writer.answer(await request('decline', { reason: 'For dyrt' }));
    expect(await option()).toMatchObject({ Decision: 'Ikkje utløyst', DecidedById: seeded.ingrid });
    expect(await responses()).toMatchObject([{ Answer: 'Opsjonen blir ikkje utløyst' }]);
  });

  test('having it, with a comment, as a response only', async () => {
    const { response } = await writer.answer(await request('iHaveThis', { reason: 'Ser på det' }));
    expect(response).toMatchObject({ answer: 'iHaveThis', comment: 'Ser på det', byId: seeded.ingrid });
    expect(await written()).toMatchObject({ option: 'Open', responses: 1 });
  });

  test('being reminded on a day', async () => {
    const { response } = await writer.answer(await request('remindMe', { remindOn: calendarDate('2027-01-04') }));
    expect(response).toMatchObject({ answer: 'remindMe', remindOn: '2027-01-04' });
  });

  test('handing over to somebody whom the site has not met, who is named in the response', async () => {
    await writer.answer(await request('handOver', { newOwner: upnOf('anne'), reason: 'Ny eining' }));
    expect((await agreement())['OwnerId']).toBe(await site.idOf('anne'));
    expect(await responses()).toMatchObject([
      { Answer: 'Gjeve vidare', AnsweredById: seeded.ingrid, Comment: 'Anne Sæbø: Ny eining' },
    ]);
  });

  test('a need that replaces the agreement, by the resource group', async () => {
    const asked = await request(
      'newProcurement',
      { need: 'Vask frå 2027', neededBy: calendarDate('2027-05-01') },
      { by: upnOf('marit') },
    );
    const { procurementId } = await writer.answer(asked);
    expect(await needs()).toMatchObject([{ Id: procurementId, Title: 'Vask frå 2027', ReplacesAgreementId: id, Phase: 'Behov' }]);
    expect(await responses()).toMatchObject([{ AnsweredById: seeded.marit }]);
  });
});

describe('the rights of a person are SharePoint’s at that moment', () => {
  test('and those of owners, the resource group, employees and strangers differ', async () => {
    const edit = { edit: true };
    expect(await writer.rightsOf(upnOf('ingrid'), id, 1)).toEqual({
      read: true,
      agreements: edit,
      agreementOptions: edit,
      procurements: { add: false },
      needRequests: { add: true },
      reminderResponses: { add: true },
    });
    expect(await writer.rightsOf(upnOf('marit'), id)).toMatchObject({ procurements: { add: true } });
    expect(await writer.rightsOf(upnOf('anne'), id)).toMatchObject({
      read: true,
      agreements: { edit: false },
      reminderResponses: { add: false },
    });
    for (const nobody of ['ingen@alver.example', "o'hara@alver.example", 'knut.skodvin@alver.example', ''])
      expect(await writer.rightsOf(nobody, id)).toMatchObject({
        read: false,
        agreements: { edit: false },
        reminderResponses: { add: false },
      });
    expect(await writer.rightsOf(upnOf('ingrid'), 999)).toMatchObject({ read: false, reminderResponses: { add: false } });
  });

  test('so that rights taken from a row take the answer along', async () => {
    const asked = await exercise();
    const item = itemsOf(admin, agreementOptions).getById(1);
    await item.breakRoleInheritance(false);
    expect(await refusal(Promise.resolve(asked))).toBe('noRight');
    expect(await written()).toEqual(untouched);
  });

  test('so that they hold for the agreement’s own row too', async () => {
    const asked = await request('handOver', { newOwner: upnOf('olav') });
    await itemsOf(admin, agreements).getById(id).breakRoleInheritance(false);
    expect(await refusal(Promise.resolve(asked))).toBe('noRight');
  });

  test.each(['anne', 'ingen', 'knut.skodvin'])('so that %s is refused everything', async (person) => {
    for (const kind of ['exercise', 'iHaveThis', 'handOver', 'remindMe'] as const)
      expect(
        await refusal(
          request(kind, { reason: 'x', newOwner: upnOf('olav'), remindOn: calendarDate('2027-01-04') }, { by: upnOf(person) }),
        ),
      ).toBe('noRight');
    expect(await written()).toEqual(untouched);
  });

  test('and are not guessed when the app itself may not ask', async () => {
    const weak = answerWriter({ sp: site.client('app:write'), onBadRow: () => undefined }, { now: () => new Date() });
    await expect(weak.rightsOf(upnOf('ingrid'), id)).rejects.toMatchObject({ code: 'data/forbidden' });
  });
});

describe('nothing is written', () => {
  test.each(['exercise', 'iHaveThis', 'remindMe', 'handOver'] as const)(
    'when the agreement was changed since the card was made (%s)',
    async (kind) => {
      const asked = await request(kind, { reason: 'x', newOwner: upnOf('olav'), remindOn: calendarDate('2027-01-04') });
      await itemsOf(site.client('olav'), agreements).getById(id).update({ Purpose: 'Noko anna' });
      const error = await failureOf(writer.answer(asked));
      expect(error).toBeInstanceOf(ConflictError);
      expect((error as ConflictError).theirs).toMatchObject({ changedBy: 'Olav Bruvik' });
      expect(await written()).toEqual(untouched);
    },
  );

  test('when the option was decided meanwhile by somebody else', async () => {
    const asked = await exercise();
    await itemsOf(site.client('olav'), agreementOptions)
      .getById(1)
      .update({ Decision: 'Ikkje utløyst', DecidedById: seeded.olav });
    expect(await failureOf(writer.answer(asked))).toBeInstanceOf(ConflictError);
    expect(await written()).toEqual({ option: 'Ikkje utløyst', responses: 0, needs: 0 });
  });

  test('when somebody is first between our look and our write', async () => {
    const asked = await exercise();
    let isFirst = true;
    site.fault = (incoming) => {
      if (isFirst && /AgreementOptions.*items\(1\)/i.test(decodeURIComponent(incoming.url)) && incoming.method === 'POST') {
        isFirst = false;
        incoming.headers['if-match'] = '"00000000-0000-0000-0000-000000000000,1"';
      }
      return false;
    };
    expect(await failureOf(writer.answer(asked))).toBeInstanceOf(ConflictError);
    expect(isFirst).toBe(false);
    expect(await written()).toEqual(untouched);
  });

  test.each([
    [
      'a deadline that the agreement does not have',
      { deadline: { kind: 'optionDecision' as const, date: calendarDate('2030-01-01') } },
      'deadlineGone',
    ],
    ['a deadline of another kind', { deadline: { kind: 'review' as const, date: noticeDay } }, 'deadlineGone'],
    ['an agreement that is not there', { agreementId: 999 }, 'noRight'],
    ['letting an option run that has to be exercised', { kind: 'letContinue' as const }, 'notOffered'],
    ['a decision without a reason', { input: { ...emptyInput, reason: ' ' } }, 'reasonRequired'],
  ])('for %s', async (_what, over, reason) => {
    expect(await refusal(exercise(over))).toBe(reason);
    expect(await written()).toEqual(untouched);
  });

  test('for a reminder after the day to act by, a new owner who is a guest, nobody, or the owner already', async () => {
    expect(await refusal(request('remindMe', { remindOn: calendarDate('2027-02-01') }))).toBe('remindOnTooLate');
    expect(await refusal(request('handOver', { newOwner: 'siri.foss_bergen.example#ext#@alver.example' }))).toBe('ownerUnknown');
    expect(await refusal(request('handOver', { newOwner: 'ingen@alver.example' }))).toBe('ownerUnknown');
    expect(await refusal(request('handOver'))).toBe('newOwnerRequired');
    expect(await refusal(request('handOver', { newOwner: upnOf('ingrid') }))).toBe('sameOwner');
    expect(await written()).toEqual(untouched);
  });

  test.each(['exercise', 'iHaveThis'] as const)(
    'for an answer that was given already: it is told as it stands (%s)',
    async (kind) => {
      const asked = await request(kind, { reason: 'x' });
      const { response } = await writer.answer(asked);
      const before = await written();
      expect(await writer.answer(asked)).toEqual({ already: true, response, procurementId: null, requestId: null });
      expect(await written()).toEqual(before);
    },
  );
});

describe('an end between the decision and its record', () => {
  const failing = () => {
    site.fault = (incoming, reply) => {
      if (incoming.method !== 'POST' || !/ReminderResponses.*items$/i.test(decodeURIComponent(incoming.url))) return false;
      reply.socket?.destroy();
      return true;
    };
  };

  test.each([
    ['exercise', 'ingrid', { reason: 'God pris' }],
    ['handOver', 'ingrid', { newOwner: upnOf('olav') }],
    ['newProcurement', 'marit', { need: 'Vask frå 2027' }],
    ['reportNeed', 'ingrid', { need: 'Vask frå 2027' }],
  ] as const)('leaves what the same answer completes, once (%s)', async (kind, person, input) => {
    const asked = await request(kind, input, { by: upnOf(person) });
    failing();
    await failureOf(writer.answer(asked));
    expect(await responses()).toEqual([]);
    site.fault = null;
    expect(await writer.answer(asked)).toMatchObject({ already: false });
    expect(await responses()).toHaveLength(1);
    expect((await needs()).length).toBe(kind === 'newProcurement' ? 1 : 0);
    expect(await site.ports('eva').needRequests.all()).toHaveLength(kind === 'reportNeed' ? 1 : 0);
    expect(await writer.answer(asked)).toMatchObject({ already: true });
    expect(await responses()).toHaveLength(1);
  });
});
