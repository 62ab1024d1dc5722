import { CardStage, noticeDay, upnOf } from './card-stage';
import { answered, dataOf, inputOf, textOf } from './card-reading';

const stage = new CardStage();
beforeAll(() => stage.open(), 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.reset());
// Nothing goes wrong unseen.
afterEach(() => {
  if (stage.warnings.length > 0) throw new Error(stage.warnings.join('\n'));
});

/** Presses an answer of the card and answers what is shown then. */
function press(by: string, card: unknown, answer: string, fields: Readonly<Record<string, string>> = {}) {
  return stage.pressed(by, { ...dataOf(card, `answer:${answer}`), ...fields });
}

describe('each answer writes what it says, with who and when:', () => {
  test('exercising an option', async () => {
    const shown = await press('ingrid', await stage.card(), 'exercise', { exercise_reason: 'God pris' });
    const { option, responses } = await stage.written();
    expect(option).toMatchObject({ Decision: 'Utløyst', DecidedById: stage.seeded.ingrid, Reason: 'God pris' });
    expect(option['DecidedOn']).toMatch(/^2026-11-22T23:00/);
    expect(responses).toMatchObject([{ Answer: 'Opsjonen er utløyst', AnsweredById: stage.seeded.ingrid, Comment: 'God pris' }]);
    expect(shown.text).toContain('Ingrid Haugland utløyste opsjonen');
    expect(shown.text).toContain('«God pris»');
  });

  test('letting one that runs by itself run', async () => {
    await stage.anAgreement('automatic');
    const shown = await press('ingrid', await stage.card(), 'letContinue', { letContinue_reason: 'Fungerer' });
    const { option, responses } = await stage.written();
    expect(option).toMatchObject({ Decision: 'Utløyst', DecidedById: stage.seeded.ingrid });
    expect(responses).toMatchObject([{ Answer: 'Opsjonen er utløyst' }]);
    expect(shown.text).toContain('lét avtalen gå vidare');
  });

  test('not extending', async () => {
    const shown = await press('ingrid', await stage.card(), 'decline', { decline_reason: 'For dyrt' });
    const { option, responses } = await stage.written();
    expect(option).toMatchObject({ Decision: 'Ikkje utløyst', DecidedById: stage.seeded.ingrid, Reason: 'For dyrt' });
    expect(responses).toMatchObject([{ Answer: 'Opsjonen blir ikkje utløyst', AnsweredById: stage.seeded.ingrid }]);
    expect(shown.text).toContain('valde å ikkje forlengje');
  });

  test('having it', async () => {
    const shown = await press('ingrid', await stage.card(), 'iHaveThis', { iHaveThis_reason: 'Ser på det' });
    const { option, responses } = await stage.written();
    expect(option['Decision']).toBe('Open');
    expect(responses).toMatchObject([{ Comment: 'Ser på det', AnsweredById: stage.seeded.ingrid }]);
    expect(responses).toHaveLength(1);
    expect(shown.text).toContain('Ingrid Haugland har dette');
    expect(shown.text).toContain('Svart 23. nov. 2026, 11:00');
  });

  test('starting a new procurement, by somebody who may', async () => {
    const card = await stage.card('marit', { role: 'resource' });
    const shown = await press('marit', card, 'newProcurement', {
      newProcurement_need: 'Vask frå 2027',
      newProcurement_neededBy: '2027-05-01',
    });
    const { needs, responses } = await stage.written();
    expect(needs).toMatchObject([{ Title: 'Vask frå 2027', Phase: 'Behov' }]);
    expect(responses).toMatchObject([{ AnsweredById: stage.seeded.marit }]);
    expect(shown.text).toContain('Marit Tveiten starta ny anskaffing');
  });

  test('reporting the need of one, by somebody who may not write in the plan', async () => {
    const card = await stage.card();
    const shown = await press('ingrid', card, 'reportNeed', {
      reportNeed_need: 'Vask frå 2027',
      reportNeed_neededBy: '2027-05-01',
    });
    const { needs, responses } = await stage.written();
    expect(needs).toEqual([]);
    expect(responses).toMatchObject([{ AnsweredById: stage.seeded.ingrid, Answer: 'Behovet er meldt til ressursgruppa' }]);
    expect(shown.text).toContain('Ingrid Haugland melde behov for ny anskaffing til ressursgruppa');
  });

  test('being reminded on a day', async () => {
    const shown = await press('ingrid', await stage.card(), 'remindMe', { remindMe_remindOn: '2027-01-04' });
    const { responses } = await stage.written();
    expect(responses).toMatchObject([{ AnsweredById: stage.seeded.ingrid }]);
    expect(String(responses[0]?.['RemindOn'])).toMatch(/^2027-01-03T23/);
    expect(shown.text).toContain('blir minna på dette 4. januar 2027');
  });

  test('handing over', async () => {
    const shown = await press('ingrid', await stage.card(), 'handOver', {
      handOver_newOwner: upnOf('olav'),
      handOver_reason: 'Ny eining',
    });
    expect(JSON.stringify(shown.card)).toContain('Ny eigar: Olav');
    expect(JSON.stringify(shown.card)).toContain('«Ny eining»');
    const { agreement, responses } = await stage.written();
    expect(agreement['OwnerId']).toBe(stage.seeded.olav);
    expect(responses).toMatchObject([
      { Answer: 'Gjeve vidare', Comment: 'Olav Bruvik: Ny eining', AnsweredById: stage.seeded.ingrid },
    ]);
    expect(shown.text).toContain('Ingrid Haugland gav avtalen vidare');
  });
});

