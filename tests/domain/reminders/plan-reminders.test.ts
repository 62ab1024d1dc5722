import { planReminders } from '../../../src/domain/reminders/plan-reminders';
import { reminderIdentity, type PastReminder } from '../../../src/domain/reminders/planned-reminder';
import { anOption } from '../../support/builders';
import { aContext, aResponse, asPast, member, on, people, planOnDays, said, someFacts, withoutOptions } from './some-facts';

const plan = (today: string, facts = someFacts(), history: readonly PastReminder[] = [], over = {}) =>
  planReminders(facts, aContext(today, over), history);
const planned = (...of: Parameters<typeof plan>) => said(plan(...of).planned);

describe('a ladder per deadline kind', () => {
  it('reminds 12, 6, 3, 1 months and 14, 7, 1 days before, on the day, and weekly after while undecided', () => {
    const days = ['2024-11-28', '2025-05-28', '2025-08-28', '2025-10-28', '2025-11-14', '2025-11-21', '2025-11-27', '2025-11-28'];
    const after = ['2025-12-05', '2025-12-12'];
    const said = planOnDays([...days, ...after], () => someFacts({ deputyId: null, serviceAreaIds: [9] }), { leadIds: [] });
    expect(Object.values(said).flat()).toEqual([
      '1 months-12-before',
      '1 months-6-before',
      '1 months-3-before',
      '1 months-1-before',
      '1 days-14-before',
      '1 days-7-before',
      '1 days-1-before',
      '1 on-the-day',
      '1 weeks-1-after',
      '1 weeks-2-after',
    ]);
  });

  it('says nothing before its first step', () => {
    expect(plan('2024-11-27', someFacts()).planned.filter((each) => each.deadline.kind === 'optionDecision')).toEqual([]);
  });

  it('is data: the rows of the list are used in place of it, and a kind without rows has no reminders', () => {
    const rules = [
      {
        deadlineKind: 'optionDecision',
        offset: 5,
        unit: 'months',
        side: 'before',
        repeats: false,
        recipients: ['lead'],
      } as const,
    ];
    expect(said(plan('2025-07-01', someFacts(), [], { rules }).planned)).toEqual(['5 months-5-before']);
    expect(plan('2025-07-01', someFacts({ ownerId: null }), [], { rules }).planned).toHaveLength(1);
  });
});

describe('a step is due when its day has come and it has not been sent', () => {
  it('never by equality of dates: after an outage nothing is lost', () => {
    expect(planned('2025-09-10')).toEqual(['1 months-3-before']);
  });

  it('only the most urgent of several, and those that have passed are recorded as superseded', () => {
    const { planned, superseded } = plan('2025-09-10');
    expect(said(planned)).toEqual(['1 months-3-before']);
    expect(said(superseded)).toEqual(['1 months-12-before', '1 months-6-before']);
  });

  it('not again when it has been planned, in whatever state', () => {
    for (const state of ['waiting', 'asked', 'refused', 'unsent'] as const) {
      const before = plan('2025-08-28').planned.map((each) => asPast(each, '2025-08-28', state));
      expect(planned('2025-09-01', someFacts(), before)).not.toContain('1 months-3-before');
    }
  });

  it('not an earlier one than has been planned, with changed rules or a clock that was set back', () => {
    const before = plan('2025-08-28').planned.map((each) => asPast(each, '2025-08-28'));
    expect(planned('2025-06-02', someFacts(), before)).toEqual([]);
  });
});

describe("a reminder's identity", () => {
  it('is agreement, deadline kind, deadline date, step and recipient', () => {
    const [reminder] = plan('2025-09-10').planned.filter((each) => each.deadline.kind === 'optionDecision');
    expect(reminder && reminderIdentity(reminder)).toBe('1|optionDecision|2025-11-28|months-3-before|1');
  });

  it('is another with another date: changing the date makes a new deadline', () => {
    const before = plan('2025-09-10').planned.map((each) => asPast(each, '2025-09-10'));
    expect(planned('2025-09-11', someFacts({ endDate: on('2026-03-31') }), before)).toEqual(['1 months-6-before']);
  });
});

