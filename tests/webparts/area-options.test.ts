import { areaOptions } from '../../webparts/src/pane/area-options';

const words = { areaAll: 'Alle', areaLoading: 'Hentar …', areaGone: 'Borte' };

describe('the choice of a service area in the settings', () => {
  test('is all areas or one of the list', () => {
    expect(areaOptions([{ id: 3, name: 'Helse' }], 3, words)).toEqual({
      selectedKey: '3',
      options: [
        { key: '', text: 'Alle' },
        { key: '3', text: 'Helse' },
      ],
    });
  });

  test('keeps what is chosen while the list is read, and when it is no longer in the list', () => {
    expect(areaOptions('loading', 3, words)).toEqual({ selectedKey: '3', options: [{ key: '3', text: 'Hentar …' }] });
    expect(areaOptions('failed', 3, words).options).toContainEqual({ key: '3', text: 'Borte' });
    expect(areaOptions([], 3, words).options).toContainEqual({ key: '3', text: 'Borte' });
    expect(areaOptions('failed', null, words)).toEqual({ selectedKey: '', options: [{ key: '', text: 'Alle' }] });
  });
});
