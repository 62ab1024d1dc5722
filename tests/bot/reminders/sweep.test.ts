import { closeSummary } from '../../../bot/reminders/daily-summary';
import { historyOf } from '../../../bot/reminders/reminder-content';
import { takeSweepLease } from '../../../bot/reminders/sweep-lease';
import { sweep, type SweepSetup } from '../../../bot/reminders/sweep';
import { siteInstant } from '../../../src/data/site-date';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { PersonChoices } from '../../../src/domain/reminders/person-choices';
import { anAgreement, anOption } from '../../support/builders';
import { Killed, MemoryStorage } from './memory-storage';
import { anAccount, World } from './world';

const on = calendarDate;

/** Owner 1, deputy 2, resource person 3; each option is to be decided by Friday 2025-11-28. */
function start(over: Partial<SweepSetup> = {}, agreements = 3) {
  const world = new World();
  const storage = new MemoryStorage();
  world.people = [1, 2, 3].map((id) => anAccount(id));
  world.resourceGroup = [{ id: 1, personId: 3, serviceAreaId: null, role: 'resource', from: on('2020-01-01'), to: null }];
  for (let id = 1; id <= agreements; id += 1) {
    world.put({ ...anAgreement({ id, options: [anOption()] }), serviceAreaIds: [1] });
  }
  const clock = { date: on('2025-09-10'), minute: 600 };
  const choices = new Map<number, PersonChoices>();
  let ids = 0;
  const setup: SweepSetup = {
    source: world,
    storage,
    choices: { all: async () => choices },
    now: () => siteInstant(clock),
    instance: 'one',
    newId: () => `correlation-${(ids += 1)}`,
    log: { info: () => undefined, warn: () => undefined },
    ...over,
  };
  const ofKind = (state: string) => [...storage.records.values()].filter((each) => each.state === state);
  return { world, storage, clock, choices, setup, ofKind };
}

