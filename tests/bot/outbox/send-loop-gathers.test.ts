import { SendStage } from './support/send-stage';

it('composes together what comes free at about the same time', async () => {
  const stage = await new SendStage().open();
  const stop = new AbortController();
  const rounds: number[] = [];
  const people = Array.from({ length: 6 }, (_, index) => `person:${index}@alver.no`);
  // Three for each person: one at a time goes out, and each answer comes a little after the one before.
  await stage.plan(...people.flatMap((lane, index) => [1, 2, 3].map((turn) => ({ id: `m${index}-${turn}`, lane }))));
  let answered = 0;
  stage.answer = async (summary) => {
    answered += 1;
    await stage.time.sleep((answered % 6) * 2);
    return { outcome: 'sent', activityId: summary, conversationId: 'c' };
  };
  void stage
    .loop({
      limits: {
        enter: () => Promise.resolve({ admission: { leave: () => Promise.resolve(true), end: () => undefined } }),
        refused: () => Promise.resolve(),
        close: () => Promise.resolve(),
      },
      compose: (records) => {
        rounds.push(records.length);
        return Promise.resolve(new Map(records.map(({ id }) => [id, { summary: id }])));
      },
    })
    .run(stop.signal);
  await stage.time.advance(5_000);
  expect(stage.sent).toHaveLength(18);
  expect(rounds).toEqual([6, 6, 6]);
  stop.abort();
  await stage.time.advance(60_000);
  await stage.close();
});
