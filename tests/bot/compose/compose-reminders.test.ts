import '@pnp/sp/site-users/web';
import { sizeOf } from '../../../bot/cards/card';
import { composeReminders } from '../../../bot/compose/compose-reminders';
import { tellNextInLine } from '../../../bot/compose/on-unreachable';
import { closeSummary, putIntoSummary } from '../../../bot/reminders/daily-summary';
import { plannedReminderOf, type ReminderContent } from '../../../bot/reminders/reminder-content';
import type { OutboxEntry, OutboxRecord } from '../../../bot/storage/outbox-store';
import { allChoices } from '../../../src/data/stores/notification-choices-sharepoint';
import { noChoices } from '../../../src/data/ports/notification-choices';
import { calendarDate } from '../../../src/domain/calendar-date';
import { CardStage, noticeDay, actBy, upnOf } from '../actions/card-stage';
import { actionsOf, dataOf, inputOf, textOf } from '../actions/card-reading';

const stage = new CardStage();
beforeAll(() => stage.open(), 60_000);
afterAll(() => stage.close());
beforeEach(() => stage.reset());

const asRecord = (entry: OutboxEntry): OutboxRecord => ({
  ...entry,
  state: 'claimed',
  attempts: 0,
  plannedAt: stage.clock.toISOString(),
  changedAt: stage.clock.toISOString(),
  conversationId: null,
  activityId: null,
  lastProblem: null,
  reportedIn: null,
});
const composed = (...entries: OutboxEntry[]) => composeReminders(stage.composeParts())(entries.map(asRecord));
const only = async (entry: OutboxEntry) => (await composed(entry)).get(entry.id);
const decide = async () => {
  const store = stage.site.ports('olav').agreements;
  const [option] = (await store.open(stage.agreementId)).options;
  if (!option) throw new Error('No option.');
  const decidedOn = calendarDate('2026-11-23');
  await store.decideOption(option, { decision: 'exercised', decidedById: stage.seeded.olav, decidedOn, reason: 'x' });
};