describe('a sweep', () => {
  it('reads everything the first time, and then what changed and what has come due', async () => {
    const { world, clock, setup } = start();
    expect(await sweep(setup)).toMatchObject({ everything: 'first', looked: 3, planned: 3 });
    expect(await sweep(setup)).toMatchObject({ everything: null, looked: 0, planned: 0 });
    expect(world.asked).toEqual({ changes: 1, facts: 0, everything: 1 });
    const agreement = world.agreements.get(2);
    if (agreement) world.put({ ...agreement, endDate: on('2026-01-31') });
    expect(await sweep(setup)).toMatchObject({ everything: null, looked: 1, planned: 1 });
    clock.date = on('2025-10-28');
    expect((await sweep(setup))?.planned).toBeGreaterThan(0);
  });

  it.each([
    ['clockSetBack', ({ clock }: ReturnType<typeof start>): unknown => Object.assign(clock, { date: on('2025-09-09') })],
    ['changesUnknown', ({ world }: ReturnType<typeof start>) => world.forgetLog()],
    ['settingsChanged', ({ world }: ReturnType<typeof start>) => world.settingsChanged()],
  ] as const)('reads everything again: %s', async (everything, happens) => {
    const started = start();
    await sweep(started.setup);
    happens(started);
    expect(await sweep(started.setup)).toMatchObject({ everything, looked: 3, planned: 0 });
  });

  it('asks of a deadline that only a clock set back brings to light: the calendar knew nothing of it', async () => {
    const { world, clock, setup, ofKind } = start({}, 0);
    // It has gone on by itself when it is first seen: the last day to decline was 2025-09-05.
    const options = [anOption({ mode: 'automatic' })];
    world.put({ ...anAgreement({ endDate: on('2025-12-05'), options }), maximumValue: null, estimatedValue: null });
    await sweep(setup);
    clock.date = on('2025-09-03');
    await sweep(setup);
    expect(ofKind('planned').map((each) => each.subject?.deadlineKind)).toContain('optionDecision');
  });

  it('plans to a lane of a person, under a hashed id, with a correlation id of its own, and not before the hours', async () => {
    const { clock, storage, setup, ofKind } = start({}, 1);
    clock.minute = 60;
    await sweep(setup);
    const [record] = ofKind('planned');
    expect(record).toMatchObject({
      lane: 'person:person1@alver.example',
      kind: 'reminder',
      correlationId: 'correlation-1',
      dueAt: '2025-09-10T06:00:00.000Z',
      subject: { agreementId: 1, deadlineKind: 'optionDecision', deadlineDate: '2025-11-28', step: 'months-3-before' },
      content: { agreementId: 1, step: 'months-3-before', role: 'owner', deadline: { optionSequence: 1 } },
    });
    expect(record?.id).toMatch(/^reminder-[0-9a-f]{40}$/);
    expect(record?.content).toMatchObject({ passed: ['months-12-before', 'months-6-before'] });
    expect(historyOf(ofKind('planned')).get(1)).toMatchObject([
      { step: 'months-12-before', personId: 1, state: 'unsent' },
      { step: 'months-6-before', personId: 1, state: 'unsent' },
      { step: 'months-3-before', personId: 1, state: 'waiting' },
    ]);
    expect(storage.stoodFor.size).toBe(2);
  });

  it('has a muted reminder asked about when people are told next, not only when the mute would end: it may be ended early', async () => {
    const { choices, setup, ofKind, clock } = start({}, 1);
    choices.set(1, { personId: 1, mutedUntil: on('2025-11-01'), dailySummary: false, language: null });
    clock.minute = 1_000;
    await sweep(setup);
    expect(ofKind('planned')).toMatchObject([{ lane: 'person:person1@alver.example', dueAt: '2025-09-11T06:00:00.000Z' }]);
  });

  it('plans the same, and nothing twice, however often and wherever it is killed', async () => {
    const whole = start();
    await sweep(whole.setup);
    for (let writes = 0; writes <= whole.storage.writes; writes += 1) {
      const { storage, setup } = start();
      storage.dieAfter = writes;
      const outcome = await sweep(setup).then(
        () => 'swept',
        (error: unknown) => (error instanceof Killed ? 'killed' : error),
      );
      expect(outcome).toBe(writes === whole.storage.writes ? 'swept' : 'killed');
      storage.dieAfter = null;
      await sweep(setup);
      expect([...storage.records.keys()].sort()).toEqual([...whole.storage.records.keys()].sort());
      expect(storage.plannedTwice).toEqual([]);
      expect([...storage.days]).toEqual([...whole.storage.days]);
    }
  });

  it('is done again when SharePoint did not answer: nothing has been passed over', async () => {
    const { world, setup } = start();
    await sweep(setup);
    const agreement = world.agreements.get(2);
    if (agreement) world.put({ ...agreement, endDate: on('2026-01-31') });
    world.failsNext = true;
    await expect(sweep(setup)).rejects.toThrow('SharePoint does not answer');
    expect(await sweep(setup)).toMatchObject({ looked: 1, planned: 1 });
  });

  it('is done by one instance at a time, and another takes over from one that died', async () => {
    const { storage, clock, setup } = start();
    const before = setup.now;
    await storage.documents.insert('lease', 'sweep', { by: 'two', until: siteInstant({ ...clock, minute: 604 }).toISOString() });
    expect(await sweep(setup)).toBeNull();
    clock.minute = 604;
    expect(await sweep({ ...setup, now: before })).toMatchObject({ planned: 3 });
  });

  it('gives its lease back, and plans nothing once it is lost', async () => {
    const { world, storage, setup, ofKind } = start();
    const everything: typeof world.everything = world.everything.bind(world);
    world.everything = async (each) => {
      await storage.documents.remove('lease', 'sweep');
      return everything(each);
    };
    await expect(sweep(setup)).rejects.toMatchObject({ code: expect.stringContaining('sweep') });
    expect(ofKind('planned')).toEqual([]);
    const next = start();
    await sweep(next.setup);
    expect(await sweep({ ...next.setup, instance: 'two' })).not.toBeNull();
  });

  it('is left to another instance whose clock is ahead', async () => {
    const { clock, setup, storage } = start();
    const ahead = { date: clock.date, minute: clock.minute + 1 };
    const theirs = await takeSweepLease(storage.documents, 'two', () => siteInstant(ahead));
    expect(theirs).not.toBeNull();
    expect(await sweep(setup)).toBeNull();
    clock.date = on('2024-09-10');
    expect(await sweep(setup)).not.toBeNull();
  });

  it('stops when its lease is lost, and has everything read anew when two saved a place', async () => {
    const { world, storage, setup } = start();
    await sweep(setup);
    world.forgetLog();
    const settings: typeof world.settings = world.settings.bind(world);
    world.settings = async () => {
      // The other instance is through before this one has begun to plan.
      const place = await storage.documents.read<object>('sweep-place', 'reminders');
      if (place)
        await storage.documents.replace('sweep-place', 'reminders', { place: { log: '4' }, day: on('2025-09-10') }, place.etag);
      return settings();
    };
    await expect(sweep(setup)).rejects.toMatchObject({ code: 'sweep-lost' });
    world.settings = settings;
    expect(await sweep(setup)).toMatchObject({ everything: 'first' });
  });

  it('goes on past an agreement with dates that cannot be reckoned with, and tells which it is', async () => {
    const warned: object[] = [];
    const { world, setup } = start({ log: { info: () => undefined, warn: (fields) => warned.push(fields) } });
    const agreement = world.agreements.get(2);
    if (agreement) world.put({ ...agreement, endDate: on('2199-12-31'), options: [anOption({ decision: 'exercised' })] });
    expect(await sweep(setup)).toMatchObject({ looked: 3, planned: 2 });
    expect(warned).toMatchObject([{ agreementId: 2, correlationId: 'correlation-1' }]);
  });

  it('counts the days to answer from when a reminder was to go out, whatever became of it', async () => {
    const { clock, setup, ofKind, storage } = start({}, 1);
    clock.minute = 1000;
    await sweep(setup);
    expect(historyOf(ofKind('planned')).get(1)?.at(-1)).toMatchObject({ day: '2025-09-11', state: 'waiting' });
    clock.date = on('2025-09-17');
    await sweep(setup);
    expect([...storage.records.values()].filter((each) => each.kind === 'escalation')).toEqual([]);
    clock.date = on('2025-09-18');
    await sweep(setup);
    expect(ofKind('planned').find((each) => each.kind === 'escalation')).toMatchObject({
      lane: 'person:person3@alver.example',
      subject: { step: 'escalation-months-3-before' },
      content: { past: [1] },
    });
  });
});

