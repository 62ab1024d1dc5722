import * as fc from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import { areaRevision, wholeRevision } from '../../../src/domain/revision/area-revision';
import { campaignAgreements, isLate, runningCampaign } from '../../../src/domain/revision/campaign-agreements';
import { campaignProgress } from '../../../src/domain/revision/campaign-progress';
import { campaignAnswers, needsSuccessor, newestDone } from '../../../src/domain/revision/revision-answers';
import { anAgreement, anAssessment } from '../../support/builders';
import { aRevisionCampaign } from '../../support/plan-builders';

const campaign = aRevisionCampaign();
const nobody = new Set<number>();
const ids = (rows: readonly { readonly id: number }[]) => rows.map(({ id }) => id);
const revision = (id: number, agreementId: number, date: string, over: Partial<ReturnType<typeof anAssessment>> = {}) =>
  anAssessment({ id, agreementId, kind: 'revision', status: 'done', result: 'keep', date: calendarDate(date), ...over });

test('a campaign goes through what could be bought on in its area on its first day', () => {
  const agreements = [
    anAgreement({ id: 1 }),
    anAgreement({ id: 2, serviceAreaIds: [2] }),
    anAgreement({ id: 3, serviceAreaIds: [] }),
    anAgreement({ id: 4, serviceAreaIds: [2, 1] }),
    anAgreement({ id: 5, status: 'draft' }),
    anAgreement({ id: 6, endDate: calendarDate('2025-10-31'), options: [] }),
    anAgreement({ id: 7, endDate: calendarDate('2025-11-01'), options: [] }),
    anAgreement({ id: 8, startDate: calendarDate('2025-11-02') }),
    anAgreement({ id: 9, startDate: calendarDate('2025-11-01') }),
    anAgreement({ id: 10, endDate: null, openEnded: true, options: [] }),
    anAgreement({ id: 11, status: 'terminated' }),
  ];
  expect(ids(campaignAgreements(campaign, agreements, nobody))).toEqual([1, 3, 4, 7, 9, 10]);
});

test('an agreement that was ended by its answer stays in the campaign', () => {
  const ended = anAgreement({ id: 1, status: 'terminated' });
  const { lines } = campaignProgress(campaign, [ended], [revision(1, 1, '2025-11-10', { result: 'end' })]);
  expect(lines.map(({ answer }) => answer?.result)).toEqual(['end']);
});

test('only answers that are done, from the first day to the day it was closed, count, and the newest of them', () => {
  const rows = [
    revision(1, 1, '2025-10-31'),
    revision(2, 2, '2025-11-01'),
    revision(3, 3, '2025-11-05', { status: 'draft' }),
    revision(4, 4, '2025-11-20'),
    revision(5, 5, '2025-11-21'),
    revision(7, 6, '2025-11-10', { result: 'renew' }),
    revision(6, 6, '2025-11-10', { result: 'end' }),
    revision(8, 6, '2025-11-09', { result: 'replace' }),
    revision(9, 7, '2025-11-10', { kind: 'risk' }),
    revision(10, 8, '2025-11-10', { agreementId: null }),
  ];
  const answers = campaignAnswers({ ...campaign, closedOn: calendarDate('2025-11-20') }, rows);
  expect([...answers.keys()]).toEqual([2, 4, 6]);
  expect(answers.get(6)?.result).toBe('renew');
});

test('progress is told per owner, with what has no owner first and then who has most left', () => {
  const agreements = [
    anAgreement({ id: 1, ownerId: 7 }),
    anAgreement({ id: 2, ownerId: 7 }),
    anAgreement({ id: 3, ownerId: 8 }),
    anAgreement({ id: 4, ownerId: 8 }),
    anAgreement({ id: 5, ownerId: null }),
  ];
  const progress = campaignProgress(campaign, agreements, [
    revision(1, 1, '2025-11-10'),
    revision(2, 5, '2025-11-10', { result: null }),
  ]);
  expect(progress.owners).toEqual([
    { ownerId: null, answered: 1, total: 1 },
    { ownerId: 8, answered: 0, total: 2 },
    { ownerId: 7, answered: 1, total: 2 },
  ]);
  expect([progress.answered, progress.total]).toEqual([2, 5]);
  expect(progress.byResult).toEqual({ keep: 1, renew: 0, end: 0, replace: 0 });
});

