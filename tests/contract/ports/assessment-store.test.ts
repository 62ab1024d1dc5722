import { ConflictError, ForbiddenError, NotFoundError } from '../../../src/data/data-errors';
import { assessmentKinds, assessmentResults, unacknowledged, type Assessment } from '../../../src/domain/assessment';
import { calendarDate } from '../../../src/domain/calendar-date';
import { anAgreementDraft } from '../../support/builders';
import { aProcurement } from '../../support/plan-builders';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation, type Seeded } from './seed-organisation';

let site: ProvisionedSite;
let seeded: Seeded;
let agreementId: number;
let procurementId: number;

beforeAll(async () => {
  site = await provisionedSite();
  seeded = await seedOrganisation(site);
  const draft = anAgreementDraft({ serviceAreaIds: [], unitId: null, ownerId: seeded.ingrid, deputyId: null });
  agreementId = (await site.ports('ingrid').agreements.create({ draft, options: [], suppliers: [] })).value.id;
  const { id: _id, ...need } = aProcurement({ serviceAreaIds: [] });
  procurementId = (await site.ports('marit').procurements.add(need)).value.id;
});
afterAll(() => site.close());

const anAssessment = (over: Partial<Assessment> = {}): Omit<Assessment, 'id'> => ({
  title: 'Reservert eller inkluderande',
  kind: 'reservedInclusive',
  agreementId: null,
  procurementId,
  steps: [
    { question: 'Reservert?', conclusion: 'Nei', reason: 'Ingen «verna» verksemd\ni regionen' },
    { question: 'Inkluderande?', conclusion: 'Ja', reason: 'To plassar' },
  ],
  assessorId: seeded.ingrid,
  date: calendarDate('2026-03-29'),
  recordedIn: 'protocol',
  status: 'awaitingAcknowledgement',
  ...unacknowledged,
  result: 'inclusive',
  paragraph: 'FOA § 30-3',
  ...over,
});
const owner = () => site.ports('ingrid').assessments;

test('an assessment of a procurement is found by it, and opened by its own number', async () => {
  const added = await owner().add(anAssessment());
  expect(added.value).toEqual({ ...anAssessment(), id: added.value.id });
  expect(await owner().get(added.value.id)).toEqual(added);
  expect(await owner().forProcurement(procurementId)).toContainEqual(added);
  expect(await owner().forProcurement(procurementId + 1)).toEqual([]);
  expect(await owner().forAgreement(agreementId)).toEqual([]);
  await expect(owner().get(123_456)).rejects.toBeInstanceOf(NotFoundError);
});

test.each(assessmentResults)('the conclusion %s is kept with who stands by it', async (result) => {
  const added = await owner().add(anAssessment({ result: null }));
  const acknowledgement = {
    result,
    status: 'done' as const,
    acknowledgedById: seeded.marit,
    acknowledgedOn: calendarDate('2026-10-25'),
    acknowledgement: 'Lese & godkjend <utan> merknad',
  };
  const done = await site.ports('marit').assessments.update(added, acknowledgement);
  expect(done.value).toEqual({ ...added.value, ...acknowledgement });
  expect(await owner().get(added.value.id)).toEqual(done);
});

test('those of some kinds come in order of id, and of no kind none', async () => {
  for (const kind of assessmentKinds) await owner().add(anAssessment({ kind }));
  const all = await owner().ofKinds(assessmentKinds);
  expect(all.map(({ value }) => value.id)).toEqual(all.map(({ value }) => value.id).toSorted((a, b) => a - b));
  for (const kind of assessmentKinds)
    expect(await owner().ofKinds([kind])).toEqual(all.filter(({ value }) => value.kind === kind));
  expect(await owner().ofKinds(['risk', 'finalEvaluation'])).toHaveLength(2);
  expect(await owner().ofKinds([])).toEqual([]);
});

test('who acknowledges what the assessor is changing learns of it, and the other way round', async () => {
  const read = await owner().add(anAssessment());
  await site.ports('marit').assessments.update(read, { status: 'draft', acknowledgement: 'Grunngje betre' });
  const late: unknown = await owner()
    .update(read, { steps: [] })
    .catch((error: unknown) => error);
  expect(late).toBeInstanceOf(ConflictError);
  expect(late).toMatchObject({ mine: { steps: [] }, theirs: { value: { acknowledgement: 'Grunngje betre' } } });
});

test('employees and guests neither read nor write them', async () => {
  for (const person of ['anne', 'siri']) {
    const { assessments } = site.ports(person);
    const asked = await Promise.allSettled([
      assessments.forProcurement(procurementId),
      assessments.get(1),
      assessments.ofKinds(['risk']),
      assessments.add(anAssessment()),
    ]);
    for (const answer of asked)
      expect(answer).toMatchObject({ status: 'rejected', reason: { name: expect.stringMatching(/Forbidden|NotFound/) } });
  }
  await expect(site.ports('anne').assessments.ofKinds(['risk'])).rejects.toBeInstanceOf(ForbiddenError);
});
