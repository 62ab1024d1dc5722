import * as fc from 'fast-check';
import { optionDecisions, optionModes } from '../../../src/domain/agreement';
import { reminderAnswers, type ReminderResponse } from '../../../src/domain/answers/reminder-response';
import { addDays, dateOfDayNumber, toDayNumber } from '../../../src/domain/calendar-date';
import { deadlineKinds } from '../../../src/domain/deadline';
import { deadlinesOf } from '../../../src/domain/reminders/asked-deadlines';
import { isStillDue } from '../../../src/domain/reminders/still-due';
import { planReminders } from '../../../src/domain/reminders/plan-reminders';
import { reminderIdentity, type PastReminder, type PlannedReminder } from '../../../src/domain/reminders/planned-reminder';
import type { ReminderFacts } from '../../../src/domain/reminders/reminder-facts';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { anOption } from '../../support/builders';
import { aContext, aResponse, asPast, member, on, someFacts } from './some-facts';

const today = on('2026-01-05');
const day = (from: number, to: number) => fc.integer({ min: from, max: to }).map((days) => addDays(today, days));
const person = fc.integer({ min: 1, max: 6 });

const option = fc.record({
  months: fc.integer({ min: 1, max: 24 }),
  mode: fc.constantFrom(...optionModes),
  decision: fc.constantFrom('open' as const, 'open' as const, ...optionDecisions),
});

const factsOf = fc
  .record({
    startDate: day(-900, 30),
    endDate: day(-40, 420),
    openEnded: fc.boolean(),
    reviewDate: fc.option(day(-30, 300)),
    notice: fc.option(fc.record({ amount: fc.integer({ min: 1, max: 6 }), unit: fc.constant('months' as const) })),
    ownerId: fc.option(fc.integer({ min: 1, max: 7 })),
    deputyId: fc.option(person),
    serviceAreaIds: fc.subarray([1, 2, 9]),
    options: fc.array(option, { maxLength: 3 }),
    followUp: fc.option(day(-10, 60)),
    answers: fc.array(
      fc.record({ which: fc.nat(5), answer: fc.constantFrom(...reminderAnswers), byId: person, ago: fc.nat(30), on: fc.nat(90) }),
      { maxLength: 3 },
    ),
    beingReplaced: fc.boolean(),
  })
  .map(({ options, followUp, answers, beingReplaced, ...terms }): ReminderFacts => {
    const words = { agreementId: 1, title: '', kind: 'control', outcome: '', lesson: '' } as const;
    const facts = someFacts(
      {
        ...terms,
        endDate: terms.openEnded ? null : terms.endDate,
        options: options.map((each, index) => anOption({ ...each, sequence: index + 1 })),
      },
      { beingReplaced, followUps: followUp ? [{ ...words, id: 1, due: followUp, done: null, responsibleId: 6 }] : [] },
    );
    const all = deadlinesOf(facts, aContext(today));
    const responses = answers.flatMap(({ which, answer, byId, ago, on: ahead }, index): readonly ReminderResponse[] => {
      const deadline = all[which % Math.max(1, all.length)];
      if (!deadline) return [];
      const { kind, date } = deadline;
      const remindOn = answer === 'remindMe' ? addDays(today, ahead) : null;
      const row = { agreementId: 1, deadlineKind: kind, deadlineDate: date, answer, byId, comment: '', remindOn };
      return [{ ...row, id: index, at: addDays(today, -ago) }];
    });
    return { ...facts, responses };
  });

const settings = {
  resourceGroup: [member(3, { to: addDays(today, 100) }), member(6, { serviceAreaId: 2, from: addDays(today, 50) })],
  ruleValues: [
    ...defaultRuleValues,
    ...defaultRuleValues.filter((each) => each.to === null).map((each) => ({ ...each, value: 1, from: addDays(today, 70) })),
  ],
};
const contextOn = (days: number) => aContext(addDays(today, days), settings);
const keyOf = (each: PlannedReminder) => reminderIdentity(each);