test('what the owners have answered is what the campaign has', () => {
  const owner = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
  fc.assert(
    fc.property(fc.array(fc.record({ ownerId: owner, answered: fc.boolean() }), { maxLength: 30 }), (rows) => {
      const agreements = rows.map(({ ownerId }, index) => anAgreement({ id: index + 1, ownerId }));
      const answers = rows.flatMap(({ answered }, index) => (answered ? revision(index + 1, index + 1, '2025-11-10') : []));
      const { answered, total, owners } = campaignProgress(campaign, agreements, answers);
      expect(total).toBe(rows.length);
      expect(answered).toBe(answers.length);
      expect(owners.reduce((sum, each) => sum + each.answered, 0)).toBe(answered);
      expect(owners.reduce((sum, each) => sum + each.total, 0)).toBe(total);
    }),
    { seed: 31, numRuns: 100 },
  );
});

test('one campaign lasts for an area, and it is late the day after its due day', () => {
  const closed = aRevisionCampaign({ id: 2, closedOn: calendarDate('2025-11-10') });
  expect(runningCampaign([closed], 1)).toBeNull();
  expect(runningCampaign([closed, campaign], 1)).toBe(campaign);
  expect(runningCampaign([campaign], 2)).toBeNull();
  expect(isLate(campaign, calendarDate('2026-02-28'))).toBe(false);
  expect(isLate(campaign, calendarDate('2026-03-01'))).toBe(true);
  expect(isLate(closed, calendarDate('2026-03-01'))).toBe(false);
});

test('a need lives on when an agreement is renewed or replaced', () => {
  expect((['keep', 'renew', 'end', 'replace', null] as const).map(needsSuccessor)).toEqual([false, true, false, true, false]);
});

test('the newest that is done of a kind is found, whatever stands beside it', () => {
  const rows = [revision(1, 1, '2025-01-01'), revision(2, 1, '2025-06-01', { status: 'draft' }), revision(3, 1, '2024-01-01')];
  expect(newestDone(rows, 'revision')?.id).toBe(1);
  expect(newestDone(rows, 'risk')).toBeNull();
});

test("while a campaign lasts an area's progress is the campaign's; after it, older revisions count no more", () => {
  const agreements = [
    anAgreement({ id: 1 }),
    anAgreement({ id: 2 }),
    anAgreement({ id: 3, startDate: calendarDate('2025-11-20') }),
  ];
  const revisions = [revision(1, 1, '2025-10-01'), revision(2, 2, '2025-11-10')];
  const progress = (campaigns: Parameters<typeof areaRevision>[3]) => {
    const { agreements: all, missing } = areaRevision(agreements, agreements, revisions, campaigns);
    return [ids(all), ids(missing)];
  };
  expect(progress([])).toEqual([[1, 2, 3], [3]]);
  expect(progress([campaign])).toEqual([[1, 2], [1]]);
  expect(progress([{ ...campaign, closedOn: calendarDate('2025-11-22') }])).toEqual([
    [1, 2, 3],
    [1, 3],
  ]);
});

test('all areas together count an agreement once, and it waits while one of them waits for it', () => {
  const [one, two, three] = [anAgreement({ id: 1 }), anAgreement({ id: 2 }), anAgreement({ id: 3 })];
  const areas = [
    { agreements: [one, two], missing: [one] },
    { agreements: [one], missing: [] },
  ];
  const whole = wholeRevision([one, three], areas, [revision(1, 3, '2025-01-01')]);
  expect([ids(whole.agreements), ids(whole.missing)]).toEqual([[1, 2, 3], [1]]);
  expect(ids(wholeRevision([three], [], []).missing)).toEqual([3]);
});