describe('recipients', () => {
  it('are owner, deputy and resource persons by step', () => {
    expect(planned('2025-08-28')).toEqual(['1 months-3-before']);
    expect(planned('2025-10-28')).toEqual(['1 months-1-before', '2 months-1-before']);
    expect(planned('2025-11-27')).toEqual(['1 days-1-before', '2 days-1-before', '3 days-1-before']);
  });

  it('are the resource persons at once when nobody owns it, or the owner has left or is a guest', () => {
    const guest = people.map((each) => (each.id === 1 ? { id: 1, isReachable: false } : each));
    expect(planned('2025-08-28', someFacts({ ownerId: null }))).toEqual(['3 months-3-before']);
    expect(planned('2025-08-28', someFacts(), [], { people: people.slice(1) })).toEqual(['3 months-3-before']);
    expect(planned('2025-08-28', someFacts(), [], { people: guest })).toEqual(['3 months-3-before']);
    const { planned: all } = plan('2025-08-28', someFacts({ ownerId: null }));
    expect(all.map((each) => each.kind)).toContain('escalation');
    expect(said(all, 'owner')).toEqual(['3 months-17-after']);
  });

  it('are the procurement lead when the service areas have no resource person', () => {
    expect(planned('2025-08-28', someFacts({ ownerId: null, serviceAreaIds: [7] }))).toEqual(['5 months-3-before']);
    const over = { resourceGroup: [member(3, { to: on('2025-08-27') })] };
    expect(planned('2025-08-28', someFacts({ ownerId: null }), [], over)).toEqual(['5 months-3-before']);
  });

  it('are the resource persons of all areas when every area may use the agreement', () => {
    expect(planned('2025-08-28', someFacts({ ownerId: null, serviceAreaIds: [] }))).toEqual([
      '3 months-3-before',
      '4 months-3-before',
    ]);
  });

  it('are for a follow-up the one who is responsible for it', () => {
    const followUp = {
      id: 9,
      agreementId: 1,
      title: '',
      kind: 'control',
      due: on('2025-06-10'),
      outcome: '',
      lesson: '',
    } as const;
    const facts = someFacts({}, { followUps: [{ ...followUp, done: null, responsibleId: 6 }] });
    expect(said(plan('2025-06-03', facts).planned, 'followUp')).toEqual(['6 days-7-before']);
  });
});

describe('no answer within 5 working days', () => {
  it("goes to the service area's resource persons, and not a day before", () => {
    const facts = someFacts({ deputyId: null, endDate: on('2026-05-31') });
    const asked = plan('2025-08-28', facts).planned.map((each) => asPast(each, '2025-08-28'));
    expect(planned('2025-09-03', facts, asked)).toEqual([]);
    expect(planned('2025-09-04', facts, asked)).toEqual(['3 escalation-months-6-before']);
  });

  it('counts working days: nothing is said in the Easter holidays', () => {
    const facts = someFacts({ deputyId: null, endDate: on('2026-12-31') });
    const asked = plan('2026-03-30', facts).planned.map((each) => asPast(each, '2026-03-30'));
    expect(said(plan('2026-04-08', facts, asked).planned)).toEqual([]);
    expect(said(plan('2026-04-09', facts, asked).planned)).toEqual(['3 escalation-months-6-before']);
  });

  it('is not waited for when the reminder could not be sent', () => {
    const facts = someFacts({ deputyId: null });
    const asked = plan('2025-08-28', facts).planned.map((each) => asPast(each, '2025-08-28', 'refused'));
    expect(planned('2025-08-28', facts, asked)).toEqual(['3 escalation-months-3-before']);
  });

  it('goes to the lead when the resource person is the one who does not answer', () => {
    const facts = someFacts({ ownerId: 3, deputyId: null });
    const asked = plan('2025-08-28', facts).planned.map((each) => asPast(each, '2025-08-28'));
    expect(planned('2025-09-04', facts, asked)).toEqual(['5 escalation-months-3-before']);
  });

  it('is told once', () => {
    const days = ['2025-08-28', '2025-09-04', '2025-09-05', '2025-09-11', '2025-10-01'];
    expect(planOnDays(days, () => someFacts())).toEqual({
      '2025-08-28': ['1 months-3-before'],
      '2025-09-04': ['3 escalation-months-3-before'],
      '2025-09-05': [],
      '2025-09-11': [],
      '2025-10-01': [],
    });
  });
});

