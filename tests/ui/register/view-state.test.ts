import * as fc from 'fast-check';
import { columnIds, inTableOrder } from '../../../src/ui/features/register/columns';
import { emptyViewState, formatViewState, parseViewState } from '../../../src/ui/features/register/register-view-state';
import { viewNameProblem } from '../../../src/ui/features/register/view-name';
import { noSettings, readViewSettings, writeViewSettings } from '../../../src/ui/features/register/view-storage';
import { arbitraryFilter } from '../../support/arbitrary-register';

const arbitraryState = fc.record({
  filter: arbitraryFilter,
  sort: fc.record({ column: fc.constantFrom(...columnIds), descending: fc.boolean() }),
  groupedByArea: fc.boolean(),
  columns: fc.option(fc.subarray([...columnIds]).map(inTableOrder), { nil: null }),
});

describe('the address of the register', () => {
  it('says filter, order, grouping and columns so that they are read back the same', () => {
    fc.assert(
      fc.property(arbitraryState, (state) => {
        expect(parseViewState(formatViewState(state))).toEqual(state);
      }),
      { seed: 20251124 },
    );
  });

  it('is as usual for whatever it does not understand', () => {
    expect(parseViewState('sorter=-constructor&kol=toString.x&grupper=1')).toEqual(emptyViewState);
    fc.assert(
      fc.property(fc.string(), (query) => {
        expect(parseViewState(formatViewState(parseViewState(query)))).toEqual(parseViewState(query));
      }),
      { seed: 20251124 },
    );
  });
});

describe('what is kept in the browser for a person', () => {
  const storage = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
  };

  it('is read back for that person and not for another', () => {
    const settings = {
      views: [{ id: '1', name: 'Mine rammeavtalar', query: 'type=framework&mine=1' }],
      columns: inTableOrder(['kind']),
    };
    const place = storage();
    expect(writeViewSettings(place, 1, settings)).toBe(true);
    expect(readViewSettings(place, 1)).toEqual(settings);
    expect(readViewSettings(place, 2)).toEqual(noSettings);
  });

  it('is nothing when it was edited into something else', () => {
    for (const text of ['{', '[]', 'null', '{"views":[{"id":1}],"columns":null}', '{"views":[],"columns":["salary"]}'])
      expect(readViewSettings({ getItem: () => text }, 1)).toEqual(noSettings);
  });

  it('is known not to be kept where the browser refuses', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(writeViewSettings(full, 1, noSettings)).toBe(false);
    expect(writeViewSettings(null, 1, noSettings)).toBe(false);
  });
});

describe('the name of a view', () => {
  const others = [{ id: '1', name: 'Går ut', query: '' }];
  it('must be there and be told apart from the others', () => {
    expect(viewNameProblem('  ', others)).toBe('nameMissing');
    expect(viewNameProblem(' gÅr UT ', others)).toBe('nameTaken');
    expect(viewNameProblem('Går ut snart', others)).toBeNull();
  });
});