describe('a reminder is composed from what SharePoint says in its turn', () => {
  test('with its title as it is called now, its supplier and owner, and an alert', async () => {
    const entry = stage.reminderFor('ingrid');
    const page = await stage.site.ports('ingrid').agreements.open(stage.agreementId);
    const { id: _id, options: _o, suppliers: _s, ...draft } = page.value;
    await stage.site.ports('ingrid').agreements.update(page, {
      draft: { ...draft, title: 'Vask og reinhald' },
      options: page.options.map(({ value }) => value),
      suppliers: page.suppliers.map(({ value }) => value),
    });
    const message = await only(entry);
    expect(textOf(message)).toContain('Vask og reinhald');
    expect(JSON.stringify(message)).toContain('Fjordvask AS');
    expect(JSON.stringify(message)).toContain('Ingrid Haugland');
    expect(message).toMatchObject({ alert: true });
    expect(sizeOf(message)).toBeLessThan(12_000);
  });

  test('and is obsolete when it has been decided, the agreement is gone, or the person has no part in it any more', async () => {
    const entry = stage.reminderFor('ingrid');
    const other = stage.reminderFor('olav');
    expect(await only(other)).toBe('obsolete');
    expect(await only({ ...entry, lane: `person:${upnOf('olav')}` })).toBe('obsolete');
    await decide();
    expect(await only(entry)).toBe('obsolete');
    const gone = { ...(entry.content as ReminderContent), agreementId: 99_999 };
    const subject = entry.subject && { ...entry.subject, agreementId: 99_999 };
    expect(await only({ ...entry, content: gone, subject })).toBe('obsolete');
  });

  test('with new procurement for those who buy and a need to report for the others, and the choice of a new owner without guests and the owner', async () => {
    const owners = await only(stage.reminderFor('ingrid'));
    expect([...actionsOf(owners).keys()]).toEqual([
      'refresh',
      'answer:exercise',
      'answer:decline',
      'answer:iHaveThis',
      'answer:reportNeed',
      'answer:handOver',
      'answer:remindMe',
    ]);
    expect(actionsOf(await only(stage.reminderFor('marit', { role: 'resource' }))).has('answer:newProcurement')).toBe(true);
    const choices = inputOf(owners, 'handOver_newOwner')?.['choices'] as readonly { readonly value: string }[];
    const offered = choices.map(({ value }) => value);
    expect(offered[0]).toBe(upnOf('marit'));
    expect(offered).toContain(upnOf('olav'));
    expect(offered).not.toContain(upnOf('ingrid'));
    expect(offered.filter((upn) => upn.includes('#ext#'))).toEqual([]);
  });

  test('in the language that the person chose', async () => {
    const choices = allChoices(stage.theApp());
    await choices.save(upnOf('marit'), { ...noChoices, language: 'en' });
    const entry = stage.reminderFor('marit', { role: 'resource' });
    expect(textOf(await only(entry))).toContain('Act by');
    await choices.save(upnOf('marit'), noChoices);
    expect(textOf(await only(entry))).toContain('Handle innan');
  });

  test('in a few requests for many, and one that cannot be composed holds up no other', async () => {
    const entries = Array.from({ length: 40 }, (_, at) => stage.reminderFor('ingrid', { step: `days-${at}-before` }));
    const parts = stage.composeParts();
    await composeReminders(parts)([asRecord(stage.reminderFor('ingrid'))]);
    stage.site.reached.length = 0;
    const messages = await composeReminders(parts)(entries.map(asRecord));
    expect(messages.size).toBe(40);
    expect(stage.site.reached.length).toBeLessThanOrEqual(3);
    const broken = {
      ...stage.reminderFor('ingrid', { step: 'x' }),
      content: { deadline: null, agreementId: stage.agreementId, personId: stage.seeded.ingrid },
    };
    const some = await composed(broken, stage.reminderFor('ingrid'));
    expect([...some.keys()]).toEqual([stage.reminderFor('ingrid').id]);
    expect(stage.warnings).toHaveLength(1);
  });

  test('and the same message put back is the same card, that only one answer is taken of', async () => {
    const entry = stage.reminderFor('ingrid');
    const seal = stage.composeParts().seal;
    const cardOf = async () => seal.open(dataOf(await only(entry), 'answer:exercise'))?.claims.cardId;
    expect(await cardOf()).toBe(entry.id);
    expect(await cardOf()).toBe(entry.id);
  });
});

describe('a daily summary', () => {
  test('tells of what still waits, and is obsolete when nothing does', async () => {
    const entry = stage.reminderFor('ingrid', { step: 'months-6-before' });
    const person = { personId: stage.seeded.ingrid, lane: entry.lane };
    const day = calendarDate('2026-11-23');
    await putIntoSummary(stage.storage, person, day, [entry], stage.clock.toISOString());
    const posted = (await stage.deliver()).get(entry.lane);
    expect(textOf(posted)).toContain('Éin avtale treng svaret ditt');
    expect(textOf(posted)).toContain('Vask');
    await stage.anAgreement();
    const other = stage.reminderFor('ingrid');
    const next = calendarDate('2026-11-24');
    await putIntoSummary(stage.storage, person, next, [other], stage.clock.toISOString());
    await decide();
    stage.clock = new Date('2026-11-24T10:00:00Z');
    expect((await stage.deliver()).get(entry.lane)).toBe('obsolete');
    expect(await closeSummary(stage.storage, 'nobody|2026-11-24', stage.clock.toISOString())).toEqual([]);
  });
});

