import { locateIn } from '../../../bot/places/locate';
import { laneOfPerson, laneOfPlace } from '../../../bot/places/place';
import { placeStore } from '../../../bot/places/place-store';
import { SendStage } from '../outbox/support/send-stage';
import { anne, botId, inChannel, inChat, ingrid, installation, sharedId, update } from './support/activities';
import { openStage, type Stage } from './support/stage';

let handlers: Stage;
let outbox: SendStage;
const stop = new AbortController();
beforeAll(async () => {
  outbox = await new SendStage().open();
  // One storage for both, as in the bot.
  handlers = await openStage({ places: placeStore(outbox.storage.documents) });
});
afterAll(async () => {
  stop.abort();
  await outbox.time.advance(60_000);
  await handlers.close();
  await outbox.close();
});

test('what was planned for a person or channel that has removed the bot is not sent, and goes on to others when its turn comes', async () => {
  const { handle } = handlers.handlers;
  for (const by of [ingrid, anne]) await handle(installation(inChat({ by }), 'add'));
  await handle(update(inChannel(), { event: 'channelMemberAdded', added: [botId] }));
  const dueAt = new Date(outbox.time.start + 60_000).toISOString();
  await outbox.plan(
    { id: 'for-ingrid', lane: laneOfPerson(ingrid.upn), dueAt },
    { id: 'for-anne', lane: laneOfPerson(anne.upn), dueAt },
    { id: 'for-nobody', lane: laneOfPerson('olav.bruvik@alver.example'), dueAt },
    { id: 'for-channel', lane: laneOfPlace(sharedId), dueAt, kind: 'announcement' },
  );
  await handle(installation(inChat({ by: ingrid }), 'remove'));
  await handle(update(inChannel(), { event: 'channelMemberRemoved', removed: [botId] }));

  void outbox.loop({ locate: locateIn(handlers.parts.places) }).run(stop.signal);
  await outbox.time.advance(30_000);
  expect([outbox.sent, outbox.unreachable]).toEqual([[], []]);
  await outbox.time.advance(60_000);
  expect(outbox.sent.map(({ summary }) => summary)).toEqual(['for-anne']);
  expect(outbox.unreachable.toSorted(([a], [b]) => (a < b ? -1 : 1))).toEqual([
    ['for-channel', 'removed'],
    ['for-ingrid', 'removed'],
    ['for-nobody', 'not-installed'],
  ]);
});