describe('a daily summary', () => {
  const summed: PersonChoices = { personId: 1, mutedUntil: null, dailySummary: true, language: null };

  it("gathers a person's reminders of a day into one message, and each is recorded under its own identity", async () => {
    const { storage, setup, choices, ofKind } = start();
    choices.set(1, summed);
    expect(await sweep(setup)).toMatchObject({ planned: 3 });
    const planned = ofKind('planned');
    expect(planned).toMatchObject([{ kind: 'summary', lane: 'person:person1@alver.example', dueAt: '2025-09-11T06:00:00.000Z' }]);
    const told = await closeSummary(storage, '1|2025-09-11', setup.now().toISOString());
    expect(told.map((each) => each.agreementId)).toEqual([1, 2, 3]);
    expect(await sweep(setup)).toMatchObject({ planned: 0 });
  });

  it('takes what comes after it was closed into the next', async () => {
    const { world, storage, setup, choices } = start();
    choices.set(1, summed);
    await sweep(setup);
    await closeSummary(storage, '1|2025-09-11', setup.now().toISOString());
    world.put({ ...anAgreement({ id: 4, options: [anOption()] }) });
    await sweep(setup);
    expect((await closeSummary(storage, '1|2025-09-12', '2025-09-12T06:00:00Z')).map((each) => each.agreementId)).toEqual([4]);
    expect(await closeSummary(storage, '1|2025-09-11', '2025-09-12T06:00:00Z')).toHaveLength(3);
  });

  it('tells of each reminder once, wherever the sweep is killed and the summary closed', async () => {
    const whole = start();
    whole.choices.set(1, summed);
    await sweep(whole.setup);
    for (let writes = 0; writes < whole.storage.writes; writes += 1) {
      const { storage, setup, choices, clock, ofKind } = start();
      choices.set(1, summed);
      storage.dieAfter = writes;
      await expect(sweep(setup)).rejects.toBeInstanceOf(Killed);
      storage.dieAfter = null;
      const told = [...(await closeSummary(storage, '1|2025-09-11', setup.now().toISOString()))];
      clock.date = on('2025-09-11');
      await sweep(setup);
      const summaries = ofKind('planned').map((each) => (each.content as { readonly summary: string }).summary);
      for (const summary of summaries.filter((each) => each !== '1|2025-09-11')) {
        told.push(...(await closeSummary(storage, summary, setup.now().toISOString())));
      }
      expect([writes, told.map((each) => each.agreementId).sort((a, b) => a - b)]).toEqual([writes, [1, 2, 3]]);
    }
  });
});
