import { together } from '../../../src/data/rows/batch';
import { itemsOf } from '../../../src/data/rows/site';
import { assessments } from '../../../src/schema/assessments';
import type { ListDeclaration } from '../../../src/schema/list';
import { needRequests } from '../../../src/schema/need-requests';
import { procurements } from '../../../src/schema/procurements';
import { provisionedSite, type ProvisionedSite } from './provisioned-site';

/** Past the list view threshold. Small lists are read whole in pages by Id; the others by what SharePoint has an index of. */
const count = 6_050;
let site: ProvisionedSite;

beforeAll(async () => {
  site = await provisionedSite();
  const fill = (list: ListDeclaration, body: (nth: number) => Record<string, unknown>) =>
    together(
      site.client('admin'),
      Array.from(
        { length: count },
        (_, nth) => (sp) => itemsOf(sp, list).add({ Title: `Rad ${nth + 1}`, ...body(nth + 1) }) as Promise<unknown>,
      ),
    );
  await fill(procurements, (nth) => ({ Phase: nth % 3 === 0 ? 'Behov' : 'Tildelt' }));
  await fill(needRequests, () => ({}));
  await fill(assessments, (nth) => ({
    AssessmentKind: nth % 100 === 0 ? 'Risiko' : 'Revisjon',
    Status: nth % 50 === 0 ? 'Ventar på kvittering' : 'Ferdig',
    ProcurementId: 1 + (nth % count),
  }));
}, 240_000);
afterAll(() => site.close());

const ids = (rows: readonly { readonly value: { readonly id: number } }[]) => rows.map(({ value }) => value.id);
const whole = Array.from({ length: count }, (_, nth) => nth + 1);

test('more needs and procurements than one query may answer come all the same, in order', async () => {
  const ports = site.ports('marit');
  expect(ids(await ports.procurements.all())).toEqual(whole);
  expect(await ports.procurements.open()).toHaveLength(Math.floor(count / 3));
  expect((await ports.procurements.get(count)).value.title).toBe(`Rad ${count}`);
  expect(ids(await ports.needRequests.all())).toEqual(whole);
});

test('assessments are found among so many, also the kinds of which there are too many for a filter', async () => {
  const store = site.ports('marit').assessments;
  expect(ids(await store.ofKinds(['risk']))).toEqual(whole.filter((nth) => nth % 100 === 0));
  expect(ids(await store.ofKinds(['revision']))).toEqual(whole.filter((nth) => nth % 100 !== 0));
  expect(ids(await store.ofKinds(['revision', 'risk']))).toEqual(whole);
  expect(await store.revisions()).toHaveLength(count - Math.floor(count / 100));
  expect(await store.waiting()).toHaveLength(Math.floor(count / 50));
  expect(ids(await store.forProcurement(count))).toEqual([count - 1]);
});
