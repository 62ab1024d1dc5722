import * as fc from 'fast-check';
import type { Assessment } from '../../../src/domain/assessment';
import { calendarDate } from '../../../src/domain/calendar-date';
import {
  acknowledged,
  MoveNotOpenError,
  movesOf,
  sentBack,
  submitted,
  takenOver,
  wasSentBack,
  withdrawn,
  type Assessor,
} from '../../../src/domain/assessments/four-eyes';
import { anAssessment } from '../../support/builders';

const today = calendarDate('2026-11-23');
const owner: Assessor = { personId: 1, mayWrite: true, isResource: false };
const resource: Assessor = { personId: 3, mayWrite: true, isResource: true };
const outcome = {
  steps: [{ question: 'Reservert?', conclusion: 'Nei', reason: 'Ingen leverer dette.' }],
  result: 'ordinary',
  paragraph: 'FOA § 16-9',
} as const;
const draft = anAssessment({ status: 'draft', result: null, assessorId: 1 });
const waiting: Assessment = { ...draft, ...submitted(draft, owner, today, outcome) };

describe('four eyes on an assessment', () => {
  test('whoever hands it on is the assessor, on the day it was handed on', () => {
    const nobodys = { ...draft, assessorId: null };
    expect(submitted(nobodys, resource, today, outcome)).toMatchObject({
      assessorId: 3,
      date: today,
      status: 'awaitingAcknowledgement',
      result: 'ordinary',
    });
  });

  test('another resource person acknowledges it, and then it is done', () => {
    expect(acknowledged(waiting, resource, today, ' Greitt ')).toEqual({
      status: 'done',
      acknowledgedById: 3,
      acknowledgedOn: today,
      acknowledgement: 'Greitt',
    });
  });

  test('nobody acknowledges what they assessed themselves, not even a resource person', () => {
    const own = { ...waiting, assessorId: 3 };
    expect(movesOf(own, resource)).toEqual(['withdraw']);
    expect(() => acknowledged(own, resource, today, '')).toThrow(MoveNotOpenError);
  });

  test('who is no resource person does not acknowledge', () => {
    expect(movesOf(waiting, { ...owner, personId: 2 })).toEqual([]);
    expect(() => acknowledged(waiting, { ...owner, personId: 2 }, today, '')).toThrow(MoveNotOpenError);
  });

  test('what came to nothing is neither handed on nor acknowledged', () => {
    expect(() => submitted(draft, owner, today, { ...outcome, result: null })).toThrow(MoveNotOpenError);
    expect(() => submitted(draft, owner, today, { ...outcome, steps: [] })).toThrow(MoveNotOpenError);
    expect(() => acknowledged({ ...waiting, result: null }, resource, today, '')).toThrow(MoveNotOpenError);
  });

  test('it is sent back with a reason, as a draft that says who and why', () => {
    const back = { ...waiting, ...sentBack(waiting, resource, today, 'Skriv meir om marknaden.') };
    expect(back).toMatchObject({
      status: 'draft',
      result: null,
      acknowledgedById: 3,
      acknowledgement: 'Skriv meir om marknaden.',
    });
    expect(wasSentBack(back)).toBe(true);
    expect(() => sentBack(waiting, resource, today, 'Nei')).toThrow(MoveNotOpenError);
    expect({ ...back, ...submitted(back, owner, today, outcome) }.acknowledgement).toBe('');
  });

  test('the assessor takes it back until it is acknowledged', () => {
    expect({ ...waiting, ...withdrawn(waiting, owner) }).toMatchObject({ status: 'draft', result: null, assessorId: 1 });
    expect(wasSentBack({ ...waiting, ...withdrawn(waiting, owner) })).toBe(false);
  });

  test('a draft of somebody else is taken over before it is written in', () => {
    expect(movesOf(draft, resource)).toEqual(['takeOver']);
    expect({ ...draft, ...takenOver(draft, resource) }).toMatchObject({ status: 'draft', assessorId: 3 });
  });

  test('what waits without an assessor is taken over: there is no first pair of eyes', () => {
    expect(movesOf({ ...waiting, assessorId: null }, resource)).toEqual(['takeOver']);
  });

  test('who may not write does nothing', () => {
    for (const state of [draft, waiting, { ...waiting, status: 'done' as const }])
      expect(movesOf(state, { ...resource, mayWrite: false })).toEqual([]);
  });

  test('along every way two people stand behind what is done, and what is done is never changed', () => {
    const people = [owner, resource, { personId: 4, mayWrite: true, isResource: true }] as const;
    const act = fc.tuple(
      fc.constantFrom(...people),
      fc.constantFrom('submit', 'withdraw', 'takeOver', 'acknowledge', 'sendBack'),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 15 }), (acts) => {
        let now: Assessment = draft;
        for (const [by, move] of acts) {
          const before = now;
          if (!movesOf(now, by).includes(move)) continue;
          if (move === 'submit') now = { ...now, ...submitted(now, by, today, outcome) };
          if (move === 'withdraw') now = { ...now, ...withdrawn(now, by) };
          if (move === 'takeOver') now = { ...now, ...takenOver(now, by) };
          if (move === 'acknowledge') now = { ...now, ...acknowledged(now, by, today, '') };
          if (move === 'sendBack') now = { ...now, ...sentBack(now, by, today, 'Skriv meir her.') };
          expect(before.status).not.toBe('done');
          expect(now.status === 'done' && now.acknowledgedById === now.assessorId).toBe(false);
          expect(now.result === null).toBe(now.status === 'draft');
        }
      }),
    );
  });
});
