import '@pnp/sp/security/item';
import { itemsOf } from '../../../src/data/rows/site';
import { calendarDate } from '../../../src/domain/calendar-date';
import { agreementOptions } from '../../../src/schema/agreement-options';
import { agreements } from '../../../src/schema/agreements';
import { CardStage, upnOf } from './card-stage';
import { actionsOf, answered, dataOf, exercise, inputOf } from './card-reading';

const stage = new CardStage();
beforeAll(() => stage.open(), 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.reset());

const pressed: CardStage['pressed'] = (...press) => stage.pressed(...press);
const changedBy = (person: string) =>
  itemsOf(stage.site.client(person), agreements).getById(stage.agreementId).update({ Purpose: 'Noko anna' });

describe('rights are those of the moment of the press', () => {
  test('not of the card: whoever lost them since gets a refusal, and the card without the answer', async () => {
    const card = await stage.card();
    await itemsOf(stage.admin, agreementOptions).getById(stage.optionId).breakRoleInheritance(false);
    const shown = await pressed('ingrid', exercise(card));
    expect(shown.text).toContain('Ingenting er endra');
    expect(shown.text).toContain('Du har ikkje rett til å svare');
    expect([...actionsOf(shown.card).keys()]).not.toContain('answer:exercise');
    expect(await stage.isUntouched()).toBe(true);
  });

  test('and whoever may not read the agreement any more sees nothing of it', async () => {
    const card = await stage.card();
    await itemsOf(stage.admin, agreements).getById(stage.agreementId).breakRoleInheritance(false);
    const shown = await pressed('ingrid', exercise(card));
    expect(shown.text).toContain('Du har ikkje rett');
    expect(shown.text).not.toContain('Vask');
    expect(await stage.isUntouched()).toBe(true);
  });

  test('of the one who presses in a channel, whoever else may', async () => {
    const claims = stage.claimsOf(await stage.card());
    const seal = stage.composeParts().seal;
    const data = { ...seal.seal(claims, 'place:19:channel@thread.tacv2'), answer: 'exercise', exercise_reason: 'x' };
    const channel = { conversation: { id: '19:channel@thread.tacv2', kind: 'channel' as const } };
    const refused = await pressed('anne', data, channel);
    expect(refused.text).toContain('Du har ikkje rett');
    expect(await stage.isUntouched()).toBe(true);
    const taken = await pressed('olav', data, channel);
    expect(taken.text).toContain('Olav Bruvik utløyste opsjonen');
    expect((await stage.written()).option['DecidedById']).toBe(stage.seeded.olav);
  });

  test('and guests of another organisation may look in a channel, not answer', async () => {
    const card = await stage.card();
    stage.tenantOf = () => 'another-tenant';
    expect((await pressed('ingrid', exercise(card))).text).toContain('Du er gjest i kanalen');
    stage.tenantOf = () => stage.press('ingrid', '', {}).tenantId;
    expect((await pressed('siri', exercise(card))).text).toContain('Du er gjest i kanalen');
    expect(await stage.isUntouched()).toBe(true);
  });
});

describe('a card of somebody else', () => {
  test.each(['olav', 'marit', 'nobody'])('is refused to %s, whatever their rights', async (person) => {
    const shown = await pressed(person, exercise(await stage.card()));
    expect(shown.text).toContain('Dette kortet er sendt til ein annan');
    expect(shown.text).not.toContain('Vask');
    expect(await stage.isUntouched()).toBe(true);
  });

  test('is refused in a channel that it was brought to, and of another channel there too', async () => {
    const channel = { conversation: { id: '19:a', kind: 'channel' as const } };
    expect((await pressed('olav', exercise(await stage.card()), channel)).text).toContain('sendt til ein annan');
    const data = {
      ...stage.composeParts().seal.seal(stage.claimsOf(await stage.card('ingrid', { step: 'days-7-before' })), 'place:19:b'),
      answer: 'iHaveThis',
    };
    expect((await pressed('olav', data, channel)).text).toContain('sendt til ein annan');
    expect(await stage.isUntouched()).toBe(true);
  });

  test('cannot be had by saying to be the other: who it is says the roster', async () => {
    const card = await stage.card();
    const from = { userId: '29:olav', objectId: stage.press('ingrid', '', {}).from.objectId };
    expect((await pressed('ingrid', exercise(card), { from })).text).toContain('sendt til ein annan');
    expect(await stage.isUntouched()).toBe(true);
  });
});

