import { agreementValues } from '../../../src/data/mappings/agreement-mapping';
import { restBody } from '../../../src/data/rows/rest-body';
import { together } from '../../../src/data/rows/batch';
import { itemsOf } from '../../../src/data/rows/site';
import { agreementOptions } from '../../../src/schema/agreement-options';
import { agreements } from '../../../src/schema/agreements';
import { anAgreementDraft } from '../../support/builders';
import type { ProvisionedSite } from './provisioned-site';
import { provisionedSite } from './provisioned-site';

/** Past SharePoint's list view threshold, so that no single query may answer it. */
const count = 5_250;
let site: ProvisionedSite;

beforeAll(async () => {
  site = await provisionedSite();
  const admin = site.client('admin');
  const draft = anAgreementDraft({ serviceAreaIds: [], unitId: null, ownerId: null, deputyId: null });
  const body = (nth: number) =>
    restBody(agreements, agreementValues({ ...draft, title: `Avtale ${nth}`, referenceNumber: `R-${nth}` }));
  await together(
    admin,
    Array.from({ length: count }, (_, nth) => (sp) => itemsOf(sp, agreements).add(body(nth + 1))),
  );
  const option = { sequence: 1, months: 12, mode: 'active', decision: 'open' } as const;
  await together(
    admin,
    [1, count].map(
      (agreementId) => (sp) => itemsOf(sp, agreementOptions).add(restBody(agreementOptions, { ...option, agreementId })),
    ),
  );
  site.reached.length = 0;
}, 180_000);
afterAll(() => site.close());

test('a register over the threshold is whole, in order, and costs two requests', async () => {
  const progress: { done: number; total?: number }[] = [];
  const register = await site.ports('anne').agreements.register((at) => progress.push(at));
  expect(register.map(({ title }) => title)).toEqual(Array.from({ length: count }, (_, nth) => `Avtale ${nth + 1}`));
  expect(register.at(0)?.options).toHaveLength(1);
  expect(register.at(-1)?.options).toHaveLength(1);
  expect(site.reached.map(({ url }) => url)).toEqual(['/sites/innkjop/_api/$batch', '/sites/innkjop/_api/$batch']);
  expect(progress.at(-1)).toEqual({ done: count + 2, total: count + 2 });
});

test('rows of one agreement are found over the threshold as well', async () => {
  const page = await site.ports('anne').agreements.open(count);
  expect(page.value.title).toBe(`Avtale ${count}`);
  expect(page.options).toHaveLength(1);
});

test('a page that answers with an address of the next is followed to the end', async () => {
  const small = site.ports('anne', {
    // A server that gives less than was asked for, as SharePoint may.
    fetch: async (url, init) => {
      const lessThanAsked = typeof init.body === 'string' ? init.body.replaceAll('%24top=5000', '%24top=2000') : init.body;
      return fetch(url.replace('%24top=5000', '%24top=2000'), { ...init, body: lessThanAsked });
    },
  });
  expect(await small.agreements.register()).toHaveLength(count);
});

describe('when people have deleted rows in SharePoint itself', () => {
  const titlesWithout = (...gone: readonly number[]) =>
    Array.from({ length: count }, (_, nth) => nth + 1)
      .filter((nth) => !gone.includes(nth))
      .map((nth) => `Avtale ${nth}`);
  const deleteRow = (id: number) => itemsOf(site.client('admin'), agreements).getById(id).delete();

  test('the others keep their ids, and it still costs two requests', async () => {
    await deleteRow(7);
    await deleteRow(3_000);
    site.reached.length = 0;
    const register = await site.ports('anne').agreements.register();
    expect(register.map(({ title }) => title)).toEqual(titlesWithout(7, 3_000));
    expect(register.every(({ id, title }) => title === `Avtale ${id}`)).toBe(true);
    expect(site.reached).toHaveLength(2);
  });

  test('also while the register is read, no row takes another one’s dates', async () => {
    let batches = 0;
    const ports = site.ports('anne', {
      fetch: async (url, init) => {
        const response = await fetch(url, init);
        if ((batches += 1) > 1) return response;
        // After the extent is known, a row goes away; and the answer to one group of columns is older than that.
        await deleteRow(count - 1);
        return response;
      },
    });
    const register = await ports.agreements.register();
    expect(register.map(({ title }) => title)).toEqual(titlesWithout(7, 3_000, count - 1));
    expect(register.every(({ id, title }) => title === `Avtale ${id}`)).toBe(true);
  });
});