/** What a message came to, by its identity. */
const stateOf = (each: PlannedReminder): PastReminder['state'] =>
  (['asked', 'asked', 'refused', 'unsent'] as const)[(each.step.length + each.personId) % 4] ?? 'asked';

describe('reminders of any agreement, any answers and any group of people', () => {
  it('are planned once: planned again with what was planned, nothing is new', () => {
    fc.assert(
      fc.property(factsOf, fc.integer({ min: 0, max: 300 }), (facts, days) => {
        const context = contextOn(days);
        const { planned, superseded } = planReminders(facts, context, []);
        const all = [...planned, ...superseded].map(keyOf);
        expect(new Set(all).size).toBe(all.length);
        const history = [
          ...planned.map((each) => asPast(each, addDays(context.today, 3), 'waiting')),
          ...superseded.map((each) => asPast(each, context.today, 'unsent')),
        ];
        expect(planReminders(facts, context, history)).toMatchObject({ planned: [], superseded: [] });
        // Whoever is drawn in by this very plan may have answered before: then their answer counts from now on, and the others are told nothing more.
        const drawnIn = planned.filter(({ role }) => role === 'lead').map(({ personId }) => personId);
        if (facts.responses.some(({ byId }) => drawnIn.includes(byId))) return;
        for (const each of planned) expect(isStillDue(each, facts, context, history)).toBe(true);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('are the same on every day whether the calendar brings the agreement up or it is looked at daily', () => {
    fc.assert(
      fc.property(factsOf, (facts) => {
        const daily: PastReminder[] = [];
        let next = today;
        for (let days = 0; days < 200; days += 1) {
          const context = contextOn(days);
          const plan = planReminders(facts, context, daily);
          expect(context.today < next ? plan.planned.map(keyOf) : []).toEqual([]);
          for (const each of plan.planned) daily.push(asPast(each, context.today, stateOf(each)));
          for (const each of plan.superseded) daily.push(asPast(each, context.today, 'unsent'));
          // What is waiting is looked at the next day, and by then all is sent here.
          if (context.today >= next) next = plan.nextDay ?? on('2199-12-31');
        }
      }),
      { seed: 4, numRuns: 60 },
    );
  });

  it('are never to somebody who cannot be reached', () => {
    const people = [1, 2, 3, 4, 5, 6].map((id) => ({ id, isReachable: id % 2 === 0 }));
    fc.assert(
      fc.property(factsOf, fc.integer({ min: 0, max: 300 }), (facts, days) => {
        const { planned } = planReminders(facts, aContext(addDays(today, days), { ...settings, people }), []);
        expect(planned.filter((each) => each.personId % 2 === 1 || each.personId > 6)).toEqual([]);
      }),
      { seed: 4, numRuns: 300 },
    );
  });

  it('come at least weekly while an option is undecided after its day, whoever acknowledged it and however often', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 3 }), (answered) => {
        const decideBy = on('2025-11-28');
        const responses = answered.map((days, id) => aResponse({ id, at: addDays(decideBy, days) }));
        const history: PastReminder[] = [];
        let last = decideBy;
        for (let days = -30; days < 80; days += 1) {
          const context = aContext(addDays(decideBy, days));
          const known = responses.filter((each) => each.at <= context.today);
          const facts = someFacts({}, { responses: known });
          const { planned } = planReminders(facts, context, history);
          history.push(...planned.map((each) => asPast(each, context.today)));
          const toOwner = planned.some((each) => each.personId === 1 && each.deadline.kind === 'optionDecision');
          if (toOwner || known.some((each) => each.at === context.today)) last = context.today;
          // An answer gives a week's rest; the step that falls in it is passed over.
          expect(days > 0 ? toDayNumber(context.today) - toDayNumber(last) : 0).toBeLessThanOrEqual(14);
        }
        expect(dateOfDayNumber(toDayNumber(last)) > decideBy).toBe(true);
      }),
      { seed: 4, numRuns: 20 },
    );
  });
});

it('every kind of deadline is known to the ladder', () => {
  const { ladder } = aContext('2026-01-05');
  expect([...ladder.keys()].sort()).toEqual([...deadlineKinds].sort());
});
