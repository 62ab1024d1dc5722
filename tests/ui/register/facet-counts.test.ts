import * as fc from 'fast-check';
import { applyFilter, type FilterContext, type RegisterFilter } from '../../../src/ui/state/register-filter';
import { facetCounts } from '../../../src/ui/features/register/facet-counts';
import { chooseValues, facetModel } from '../../../src/ui/features/register/facet-model';
import { createText } from '../../../src/ui/text/create-text';
import { arbitraryFilter, arbitraryRows } from '../../support/arbitrary-register';
import { anOrganisation, testToday } from '../../support/builders';

const context: FilterContext = {
  today: testToday,
  personId: 1,
  spendByAgreement: new Map([1, 3, 5, 7].map((id) => [id, { lastPeriodEnd: '2025-11-01' }])),
};
const shown = (rows: Parameters<typeof applyFilter>[0], filter: RegisterFilter) => applyFilter(rows, filter, context).length;

describe('the counts of the facets', () => {
  it('say what each value alone would give with the other facets as they are', async () => {
    const t = await createText('nn');
    fc.assert(
      fc.property(arbitraryRows, arbitraryFilter, (rows, filter) => {
        const counts = facetCounts(rows, filter, context);
        const model = facetModel(filter, counts, anOrganisation(), t, (a, b) => a.localeCompare(b), true);
        for (const facet of model.lists)
          for (const option of facet.options)
            expect([facet.id, option.value, option.count]).toEqual([
              facet.id,
              option.value,
              shown(rows, { ...filter, ...chooseValues(facet.id, [option.value]) }),
            ]);
        for (const facet of model.toggles)
          expect([facet.id, facet.count]).toEqual([facet.id, shown(rows, { ...filter, [facet.id]: true })]);
      }),
      { seed: 20251124, numRuns: 200 },
    );
  });

  it('are missing, not zero, until they have been made', async () => {
    const t = await createText('nn');
    const filter = { ...fc.sample(arbitraryFilter, { seed: 1, numRuns: 1 })[0]!, owners: [2] };
    const model = facetModel(filter, null, anOrganisation(), t, (a, b) => a.localeCompare(b), false);
    expect(model.toggles.map((facet) => [facet.id, facet.count])).toEqual([
      ['mine', null],
      ['optionToDecide', null],
      ['withoutOwner', null],
    ]);
    expect(model.lists.find((facet) => facet.id === 'owners')?.options.map((option) => option.label)).toEqual(['Olav Bruvik']);
  });
});
