import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { locateIn } from '../../../bot/places/locate';
import { laneOfPerson, laneOfPlace, type ChannelPlace, type PersonalPlace } from '../../../bot/places/place';
import { placeStore } from '../../../bot/places/place-store';
import { openSqliteStorage } from '../../../bot/storage/sqlite/open-sqlite-storage';
import type { Storage } from '../../../bot/storage/storage';

const aChat = (overrides: Partial<PersonalPlace> = {}): PersonalPlace => ({
  kind: 'personal',
  serviceUrl: 'https://smba.example/emea/',
  tenantId: 'tenant',
  conversationId: 'a:1',
  removedAt: null,
  userId: '29:ingrid',
  objectId: 'oid-ingrid',
  upn: 'ingrid@alver.example',
  ...overrides,
});

const aChannel = (overrides: Partial<ChannelPlace> = {}): ChannelPlace => ({
  kind: 'channel',
  serviceUrl: 'https://smba.example/emea/',
  tenantId: 'tenant',
  conversationId: '19:kanal@thread.tacv2',
  removedAt: null,
  teamId: '19:team@thread.tacv2',
  membership: 'shared',
  serviceAreaIds: [],
  digest: true,
  ...overrides,
});

describe('places', () => {
  let folder: string;
  let storage: Storage;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'places-'));
    storage = await openSqliteStorage({ file: join(folder, 'bot.db') });
  });
  afterEach(async () => {
    await storage.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const places = () => placeStore(storage.documents);

  test('a chat is found by conversation and by the person, however the UPN is written', async () => {
    await places().change('a:1', () => aChat());
    expect(await places().read('a:1')).toEqual(aChat());
    expect(await places().personal('Ingrid@Alver.Example')).toEqual(aChat());
    expect(await places().personal('olav@alver.example')).toBeNull();
  });

  test('a person who installs anew is reached in the new chat, and there is one record per conversation', async () => {
    await places().change('a:1', () => aChat());
    await places().change('a:1', () => aChat());
    await places().change('a:2', () => aChat({ conversationId: 'a:2' }));
    expect((await places().personal('ingrid@alver.example'))?.conversationId).toBe('a:2');
    expect(await storage.documents.list('place')).toHaveLength(2);
  });

  test('a place that the bot was taken away from is no longer a place to send to, and says so once', async () => {
    await places().change('19:kanal@thread.tacv2', () => aChannel());
    await places().change('a:1', () => aChat());
    const locate = locateIn(places());
    expect(await locate(laneOfPlace('19:kanal@thread.tacv2'))).toMatchObject({ conversationId: '19:kanal@thread.tacv2' });
    expect(await places().removed('19:kanal@thread.tacv2', '2026-11-23T10:00:00Z')).toBe(true);
    expect(await places().removed('19:kanal@thread.tacv2', '2026-11-24T10:00:00Z')).toBe(false);
    expect(await places().channels()).toEqual([]);
    expect(await locate(laneOfPlace('19:kanal@thread.tacv2'))).toEqual({ unreachable: 'removed' });
    expect(await locate(laneOfPerson('INGRID@alver.example'))).toMatchObject({ conversationId: 'a:1' });
    expect(await locate(laneOfPerson('olav@alver.example'))).toEqual({ unreachable: 'not-installed' });
  });

  test('changes by four at once are all there in the end', async () => {
    await places().change('19:kanal@thread.tacv2', () => aChannel());
    const add = (id: number) =>
      places().change('19:kanal@thread.tacv2', (now) =>
        now?.kind === 'channel' ? { ...now, serviceAreaIds: [...now.serviceAreaIds, id] } : now,
      );
    const settled = await Promise.allSettled([1, 2, 3, 4].map(add));
    const done = settled.filter(({ status }) => status === 'fulfilled').length;
    const stored = await places().read('19:kanal@thread.tacv2');
    expect(stored?.kind === 'channel' && stored.serviceAreaIds.length).toBe(done);
    expect(done).toBe(4);
  });

  test('leaving a record as it is writes nothing', async () => {
    await places().change('a:1', () => aChat());
    const before = await storage.documents.read('place', 'a:1');
    await places().change('a:1', (now) => now);
    expect(await storage.documents.read('place', 'a:1')).toEqual(before);
  });
});