describe('the card that was posted', () => {
  test('becomes the answer for everybody and on every device', async () => {
    const card = await stage.card();
    await press('ingrid', card, 'iHaveThis');
    expect(stage.updates).toMatchObject([
      { conversationId: 'a:ingrid', activityId: `activity-${stage.reminderFor('ingrid').id}` },
    ]);
    expect(textOf(stage.updates[0]?.message.card)).toContain('Ingrid Haugland har dette');
  });

  test('of the same deadline elsewhere shows the answer when it is looked at', async () => {
    const maritsCard = await stage.card('marit', { role: 'resource' });
    await press('ingrid', await stage.card(), 'decline', { decline_reason: 'For dyrt' });
    const refresh = (maritsCard['refresh'] as { action: { data: Record<string, unknown> }; userIds: string[] }) ?? {};
    expect(refresh.userIds).toEqual(['29:marit']);
    const looked = answered(
      await stage.actions().answerAction(stage.press('marit', 'refresh', refresh.action.data, { trigger: 'automatic' })),
    );
    expect(looked.text).toContain('Ingrid Haugland valde å ikkje forlengje avtalen');
    expect(looked.text).toContain('Svart 23. november 2026');
  });

  test('asks again when the decision was taken back', async () => {
    await press('ingrid', await stage.card(), 'decline', { decline_reason: 'For dyrt' });
    const store = stage.site.ports('ingrid').agreements;
    const [option] = (await store.open(stage.agreementId)).options;
    if (!option) throw new Error('No option.');
    await store.decideOption(option, { decision: 'open', decidedById: null, decidedOn: null, reason: '' });
    const card = await stage.card('marit', { role: 'resource' });
    const looked = answered(
      await stage.actions().answerAction(stage.press('marit', 'refresh', dataOf(card, 'refresh'), { trigger: 'automatic' })),
    );
    expect(dataOf(looked.card, 'answer:exercise')).toBeDefined();
  });

  test('shows what the person may do by SharePoint when it is looked at', async () => {
    const card = await stage.card('marit', { role: 'resource' });
    const again = answered(
      await stage
        .actions()
        .answerAction(stage.press('marit', 'refresh', dataOf(card, 'answer:iHaveThis'), { trigger: 'automatic' })),
    );
    expect(dataOf(again.card, 'answer:newProcurement')).toBeDefined();
    expect(inputOf(again.card, 'handOver_newOwner')?.['choices']).toEqual(
      expect.arrayContaining([{ title: 'Olav Bruvik', value: upnOf('olav') }]),
    );
    expect(JSON.stringify(inputOf(again.card, 'handOver_newOwner'))).not.toContain('#ext#');
  });
});

