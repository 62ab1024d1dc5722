import * as fc from 'fast-check';
import { calendarDate } from '../../../src/domain/calendar-date';
import { columnIds } from '../../../src/ui/features/register/columns';
import { fittingColumns } from '../../../src/ui/features/register/fitting-columns';
import { groupByArea } from '../../../src/ui/features/register/group-rows';
import { defaultSort, sortRows } from '../../../src/ui/features/register/sort-rows';
import { arbitraryRows } from '../../support/arbitrary-register';
import { aServiceArea } from '../../support/builders';
import { aRow } from '../../support/register-rows';

const context = { spendOf: () => null, text: () => 'x' };
const compare = new Intl.Collator('nb-NO').compare;
const titles = (rows: readonly ReturnType<typeof aRow>[]) => rows.map((row) => row.agreement.title);

describe('the order of the register', () => {
  const rows = [
    aRow({ id: 1, title: 'utan frist', status: 'draft' }),
    aRow({
      id: 2,
      title: 'seint',
      endDate: calendarDate('2029-12-31'),
      options: [],
      maximumValue: 100_000,
      estimatedValue: null,
    }),
    aRow({ id: 3, title: 'snart' }),
  ];

  it('is by what must be done first, with what has no deadline last', () => {
    expect(titles(sortRows(rows, defaultSort, context, compare))).toEqual(['snart', 'seint', 'utan frist']);
  });

  it('keeps what has no deadline last when it is turned round', () => {
    expect(titles(sortRows(rows, { column: 'next', descending: true }, context, compare))).toEqual([
      'seint',
      'snart',
      'utan frist',
    ]);
  });

  it('is alphabetical in Norwegian for words', () => {
    const named = ['Åsane', 'Ørsta', 'Ærøy', 'Zoo', 'Alver'].map((title, index) => aRow({ id: index + 1, title }));
    expect(titles(sortRows(named, { column: 'title', descending: false }, context, compare))).toEqual([
      'Alver',
      'Zoo',
      'Ærøy',
      'Ørsta',
      'Åsane',
    ]);
  });

  it('is the same whatever order the rows came in, for every column', () => {
    fc.assert(
      fc.property(arbitraryRows, fc.constantFrom(...columnIds), fc.boolean(), (all, column, descending) => {
        const once = sortRows(all, { column, descending }, context, compare);
        expect(sortRows(all.toReversed(), { column, descending }, context, compare)).toEqual(once);
        expect(once).toHaveLength(all.length);
      }),
      { seed: 20251124 },
    );
  });
});

describe('the register grouped by service area', () => {
  const areas = [aServiceArea({ id: 2, name: 'Kultur', order: 2 }), aServiceArea({ id: 1, name: 'Helse', order: 1 })];
  const rows = [
    aRow({ id: 1, title: 'begge', serviceAreaIds: [1, 2] }),
    aRow({ id: 2, title: 'alle', serviceAreaIds: [] }),
    aRow({ id: 3, title: 'kultur', serviceAreaIds: [2] }),
  ];
  const words = (items: ReturnType<typeof groupByArea>) =>
    items.map((item) => (item.kind === 'group' ? `${item.name}: ${item.count}` : `– ${item.row.agreement.title}`));

  it("has the areas in the municipality's order, what all may use first, and a shared agreement under each of its areas", () => {
    expect(words(groupByArea(rows, areas, [], new Set()))).toEqual([
      ': 1',
      '– alle',
      'Helse: 1',
      '– begge',
      'Kultur: 2',
      '– begge',
      '– kultur',
    ]);
  });

  it('shows a closed group by its header alone', () => {
    expect(words(groupByArea(rows, areas, [], new Set([0, 2])))).toEqual([': 1', 'Helse: 1', '– begge', 'Kultur: 2']);
  });

  it('shows only the groups of chosen areas, and what every area may use', () => {
    expect(words(groupByArea(rows, areas, [1], new Set()))).toEqual([': 1', '– alle', 'Helse: 1', '– begge']);
  });

  it('loses no agreement of a known area', () => {
    fc.assert(
      fc.property(arbitraryRows, (all) => {
        const items = groupByArea(all, areas, [], new Set());
        expect(new Set(items.flatMap((item) => (item.kind === 'row' ? [item.row] : [])))).toEqual(new Set(all));
      }),
      { seed: 20251124 },
    );
  });
});

describe('the usual columns', () => {
  it('give way one by one on a narrow screen, the title and the deadline never', () => {
    const usual = ['title', 'supplier', 'area', 'owner', 'term', 'next', 'spend'] as const;
    expect(fittingColumns(usual, 1200)).toEqual(usual);
    expect(fittingColumns(usual, 672)).toEqual(['title', 'supplier', 'owner', 'next', 'spend']);
    expect(fittingColumns(usual, 100)).toEqual(['title', 'owner', 'next']);
  });
});
