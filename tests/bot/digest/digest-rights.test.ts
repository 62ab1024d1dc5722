import { calendarDate } from '../../../src/domain/calendar-date';
import { digestNow } from '../../../bot/digest/digest-now';
import { textOf } from '../announcements/recording-channel';
import { anAccount } from '../reminders/world';
import { DigestStage, titlesIn } from './digest-stage';

let stage: DigestStage;
beforeEach(async () => void (stage = await new DigestStage().open()));
afterEach(() => stage.close());

const eva = 'eva@alver.example';
const odd = 'odd@alver.example';
const weekMs = 7 * 24 * 3_600_000;

function withTwoLeads(): void {
  stage.world.people = [...stage.world.people, anAccount(6, { name: 'Odd Leiar', upn: odd })];
  stage.world.leadIds = [5, 6];
}

test('what has rights of its own is told to the leads who may read it, and in no channel', async () => {
  withTwoLeads();
  await stage.addChat(eva);
  await stage.addChat(odd);
  await stage.addChannel('19:health', { serviceAreaIds: [1] });
  stage.put(1, 'Avtale open', '2026-11-02');
  stage.put(2, 'Avtale lukka', '2026-11-02');
  stage.put(3, 'Avtale kultur', '2026-11-02', { serviceAreaIds: [2] });
  stage.put(4, 'Avtale ny', null, { announcedOn: calendarDate('2026-11-20') });
  stage.closed.set(2, [eva]);
  stage.closed.set(4, [eva]);
  const id = await stage.uncertain(2);
  await stage.week();
  expect(stage.said().toSorted()).toEqual([
    '19:health: Avtale open',
    `a:${eva}: Avtale lukka, Avtale kultur`,
    `a:${odd}: Avtale kultur`,
  ]);
  expect((await stage.storage.outbox.read(id))?.reportedIn).toBe('digest 2026-W48');
  await stage.week();
  expect(stage.channel.sent).toHaveLength(3);
  stage.later(weekMs);
  await stage.week();
  expect(stage.channel.sent).toHaveLength(6);
});

test('what nobody here may read waits, and a lead who may not read the register is told nothing', async () => {
  withTwoLeads();
  await stage.addChat(eva);
  await stage.addChat(odd);
  stage.strangers.add(odd);
  stage.put(1, 'Avtale lukka', '2026-11-02');
  stage.put(2, 'Avtale open', '2026-11-02');
  stage.closed.set(1, []);
  const id = await stage.uncertain(1);
  await stage.week();
  expect(stage.said()).toEqual([`a:${eva}: Avtale open`]);
  expect((await stage.storage.outbox.read(id))?.reportedIn).toBeNull();
  stage.closed.clear();
  stage.later(weekMs);
  await stage.week();
  expect(stage.said()[1]).toBe(`a:${eva}: Avtale lukka, Avtale open`);
});

describe('asked for now', () => {
  const told = async (upn: string) => (await digestNow(stage.setup(), { kind: 'person', upn }, 'nn')).flatMap(titlesIn);

  beforeEach(() => {
    stage.world.people = [1, 2, 3, 4, 5].map((id) => anAccount(id, { upn: `p${id}@alver.example` }));
    stage.world.resourceGroup = [
      { id: 1, personId: 3, serviceAreaId: 2, role: 'resource', from: calendarDate('2026-01-01'), to: null },
      {
        id: 2,
        personId: 4,
        serviceAreaId: 1,
        role: 'resource',
        from: calendarDate('2025-01-01'),
        to: calendarDate('2026-11-22'),
      },
    ];
    stage.put(1, 'Avtale ein', '2026-11-02', { ownerId: 1, deputyId: null });
    stage.put(2, 'Avtale to', '2026-11-02', { ownerId: 2, deputyId: 1, serviceAreaIds: [2] });
    stage.put(3, 'Avtale tre', '2026-11-02', { ownerId: 2, deputyId: null });
    stage.put(4, 'Avtale fire', '2026-11-02', { ownerId: 2, deputyId: null, serviceAreaIds: [] });
    stage.needs = [{ id: 1, title: 'Sjukesenger', serviceAreaIds: [1], neededBy: calendarDate('2027-02-01'), isReported: false }];
  });

  test('a person is told of what they own or are deputy for, a resource person of their areas too, and a lead of all', async () => {
    expect(await told('p1@alver.example')).toEqual(['Avtale ein', 'Avtale to']);
    expect(await told('p3@alver.example')).toEqual(['Avtale to', 'Avtale fire']);
    expect(await told('p5@alver.example')).toEqual(['Avtale ein', 'Avtale to', 'Avtale tre', 'Avtale fire']);
    expect(await told('p4@alver.example')).toEqual([]);
    expect(await told('ukjend@elsewhere.example')).toEqual([]);
    const needsOf = async (upn: string) =>
      textOf((await digestNow(stage.setup(), { kind: 'person', upn }, 'nn'))[0]!).includes('Sjukesenger');
    expect([await needsOf('p1@alver.example'), await needsOf('p3@alver.example'), await needsOf('p5@alver.example')]).toEqual([
      false,
      false,
      true,
    ]);
  });

  test('of what has rights of its own only whoever may read it is told, and never a channel', async () => {
    stage.closed.set(1, ['p5@alver.example']);
    expect(await told('p1@alver.example')).toEqual(['Avtale to']);
    expect(await told('p5@alver.example')).toContain('Avtale ein');
    const inChannel = await digestNow(stage.setup(), { kind: 'channel', serviceAreaIds: [1] }, 'nn');
    expect(inChannel.flatMap(titlesIn)).toEqual(['Avtale tre', 'Avtale fire']);
  });
});