describe('an answer', () => {
  const acknowledged = someFacts({}, { responses: [aResponse({ at: on('2025-08-29') })] });

  it('stops the escalation of the steps that were sent, and the coming steps still come', () => {
    const answered = (day: string) => (day >= '2025-08-29' ? acknowledged : someFacts());
    expect(planOnDays(['2025-08-28', '2025-09-04', '2025-10-28'], answered)).toEqual({
      '2025-08-28': ['1 months-3-before'],
      '2025-09-04': [],
      '2025-10-28': ['1 months-1-before', '2 months-1-before'],
    });
  });

  it('counts for nothing when it is given by somebody who has no part in it any more', () => {
    const facts = someFacts({}, { responses: [aResponse({ at: on('2025-08-29'), byId: 6 })] });
    const asked = plan('2025-08-28').planned.map((each) => asPast(each, '2025-08-28'));
    expect(planned('2025-09-04', facts, asked)).toEqual(['3 escalation-months-3-before']);
  });

  it('to another date is an answer to another deadline', () => {
    const facts = someFacts({}, { responses: [aResponse({ at: on('2025-08-29'), deadlineDate: on('2025-11-30') })] });
    expect(planned('2025-08-28', facts)).toEqual(['1 months-3-before']);
  });

  it('to be reminded puts off until its day, and then gives a step of its own', () => {
    const responses = [aResponse({ answer: 'remindMe', at: on('2025-08-29'), remindOn: on('2025-11-05') })];
    const facts = (day: string) => (day >= '2025-08-29' ? someFacts({}, { responses }) : someFacts());
    expect(planOnDays(['2025-08-28', '2025-10-28', '2025-11-05', '2025-11-06', '2025-11-14'], facts)).toEqual({
      '2025-08-28': ['1 months-3-before'],
      '2025-10-28': [],
      '2025-11-05': ['1 reminded-2025-11-05'],
      '2025-11-06': [],
      '2025-11-14': ['1 days-14-before', '2 days-14-before', '3 escalation-reminded-2025-11-05'],
    });
  });

  it('to be reminded never puts off past the day to act by', () => {
    const responses = [aResponse({ answer: 'remindMe', at: on('2025-10-01'), remindOn: on('2026-06-01') })];
    expect(planned('2025-11-28', someFacts({}, { responses }))).toContain('1 reminded-2025-11-28');
  });

  it('that hands over asks the new owner at once, also between steps', () => {
    const responses = [aResponse({ answer: 'handedOver', at: on('2025-09-02'), byId: 1 })];
    const asked = plan('2025-08-28').planned.map((each) => asPast(each, '2025-08-28'));
    const facts = someFacts({ ownerId: 6 }, { responses });
    expect(planned('2025-09-02', facts, asked)).toEqual(['6 handed-over-2025-09-02']);
  });

  it('that hands over on a day that a clock set back has yet to reach brings the agreement up on that day', () => {
    const responses = [aResponse({ answer: 'handedOver', at: on('2025-09-02'), byId: 1 })];
    const facts = someFacts({ ownerId: 6 }, { responses });
    const asked = plan('2025-08-28', facts).planned.map((each) => asPast(each, '2025-08-28'));
    const { planned: now, nextDay } = plan('2025-09-01', facts, asked);
    expect(said(now)).toEqual([]);
    expect(nextDay).toBe('2025-09-02');
  });

  it('that a procurement is started quiets the end and the new competition, and not an option', () => {
    const facts = (over: object) => someFacts(withoutOptions, over);
    expect(said(plan('2025-11-28', facts({})).planned, 'expiry')).toEqual(['1 months-3-before']);
    expect(plan('2025-11-28', facts({ beingReplaced: true })).planned).toEqual([]);
    const responses = [aResponse({ answer: 'newProcurement', deadlineKind: 'expiry', deadlineDate: on('2026-02-28') })];
    expect(said(plan('2026-02-27', facts({ responses })).planned, 'expiry')).toEqual([]);
    const toOption = someFacts({}, { responses: [aResponse({ answer: 'newProcurement', at: on('2025-09-01') })] });
    expect(planned('2025-10-28', toOption)).toEqual(['1 months-1-before', '2 months-1-before']);
  });
});

describe('direction', () => {
  it('flips for automatic options: reminded before the last day to decline, and of the next one when it has gone on', () => {
    const options = [1, 2].map((sequence) => anOption({ sequence, mode: 'automatic' }));
    const facts = () => someFacts({ options, deputyId: null, serviceAreaIds: [9] });
    const days = ['2025-11-27', '2025-11-28', '2025-11-29', '2025-12-05'];
    expect(planOnDays(days, facts, { leadIds: [] })).toEqual({
      '2025-11-27': ['1 days-1-before'],
      '2025-11-28': ['1 on-the-day'],
      // Of the next option, a year ahead.
      '2025-11-29': ['1 months-12-before'],
      '2025-12-05': [],
    });
  });
});

it('plans nothing for a draft or an ended agreement', () => {
  for (const status of ['draft', 'terminated', 'ended'] as const) {
    expect(plan('2025-11-28', someFacts({ status }))).toEqual({ planned: [], superseded: [], nextDay: null });
  }
});
