import { decisionKinds, type DecisionKind } from '../../../src/domain/answers/decision-kind';
import { answerVerbs } from '../../../bot/actions/answer-action';
import { CardStage, upnOf } from '../actions/card-stage';

const stage = new CardStage();
beforeAll(() => stage.open(), 60_000);
beforeEach(() => stage.reset());
afterAll(() => stage.close());

/** Who presses in the channel that a card was posted to, and what SharePoint lets them do there (domain.md section 1). */
const pressers = {
  employee: 'anne',
  guest: 'siri',
  stranger: 'nobody',
  anotherOwner: 'olav',
  resourcePerson: 'marit',
  lead: 'eva',
} as const;
type Presser = keyof typeof pressers;
const workers: readonly Presser[] = ['anotherOwner', 'resourcePerson', 'lead'];

/** Each answer: who may give it, and what is typed with it. A new kind of answer does not compile without a row. */
const answers: Readonly<
  Record<DecisionKind, { readonly may: readonly Presser[]; readonly typed: Readonly<Record<string, string>> }>
> = {
  exercise: { may: workers, typed: { exercise_reason: 'God pris' } },
  letContinue: { may: workers, typed: { letContinue_reason: 'Fungerer' } },
  decline: { may: workers, typed: { decline_reason: 'For dyrt' } },
  iHaveThis: { may: workers, typed: {} },
  // Owners may only read needs and procurements: theirs is told to those who may write them (`answer-writer.test.ts`).
  newProcurement: { may: workers, typed: { newProcurement_need: 'Vask', newProcurement_neededBy: '2027-05-01' } },
  reportNeed: { may: workers, typed: { reportNeed_need: 'Vask', reportNeed_neededBy: '2027-05-01' } },
  handOver: { may: workers, typed: { handOver_newOwner: upnOf('olav'), handOver_reason: 'Ny eining' } },
  remindMe: { may: workers, typed: { remindMe_remindOn: '2027-01-04' } },
};

const channelId = '19:channel@thread.tacv2';
const inChannel = { conversation: { id: channelId, kind: 'channel' as const } };

/** The signed part of a card, as posted in the channel. */
async function posted() {
  const { seal } = stage.composeParts();
  return seal.seal(stage.claimsOf(await stage.card()), `place:${channelId}`);
}

test('every answer has a row, and every verb of a card is one that is tried', () => {
  expect(Object.keys(answers).toSorted()).toEqual([...decisionKinds].toSorted());
  expect([...answerVerbs].toSorted()).toEqual(['acceptOwner', 'answer', 'refresh', 'refuseOwner']);
});

test.each(Object.keys(pressers) as Presser[])(
  '%s gives in a channel the answers that SharePoint lets them give',
  async (presser) => {
    const outcome: Record<string, string> = {};
    for (const [kind, { typed }] of Object.entries(answers)) {
      await stage.anAgreement('active');
      const signed = await posted();
      // What runs by itself is asked about in another way; the card is of the option as it was.
      if (kind === 'letContinue') {
        outcome[kind] = await letContinue(presser, typed);
        continue;
      }
      await stage.pressed(pressers[presser], { ...signed, answer: kind, ...typed }, inChannel);
      outcome[kind] = (await stage.isUntouched()) ? 'refused' : 'taken';
    }
    const expected = Object.entries(answers).map(([kind, { may }]) => [kind, may.includes(presser) ? 'taken' : 'refused']);
    expect(outcome).toEqual(Object.fromEntries(expected));
  },
);

async function letContinue(presser: Presser, typed: Readonly<Record<string, string>>): Promise<string> {
  await stage.anAgreement('automatic');
  const { seal } = stage.composeParts();
  const card = await stage.card();
  const claims = stage.claimsOf(card, 'answer:letContinue');
  await stage.pressed(
    pressers[presser],
    { ...seal.seal(claims, `place:${channelId}`), answer: 'letContinue', ...typed },
    inChannel,
  );
  return (await stage.isUntouched()) ? 'refused' : 'taken';
}

test.each(Object.keys(pressers) as Presser[])(
  '%s cannot take over, or give back, what was handed to somebody else, nor look at the card',
  async (presser) => {
    const signed = stage
      .composeParts()
      .seal.seal({ ...stage.claimsOf(await stage.card()), about: 'handOver' }, `person:${upnOf('ingrid')}`);
    for (const verb of ['acceptOwner', 'refuseOwner', 'refresh']) {
      const actions = stage.actions();
      const response = await actions.answerAction(stage.press(pressers[presser], verb, signed));
      await actions.settled();
      expect(JSON.stringify(response.body)).not.toContain('Vask');
    }
    expect(await stage.isUntouched()).toBe(true);
  },
);
