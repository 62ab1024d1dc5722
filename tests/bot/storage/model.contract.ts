import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Claim, Finish, OutboxRecord, OutboxStore } from '../../../bot/storage/outbox-store';
import { outboxStates } from '../../../bot/storage/outbox-store';
import type { CalendarDate } from '../../../src/domain/calendar-date';
import { PlainOutbox } from './plain-outbox';
import type { ContractContext } from './storage.contract';
import { anEntry, at, sorted } from './storage-subject';

const number = (max: number) => fc.integer({ min: 0, max });
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('plan'), ids: fc.array(number(30), { maxLength: 5 }), wait: number(20) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('claim'), limit: number(4), lasts: number(20) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('begin'), which: number(5) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('finish'), which: number(5), as: number(4), wait: number(20) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('supersede'), ids: fc.array(number(30), { maxLength: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('expire') }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('pass'), seconds: number(15) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('report'), ids: fc.array(number(30), { maxLength: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('prune'), ago: number(60) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget'), lane: number(5) }) },
);
type Step = { readonly do: string } & Readonly<
  Partial<Record<'wait' | 'limit' | 'lasts' | 'which' | 'as' | 'seconds' | 'ago' | 'lane', number>>
> & { readonly ids?: readonly number[] };

const byId = (records: readonly OutboxRecord[]) => [...records].sort((a, b) => (a.id < b.id ? -1 : 1));
const idOf = (each: number) => `m/${each}`;
const laneOf = (each: number) => `person:p${each % 6}`;

export function modelContract({ newPlace, sequences }: ContractContext): void {
  test('whatever is done in whatever order, it answers as a plain list of records would', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
        const place = await newPlace();
        const instances = [await place.open(), await place.open()] as const;
        try {
          const run = new Run(instances[0].outbox, instances[1].outbox);
          for (const each of steps) await run.take(each);
          await run.compareEverything();
        } finally {
          for (const instance of instances) await instance.close();
          await place.end();
        }
      }),
      { seed: 4004, numRuns: sequences },
    );
  });
}

class Run {
  private readonly model = new PlainOutbox();
  private readonly claims: (readonly [Claim, Claim])[] = [];
  private second = 0;
  private turn = 0;

  constructor(
    private readonly one: OutboxStore,
    private readonly other: OutboxStore,
  ) {}

  async take(step: Step): Promise<void> {
    // Every other step by the other instance, so that nothing may be remembered; a second passes, so that no two steps are at the same time.
    this.turn += 1;
    this.second += 1 + (step.seconds ?? 0);
    const real = this.turn % 2 === 0 ? this.one : this.other;
    const now = at(this.second);
    const ids = (step.ids ?? []).map(idOf);
    const pair = this.claims[this.claims.length - 1 - (step.which ?? 0)];
    switch (step.do) {
      case 'plan':
      case 'supersede': {
        const as = step.do === 'plan' ? 'planned' : 'superseded';
        const entries = (step.ids ?? []).map((each, place) => this.entry(each, place, step.wait ?? 0));
        assert.deepEqual(sorted(await real.plan(entries, now, as)), sorted(this.model.plan(entries, now, as)));
        return;
      }
      case 'claim': {
        const until = at(this.second + (step.lasts ?? 0));
        const got = await real.claim({ by: 'x', now, until, limit: step.limit ?? 0 });
        const wanted = this.model.claim('x', now, until, step.limit ?? 0);
        assert.deepEqual(
          got.map(({ record }) => record),
          wanted.map(({ record }) => record),
        );
        got.forEach((claim, each) => this.claims.push([claim, wanted[each]!]));
        return;
      }
      case 'begin':
        if (pair) assert.deepEqual(await real.beginSending(pair[0], now), this.model.beginSending(pair[1], now));
        return;
      case 'finish': {
        const result = this.result(step);
        if (pair) assert.deepEqual(await real.finish(pair[0], result, now), this.model.finish(pair[1], result, now));
        return;
      }
      case 'expire':
        assert.deepEqual(sorted(await real.expire(now)), sorted(this.model.expire(now)));
        return;
      case 'report':
        await real.markReported(ids, `digest ${this.turn}`);
        this.model.markReported(ids, `digest ${this.turn}`);
        return;
      case 'prune': {
        const before = at(this.second - (step.ago ?? 0));
        assert.deepEqual(await real.prune(before), this.model.prune(before));
        return;
      }
      case 'forget':
        assert.deepEqual(await real.forget(laneOf(step.lane ?? 0)), this.model.forget(laneOf(step.lane ?? 0)));
        return;
      default:
    }
  }

  async compareEverything(): Promise<void> {
    assert.deepEqual(await this.one.count(), this.model.count());
    assert.deepEqual(await this.one.nextDueAt(), this.model.nextDueAt());
    for (const state of outboxStates) {
      for (const unreported of [false, true]) {
        const got = await this.other.inState(state, { unreported });
        assert.deepEqual(
          got.map(({ changedAt }) => changedAt),
          sorted(got.map(({ changedAt }) => changedAt)),
        );
        const wanted = this.model.records((record) => record.state === state && (!unreported || record.reportedIn === null));
        assert.deepEqual(byId(got), byId(wanted));
      }
    }
    for (const agreementId of [0, 1, 2]) {
      const got = await this.one.about([agreementId]);
      assert.deepEqual(
        got.map(({ plannedAt }) => plannedAt),
        sorted(got.map(({ plannedAt }) => plannedAt)),
      );
      assert.deepEqual(byId(got), byId(this.model.records(({ subject }) => subject?.agreementId === agreementId)));
    }
  }

  /** No two are due at the same time: their order would be anybody's. */
  private due(seconds: number, place: number): string {
    return new Date(Date.parse(at(this.second + seconds)) + this.turn * 8 + place).toISOString();
  }

  private entry(each: number, place: number, wait: number) {
    const subject = {
      ...anEntry('').subject!,
      agreementId: each % 3,
      deadlineDate: (each % 2 ? '2026-03-01' : '2026-08-01') as CalendarDate,
    };
    const values = { lane: laneOf(each), dueAt: this.due(wait, place), subject: each % 5 ? subject : null };
    // Another one about the same agreement, or about none as well.
    return anEntry(idOf(each), each % 4 ? values : { ...values, standsFor: [idOf((each + 15) % 30)] });
  }

  private result(step: Step): Finish {
    const state = (['sent', 'uncertain', 'refused', 'obsolete', 'planned'] as const)[step.as ?? 0] ?? 'sent';
    if (state === 'sent') return { state, conversationId: 'a:1', activityId: String(this.turn) };
    if (state === 'planned') return { state, problem: '429', dueAt: this.due(step.wait ?? 0, 7) };
    return { state, problem: `problem ${this.turn}` };
  }
}