describe('the new owner', () => {
  const handedOver = async () => {
    await press('ingrid', await stage.card(), 'handOver', { handOver_newOwner: upnOf('olav'), handOver_reason: 'Ny eining' });
    const posted = (await stage.deliver()).get(`person:${upnOf('olav')}`);
    if (posted === undefined || posted === 'obsolete') throw new Error('Nobody was asked.');
    return posted.card;
  };

  test('is asked, and taking over answers the deadline', async () => {
    const question = await handedOver();
    expect(textOf(question)).toContain('Ingrid Haugland vil gje deg ansvaret for avtalen');
    expect(textOf(question)).toContain('Kommentar: Ny eining');
    const shown = answered(
      await stage.actions().answerAction(stage.press('olav', 'acceptOwner', dataOf(question, 'acceptOwner'))),
    );
    expect(shown.text).toContain('Olav Bruvik har dette');
    const { responses, agreement } = await stage.written();
    expect(responses.map((each) => each['AnsweredById'])).toEqual([stage.seeded.ingrid, stage.seeded.olav]);
    expect(agreement['OwnerId']).toBe(stage.seeded.olav);
  });

  test('can answer a reminder of the same day: being handed over is no answer of theirs', async () => {
    await handedOver();
    const card = await stage.card('olav', { step: 'months-6-before' });
    const looked = answered(
      await stage
        .actions()
        .answerAction(stage.press('olav', 'refresh', dataOf(card, 'answer:exercise'), { trigger: 'automatic' })),
    );
    const shown = await press('olav', looked.card, 'exercise', { exercise_reason: 'God pris' });
    expect(shown.text).toContain('Olav Bruvik utløyste opsjonen');
  });

  test('who says no gives it back, and whoever handed it over is asked', async () => {
    const question = await handedOver();
    await stage
      .actions()
      .answerAction(stage.press('olav', 'refuseOwner', { ...dataOf(question, 'refuseOwner'), reason: 'Ikkje mitt' }));
    expect((await stage.written()).agreement['OwnerId']).toBe(stage.seeded.ingrid);
    const back = (await stage.deliver()).get(`person:${upnOf('ingrid')}`);
    expect(textOf(back)).toContain('Olav Bruvik vil gje deg ansvaret for avtalen');
    expect(textOf(back)).toContain('Kommentar: Ikkje mitt');
  });

  test('who says no without the right to give it back makes whoever handed it over hear of it, once', async () => {
    await press('ingrid', await stage.card(), 'handOver', { handOver_newOwner: upnOf('anne') });
    const posted = (await stage.deliver()).get(`person:${upnOf('anne')}`);
    const refuse = async () =>
      answered(
        await stage
          .actions()
          .answerAction(stage.press('anne', 'refuseOwner', { ...dataOf(posted, 'refuseOwner'), reason: 'Kan ikkje' })),
      ).text;
    expect(await refuse()).toContain('Ingrid Haugland får vite at du ikkje tek over');
    expect(await refuse()).toContain('Ingrid Haugland får vite at du ikkje tek over');
    const told = await stage.deliver();
    expect(textOf(told.get(`person:${upnOf('ingrid')}`))).toContain('Anne Sæbø takka nei til å ta over Vask');
    expect(textOf(told.get(`person:${upnOf('ingrid')}`))).toContain('Kommentar: Kan ikkje');
    expect(told.size).toBe(1);
    expect((await stage.deliver()).size).toBe(0);
    expect((await stage.written()).agreement['OwnerId']).toBe(await stage.site.idOf('anne'));
    const taken = answered(await stage.actions().answerAction(stage.press('anne', 'acceptOwner', dataOf(posted, 'acceptOwner'))));
    expect(taken.text).toContain('Du har ikkje rett til å svare');
    expect((await stage.written()).responses).toHaveLength(1);
  });

  test('who takes over what was decided meanwhile just has it', async () => {
    const question = await handedOver();
    await stage.site
      .ports('olav')
      .agreements.open(stage.agreementId)
      .then(async (page) => {
        const [option] = page.options;
        if (!option) throw new Error('No option.');
        await stage.site.ports('olav').agreements.decideOption(option, {
          decision: 'exercised',
          decidedById: stage.seeded.olav,
          decidedOn: noticeDay,
          reason: 'x',
        });
      });
    const fresh = answered(
      await stage
        .actions()
        .answerAction(stage.press('olav', 'refresh', dataOf(question, 'acceptOwner'), { trigger: 'automatic' })),
    );
    const shown = answered(
      await stage.actions().answerAction(stage.press('olav', 'acceptOwner', dataOf(fresh.card, 'acceptOwner'))),
    );
    expect(shown.text).toContain('Olav Bruvik har dette');
    expect((await stage.written()).responses).toHaveLength(1);
  });

  test('is not asked any more when somebody else owns it by then', async () => {
    await press('ingrid', await stage.card(), 'handOver', { handOver_newOwner: upnOf('olav') });
    const page = await stage.site.ports('admin').agreements.open(stage.agreementId);
    const [result] = await stage.site.ports('admin').agreements.transferOwner([page.value.id], stage.seeded.marit);
    expect(result?.ok).toBe(true);
    expect((await stage.deliver()).get(`person:${upnOf('olav')}`)).toBe('obsolete');
  });
});
