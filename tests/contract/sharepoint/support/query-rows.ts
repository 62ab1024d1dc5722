import { makeAllKinds, type AllKinds } from './all-kinds';
import type { ContractSite } from './contract-site';

const made = new WeakMap<ContractSite, Promise<AllKinds>>();

/** One list with five rows for an area that only reads: Alfa, Beta, Gamma, delta (which is empty) and Ålesund. */
export function queryRows(site: ContractSite): Promise<AllKinds> {
  const known = made.get(site) ?? make(site);
  made.set(site, known);
  return known;
}

async function make(site: ContractSite): Promise<AllKinds> {
  const kinds = await makeAllKinds(site, 'Query');
  const { items } = site.pnp().web.lists.getByTitle(kinds.title);
  await items.add({
    Title: 'Alfa',
    Story: 'Ein lang tekst om Ærlegdom',
    Amount: 1234.5,
    Price: 12.5,
    Open: true,
    Day: '2026-06-15T12:00:00Z',
    Moment: '2026-06-15T12:00:00Z',
    Phase: 'Draft',
    Tags: ['red', 'green'],
    Link: { Url: 'https://example.org/alfa', Description: 'Alfa' },
    UnitId: 1,
    UnitsId: [1, 2],
    OwnerId: kinds.me,
    OwnersId: [kinds.me],
  });
  await items.add({ Title: 'Beta', Amount: 20, Open: false, Phase: 'Running', Tags: ['red'], UnitId: 2, UnitsId: [2] });
  await items.add({
    Title: 'Gamma',
    Amount: 30,
    Phase: 'Ended',
    Tags: ['blue'],
    Day: '2026-06-20T12:00:00Z',
    Moment: '2026-06-20T12:00:00Z',
  });
  await items.add({ Title: 'delta' });
  await items.add({ Title: 'Ålesund', Amount: 0.27, Phase: 'Draft', UnitId: 1 });
  return kinds;
}