describe('when somebody cannot be told', () => {
  const unreachable = async (entry: OutboxEntry) => {
    const lines: object[] = [];
    const log = { info: (fields: object) => void lines.push(fields) };
    const record = await stage.storage.outbox.read(entry.id);
    if (!record) throw new Error('Not planned.');
    await tellNextInLine({ ...stage.composeParts(), storage: stage.storage, log })(record, 'not-installed');
    const { outbox } = stage.storage;
    const now = stage.clock.toISOString();
    const until = new Date(stage.clock.getTime() + 60_000).toISOString();
    for (const claim of await outbox.claim({ by: 'test', now, until, limit: 50 })) {
      const isIt = claim.record.id === entry.id;
      const dueAt = claim.record.dueAt;
      await outbox.finish(
        claim,
        isIt ? { state: 'refused', problem: 'not-installed' } : { state: 'planned', problem: '', dueAt },
        now,
      );
    }
    return lines;
  };
  const about = async () => await stage.storage.outbox.about([stage.agreementId]);
  const planned = async () =>
    (await about()).flatMap((record) => (record.state === 'planned' ? [plannedReminderOf(record)] : []));

  test('the resource persons are told instead and why, once however often it is called', async () => {
    const entry = stage.reminderFor('ingrid');
    await stage.storage.outbox.plan([entry], stage.clock.toISOString());
    expect(await unreachable(entry)).toMatchObject([{ planned: 1 }]);
    expect(await unreachable(entry)).toMatchObject([{ planned: 0 }]);
    expect(await planned()).toMatchObject([
      { kind: 'escalation', personId: stage.seeded.marit, past: [stage.seeded.ingrid], step: 'escalation-months-3-before' },
    ]);
    const card = (await stage.deliver()).get(`person:${upnOf('marit')}`);
    expect(textOf(card)).toContain('Treng svar frå deg');
    expect(textOf(card)).toContain('Varselet kom ikkje fram til Ingrid Haugland');
  });

  test('the procurement lead is told when the resource persons cannot be either, and of nobody left it is not lost', async () => {
    const entry = stage.reminderFor('ingrid');
    await stage.storage.outbox.plan([entry], stage.clock.toISOString());
    await unreachable(entry);
    const marits = (await about()).find((each) => each.lane === `person:${upnOf('marit')}`);
    await unreachable(marits as OutboxEntry);
    const evas = (await about()).find((each) => each.lane === `person:${upnOf('eva')}`);
    expect(evas && plannedReminderOf(evas)).toMatchObject({ kind: 'escalation', role: 'lead' });
    expect(await unreachable(evas as OutboxEntry)).toMatchObject([{ planned: 0 }]);
    expect((await about()).map((each) => each.state)).toEqual(['refused', 'refused', 'refused']);
  });

  test('a resource person who was to answer for want of an owner is followed by the lead', async () => {
    await stage.anAgreement('active', { ownerId: null });
    const entry = stage.reminderFor('marit', { role: 'resource' });
    await stage.storage.outbox.plan([entry], stage.clock.toISOString());
    await unreachable(entry);
    expect(await planned()).toMatchObject([
      { kind: 'reminder', role: 'lead', past: [stage.seeded.marit], step: 'months-3-before' },
    ]);
    const card = (await stage.deliver()).get(`person:${upnOf('eva')}`);
    expect(textOf(card)).toContain('Varselet kom ikkje fram til Marit Tveiten');
  });

  test('nobody is told instead of what has been decided', async () => {
    const entry = stage.reminderFor('ingrid');
    await stage.storage.outbox.plan([entry], stage.clock.toISOString());
    await decide();
    expect(await unreachable(entry)).toMatchObject([{ planned: 0 }]);
  });

  test('whoever handed over hears that the new owner was not asked', async () => {
    const deadline = { kind: 'optionDecision' as const, date: noticeDay, actBy, optionSequence: 1 };
    const content = { agreementId: stage.agreementId, deadline, byId: stage.seeded.ingrid, toId: stage.seeded.olav, comment: '' };
    const entry = { ...stage.reminderFor('olav'), id: `hand-over-${stage.agreementId}`, kind: 'hand-over', content };
    await stage.storage.outbox.plan([entry], stage.clock.toISOString());
    expect(await unreachable(entry)).toMatchObject([{ planned: 1 }]);
    expect(await unreachable(entry)).toMatchObject([{ planned: 0 }]);
    const told = (await stage.deliver()).get(`person:${upnOf('ingrid')}`);
    expect(textOf(told)).toContain('Spørsmålet om å ta over Vask kom ikkje fram til Olav Bruvik');
  });
});
