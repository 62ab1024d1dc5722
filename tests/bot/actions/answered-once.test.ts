import { answeredClaims } from '../../../bot/actions/answered-claims';
import type { AdaptiveCard, InboundResponse } from '../../../bot/channel/channel';
import { answerWriter } from '../../../src/data/stores/answer-writer-sharepoint';
import { UnreachableError } from '../../../src/data/data-errors';
import { CardStage, upnOf } from './card-stage';
import { answered, dataOf, exercise } from './card-reading';

const stage = new CardStage();
beforeAll(() => stage.open(), 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.reset());

const pressed: CardStage['pressed'] = (...press) => stage.pressed(...press);

describe('a card that was answered', () => {
  test('is not answered again: it shows the answer', async () => {
    const card = await stage.card();
    await pressed('ingrid', exercise(card));
    for (const again of [exercise(card), { ...dataOf(card, 'answer:decline'), decline_reason: 'Likevel ikkje' }]) {
      const shown = await pressed('ingrid', again);
      expect(shown.text).toContain('Svaret er alt motteke');
      expect(shown.text).toContain('Ingrid Haugland utløyste opsjonen');
    }
    expect((await stage.written()).responses).toHaveLength(1);
  });

  test('twice at the same time is written once, and both are shown the answer', async () => {
    const card = await stage.card();
    const presses: Promise<unknown>[] = [];
    // Whoever comes second waits for the other, and for nothing else.
    const claims = answeredClaims(stage.storage.documents, {
      now: stage.now,
      pause: async () => void (await Promise.race(presses)),
    });
    const actions = stage.actions({ claims });
    const press = () => actions.answerAction(stage.press('ingrid', 'answer', exercise(card)));
    presses.push(press(), press());
    const shown = (await Promise.all(presses)).map((each) => answered(each as InboundResponse).text);
    for (const text of shown) expect(text).toContain('Ingrid Haugland utløyste opsjonen');
    expect(shown.filter((text) => text.includes('Svaret er alt motteke'))).toHaveLength(1);
    expect((await stage.written()).responses).toHaveLength(1);
    await actions.settled();
  });

  test('by somebody who died before writing is answered by pressing again', async () => {
    const card = await stage.card();
    const { cardId } = stage.claimsOf(card);
    const claims = answeredClaims(stage.storage.documents, { now: stage.now, pause: async () => undefined });
    expect(await claims.claim(cardId)).toMatchObject({ state: 'mine' });
    const early = await pressed('ingrid', exercise(card));
    expect(early.card).toBeNull();
    expect(early.text).toContain('trykk igjen om litt');
    expect(await stage.isUntouched()).toBe(true);
    stage.clock = new Date(stage.clock.getTime() + 121_000);
    expect((await pressed('ingrid', exercise(card))).text).toContain('Ingrid Haugland utløyste opsjonen');
    expect((await stage.written()).responses).toHaveLength(1);
  });

  test.each([
    ['exercise', { exercise_reason: 'x' }],
    ['iHaveThis', { iHaveThis_reason: 'x' }],
    ['remindMe', { remindMe_remindOn: '2027-01-04' }],
    ['handOver', { handOver_newOwner: upnOf('olav'), handOver_reason: 'x' }],
  ])('by somebody who died after writing is not written twice (%s)', async (answer, fields) => {
    const card = await stage.card();
    const data = { ...dataOf(card, `answer:${answer}`), ...fields };
    const inner = answeredClaims(stage.storage.documents, { now: stage.now, pause: async () => undefined });
    const dead = new Error('killed');
    const killed = stage.actions({
      claims: {
        ...inner,
        complete: async () => await Promise.reject(dead),
        release: async () => await Promise.reject(dead),
      },
    });
    await killed.answerAction(stage.press('ingrid', 'answer', data));
    const before = await stage.written();
    expect(before.responses).toHaveLength(1);
    stage.clock = new Date(stage.clock.getTime() + 121_000);
    const shown = await pressed('ingrid', data);
    expect(shown.text).toContain('Svart 23. nov. 2026, 11:02');
    expect(await stage.written()).toEqual(before);
    // A new owner is asked once.
    expect([...(await stage.deliver()).keys()]).toEqual(answer === 'handOver' ? [`person:${upnOf('olav')}`] : []);
  });
});

describe('when SharePoint or Teams cannot be reached', () => {
  test('it is said, the card stays with what was typed, and pressing again works', async () => {
    const card = await stage.card();
    stage.site.fault = (_request, reply) => {
      reply.destroy();
      return true;
    };
    const shown = await pressed('ingrid', exercise(card));
    expect(shown.card).toBeNull();
    expect(shown.text).toMatch(/Vi når ikkje SharePoint no|Sambandet vart brote/);
    stage.site.fault = null;
    expect(await stage.isUntouched()).toBe(true);
    expect((await pressed('ingrid', exercise(card))).text).toContain('Ingrid Haugland utløyste opsjonen');
  });

  test('after the answer was written nobody is told that nothing was', async () => {
    const card = await stage.card();
    const writer = answerWriter(stage.theApp(), { now: stage.now });
    const lost = stage.actions({
      answers: {
        ...writer,
        answer: async (request) => {
          await writer.answer(request);
          throw new UnreachableError('The answer was lost.', true);
        },
      },
    });
    const shown = answered(await lost.answerAction(stage.press('ingrid', 'answer', exercise(card))));
    expect(shown.text).toBe('Sambandet vart brote medan vi lagra. Opne avtalen og sjå etter før du svarar igjen.');
    expect((await pressed('ingrid', exercise(card))).text).toContain('Ingrid Haugland utløyste opsjonen');
    expect((await stage.written()).responses).toHaveLength(1);
  });

  test('a card that cannot be made anew stays as it is', async () => {
    const card: AdaptiveCard = await stage.card();
    const down = stage.actions({
      channel: {
        member: () => Promise.reject(new UnreachableError('down', false)),
        update: () => Promise.reject(new Error('no')),
      },
    });
    const looked = await down.answerAction(stage.press('ingrid', 'refresh', exercise(card), { trigger: 'automatic' }));
    expect(looked.body).toMatchObject({ statusCode: 500, type: 'application/vnd.microsoft.error' });
    const said = answered(await down.answerAction(stage.press('ingrid', 'answer', exercise(card))));
    expect(said.text).toContain('Prøv igjen om litt');
    expect(await stage.isUntouched()).toBe(true);
  });
});