describe('an agreement that was changed since the card was made', () => {
  test('is not written to, and a fresh card is shown that can be answered', async () => {
    const card = await stage.card();
    await changedBy('olav');
    const refused = await pressed('ingrid', exercise(card));
    expect(refused.text).toContain('Avtalen er endra sidan du fekk kortet');
    expect(await stage.isUntouched()).toBe(true);
    const taken = await pressed('ingrid', exercise(refused.card));
    expect(taken.text).toContain('Ingrid Haugland utløyste opsjonen');
  });

  test('by an answer of another shows that answer', async () => {
    const card = await stage.card();
    await pressed('marit', { ...dataOf(await stage.card('marit', { role: 'resource' }), 'answer:decline'), decline_reason: 'x' });
    const shown = await pressed('ingrid', exercise(card));
    expect(shown.text).toContain('Marit Tveiten valde å ikkje forlengje avtalen');
    expect((await stage.written()).responses).toHaveLength(1);
  });

  test('is told of as gone when it is', async () => {
    const card = await stage.card();
    await itemsOf(stage.admin, agreements).getById(stage.agreementId).delete();
    expect((await pressed('ingrid', exercise(card))).text).toContain('Avtalen finst ikkje lenger');
  });

  test('is not answered by a card of more than 400 days ago, but by a fresh one', async () => {
    await stage.anAgreement('active', { endDate: calendarDate('2029-04-30') });
    const date = calendarDate('2029-01-30');
    const card = await stage.card('ingrid', { deadline: { kind: 'optionDecision', date, actBy: date, optionSequence: 1 } });
    stage.clock = new Date(stage.clock.getTime() + 401 * 86_400_000);
    const refused = await pressed('ingrid', exercise(card));
    expect(refused.text).toContain('Avtalen er endra sidan du fekk kortet');
    expect(await stage.isUntouched()).toBe(true);
    expect((await pressed('ingrid', exercise(refused.card))).text).toContain('Ingrid Haugland utløyste opsjonen');
  });
});

describe('what an answer lacks', () => {
  test('is said on the card, with what was typed', async () => {
    const data = {
      ...dataOf(await stage.card(), 'answer:remindMe'),
      remindMe_remindOn: '2027-02-20',
      exercise_reason: 'Nesten ferdig',
    };
    const shown = await pressed('ingrid', data);
    expect(shown.text).toContain('Vel ein dag seinast 29. januar 2027');
    expect(inputOf(shown.card, 'remindMe_remindOn')?.['value']).toBe('2027-02-20');
    expect(inputOf(shown.card, 'exercise_reason')?.['value']).toBe('Nesten ferdig');
    expect(await stage.isUntouched()).toBe(true);
    const taken = await pressed('ingrid', { ...dataOf(shown.card, 'answer:remindMe'), remindMe_remindOn: '2027-01-20' });
    expect(taken.text).toContain('blir minna på dette');
  });

  test.each([
    ['exercise', { exercise_reason: ' ' }, 'Skriv ei kort grunngjeving.'],
    ['handOver', {}, 'Vel kven som skal ta over.'],
    ['handOver', { handOver_newOwner: upnOf('ingrid') }, 'Denne personen eig avtalen alt.'],
    ['handOver', { handOver_newOwner: 'ingen@alver.example' }, 'Vi fann ingen i kommunen'],
    ['handOver', { handOver_newOwner: upnOf('siri') }, 'Vi fann ingen i kommunen'],
    ['letContinue', { letContinue_reason: 'x' }, 'Fristen er alt avgjord'],
    ['newProcurement', { newProcurement_need: ' ' }, 'Skriv kva det er behov for.'],
  ])('%s with %o: nothing is written', async (answer, fields, said) => {
    const shown = await pressed('ingrid', { ...dataOf(await stage.card(), 'answer:iHaveThis'), answer, ...fields });
    expect(shown.text).toContain(said);
    expect(await stage.isUntouched()).toBe(true);
  });
});

describe('an action that is not one of ours', () => {
  test.each([
    ['another answer', { answer: 'approve' }],
    ['no context', { context: undefined }],
    ['another context', { context: 'e30.e30' }],
    ['a context that is no text', { context: { v: 1 } }],
  ])('is refused: %s', async (_what, over) => {
    const shown = await pressed('ingrid', { ...exercise(await stage.card()), ...over });
    expect(shown.text).toContain('ikkje eit som Innkjøp har sendt');
    expect(await stage.isUntouched()).toBe(true);
  });

  test('is refused when its verb belongs to another card', async () => {
    const card = await stage.card();
    for (const verb of ['acceptOwner', 'refuseOwner', 'drop'])
      expect(answered(await stage.actions().answerAction(stage.press('ingrid', verb, exercise(card)))).text).toContain(
        'ikkje eit som Innkjøp har sendt',
      );
    const body = (await stage.actions().answerAction(stage.press('ingrid', 'answer', {}, { value: 'x' }))).body;
    expect(body).toMatchObject({ statusCode: 400, type: 'application/vnd.microsoft.error' });
    expect(await stage.isUntouched()).toBe(true);
  });
});
