import { makeAllKinds, type AllKinds } from './all-kinds';
import type { ContractSite } from './contract-site';
import { oncePerSite } from './once-per-site';

export interface FilterRows extends AllKinds {
  /** Titles of the rows that a filter finds, by Id. Lookups and persons are expanded. */
  found(filter: string): Promise<readonly (string | null)[]>;
}

const rowsOf = (me: number) => [
  {
    Title: "it's",
    Amount: 1.5,
    Open: true,
    Moment: '2026-06-15T12:30:40Z',
    Phase: 'Draft',
    Tags: ['red'],
    UnitId: 1,
    UnitsId: [1, 2],
    OwnerId: me,
  },
  {
    Title: 'Apple',
    Amount: 10,
    Open: false,
    Moment: '2025-12-10T12:00:00Z',
    Phase: 'Running',
    Tags: ['red', 'blue'],
    UnitId: 2,
    UnitsId: [2],
  },
  { Title: 'apple pie', Amount: -2, Open: true, Moment: '2026-01-20T12:15:00Z', Phase: 'Ended', UnitId: 2, OwnersId: [me] },
  { Title: '100 % a_b', Amount: 10, Open: false, Moment: '2026-06-20T12:00:00Z', UnitId: 3, UnitsId: [3] },
  { Title: 'nothing' },
];

/** Five rows to filter and sort; the last has nothing but its title. */
export const filterRows = oncePerSite(async (site: ContractSite): Promise<FilterRows> => {
  const kinds = await makeAllKinds(site, 'Filtered');
  for (const body of rowsOf(kinds.me)) {
    const { status, text } = await site.ask(`${kinds.path}/items`, { method: 'POST', body });
    if (status !== 201) throw new Error(`A row to filter could not be added: ${status} ${text}`);
  }
  return {
    ...kinds,
    async found(filter) {
      const query = `$select=Title,Unit/Title,Units/Title,Owner/Title&$expand=Unit,Units,Owner&$filter=${encodeURIComponent(filter)}`;
      const { status, json, text } = await site.ask(`${kinds.path}/items?${query}`);
      if (status !== 200) throw new Error(`The filter ${filter} was refused: ${status} ${text}`);
      return (json.value as { Title: string | null }[]).map(({ Title }) => Title);
    },
  };
});
