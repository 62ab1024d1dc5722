import { ForbiddenError } from '../../../src/data/data-errors';
import { anAgreementDraft } from '../../support/builders';
import { aProcurement } from '../../support/plan-builders';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';
import { seedOrganisation } from './seed-organisation';

let site: ProvisionedSite;
let agreements: readonly number[];

beforeAll(async () => {
  site = await provisionedSite();
  const { ingrid } = await seedOrganisation(site);
  const draft = anAgreementDraft({ serviceAreaIds: [], unitId: null, ownerId: ingrid, deputyId: null });
  const store = site.ports('ingrid').agreements;
  const made = [];
  for (let count = 0; count < 3; count += 1) made.push((await store.create({ draft, options: [], suppliers: [] })).value.id);
  agreements = made;
});
afterAll(() => site.close());

test('procurements of an agreement are those that replace it and the one it came out of, each once', async () => {
  const [old = 0, fresh = 0, lonely = 0] = agreements;
  const { procurements } = site.ports('marit');
  const { id: _id, ...need } = aProcurement({ serviceAreaIds: [] });
  const both = await procurements.add({ ...need, phase: 'awarded', replacesAgreementId: old, resultingAgreementId: fresh });
  const same = await procurements.add({ ...need, phase: 'cancelled', replacesAgreementId: old, resultingAgreementId: old });
  expect((await procurements.forAgreement(old)).toSorted((a, b) => a.value.id - b.value.id)).toEqual([both, same]);
  expect(await procurements.forAgreement(fresh)).toEqual([both]);
  expect(await procurements.forAgreement(lonely)).toEqual([]);
});

test('procurements of an agreement are refused to those who may not read the plan', async () => {
  await expect(site.ports('anne').procurements.forAgreement(agreements[0] ?? 0)).rejects.toBeInstanceOf(ForbiddenError);
});
