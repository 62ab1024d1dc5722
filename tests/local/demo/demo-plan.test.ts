import { assessmentKinds } from '../../../src/domain/assessment';
import { wasSentBack } from '../../../src/domain/assessments/four-eyes';
import { answerFaults, answersOf } from '../../../src/domain/assessments/reserved-inclusive';
import { calendarDate } from '../../../src/domain/calendar-date';
import cpv from '../../../src/domain/cpv/cpv-nb.json';
import { sameNeeds } from '../../../src/domain/plan/same-need';
import { criteriaSum } from '../../../src/domain/procurement-work/award-criteria';
import { untoldLosers } from '../../../src/domain/procurement-work/tenderers';
import { procurementPhases } from '../../../src/domain/procurement';
import { quoteAnswers } from '../../../src/domain/quote-request';
import { isLate } from '../../../src/domain/revision/campaign-agreements';
import { demoTemplates } from '../../../src/local/demo/demo-templates';
import { provisionedSite, type ProvisionedSite } from '../../contract/ports/provisioned-site';
import { writeDemo } from '../../../src/local/demo/write-demo';

const today = calendarDate('2026-11-23');
let site: ProvisionedSite;
beforeAll(async () => {
  site = await provisionedSite();
  await writeDemo(site.client('admin'), { today });
}, 120_000);
afterAll(() => site.close());

const values = async <T>(rows: Promise<readonly { readonly value: T }[]>): Promise<readonly T[]> =>
  (await rows).map(({ value }) => value);
const lead = () => site.ports('eva');

test('the plan of the demo has procurements in every phase, with what belongs to each', async () => {
  const all = await values(lead().procurements.all());
  expect(site.badRows).toEqual([]);
  expect(new Set(all.map(({ phase }) => phase))).toEqual(new Set(procurementPhases));
  expect(new Set(all.map(({ purchaseType }) => purchaseType))).toEqual(new Set(['goodsAndServices', 'works', 'specialServices']));
  expect(all.filter(({ criteria }) => criteria.length > 0 && criteriaSum(criteria) !== 100)).toEqual([]);
  expect(all.filter(({ replacesAgreementId }) => replacesAgreementId !== null)).toHaveLength(2);
  expect(all.filter(({ resultingAgreementId }) => resultingAgreementId !== null)).toHaveLength(1);
  expect(all.filter(({ phase, cancelledReason }) => (phase === 'cancelled') !== (cancelledReason !== ''))).toEqual([]);
  expect(new Set(all.map((each) => untoldLosers(each).length > 0))).toEqual(new Set([true, false]));
  expect(all.some(({ checklist }) => checklist.length > 0)).toBe(true);
  expect(all.flatMap(({ cpvCodes }) => cpvCodes).filter((code) => !(code in cpv))).toEqual([]);
});

test('two areas need the same, and the plan sees it', async () => {
  const found = sameNeeds(await values(lead().procurements.all()));
  expect(found.some(({ serviceAreaIds }) => serviceAreaIds.length > 1)).toBe(true);
});

test('needs are reported by employees and owners: one taken, one withdrawn, others waiting; each is the reporter’s own', async () => {
  const requests = await lead().needRequests.all();
  const taken = new Set((await values(lead().procurements.all())).map(({ requestId }) => requestId));
  expect(requests.filter(({ value }) => value.withdrawn)).toHaveLength(1);
  expect(requests.filter(({ value }) => taken.has(value.id))).toHaveLength(1);
  const anne = await site.idOf('anne');
  const own = requests.find(({ value }) => value.requestedById === anne && !value.withdrawn && !taken.has(value.id));
  const changed = await site.ports('anne').needRequests.update(own!, { withdrawn: true });
  expect(changed.value.withdrawn).toBe(true);
  expect(requests.some(({ value }) => value.replacesAgreementId !== null)).toBe(true);
});

test('assessments of each kind are there in each state, and what was handed on can be read as it is written', async () => {
  const all = await values(lead().assessments.ofKinds(assessmentKinds));
  expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(assessmentKinds));
  const reserved = all.filter(({ kind }) => kind === 'reservedInclusive');
  expect(new Set(reserved.map(({ status }) => status))).toEqual(new Set(['draft', 'awaitingAcknowledgement', 'done']));
  expect(reserved.filter(wasSentBack)).toHaveLength(1);
  expect(new Set(reserved.map(({ result }) => result))).toEqual(new Set([null, 'reserved', 'inclusive', 'ordinary']));
  const handedOn = reserved.filter(({ status }) => status !== 'draft');
  expect(handedOn.flatMap(({ steps }) => answerFaults(answersOf(steps)))).toEqual([]);
  expect(handedOn.filter(({ assessorId, acknowledgedById }) => assessorId === acknowledgedById)).toEqual([]);
  expect(all.filter(({ status, result }) => status === 'done' && result === null)).toEqual([]);
});

test('campaigns of revision last, are late and are closed, and have answers', async () => {
  const campaigns = await values(lead().revisionCampaigns.all());
  const states = campaigns.map((each) => (each.closedOn !== null ? 'closed' : isLate(each, today) ? 'late' : 'running'));
  expect(states.toSorted()).toEqual(['closed', 'late', 'running']);
  const answers = await values(lead().assessments.ofKinds(['revision']));
  expect(new Set(answers.map(({ result }) => result))).toEqual(new Set([null, 'keep', 'renew', 'end', 'replace']));
});

test('small purchases have every answer there is', async () => {
  const purchases = await values(lead().quoteRequests.all());
  expect(new Set(purchases.flatMap(({ asked }) => asked.map(({ answer }) => answer)))).toEqual(new Set(quoteAnswers));
});

test('templates lie in the library as Word files that an employee may read', async () => {
  const documents = await site.ports('anne').guidance.documents();
  expect(documents.map(({ title, kind, parts }) => ({ title, kind, parts }))).toEqual(
    demoTemplates().map(({ title, kind, parts }) => ({ title, kind, parts })),
  );
});
