import { defaultPartSettings, parsePartSettings } from '../../src/ui/parts/part-settings';

describe('settings as a page has stored them', () => {
  test('numbers that a pane stored as texts are numbers, and rows are kept within what a part can show', () => {
    expect(parsePartSettings({ rows: '500', months: '24', areaId: '3' })).toMatchObject({ rows: 50, months: 24, areaId: 3 });
    expect(parsePartSettings({ rows: -4 }).rows).toBe(1);
  });

  test.each([
    ['nothing', undefined],
    ['a text', 'x'],
    ['null', null],
    ['what no pane writes', { title: 7, areaId: 'x', months: 7, rows: 2.5, view: 'map', language: 'sv' }],
    ['empty texts', { title: '', areaId: '', months: '', rows: '', view: '', language: '' }],
    ['an area that cannot be one', { areaId: -1 }],
    ['numbers out of every range', { areaId: Infinity, rows: NaN, months: '99999999999999' }],
  ])('%s gives the default', (_, raw) => {
    expect(parsePartSettings(raw)).toEqual(defaultPartSettings);
  });

  test('a title is trimmed and no longer than a heading can be', () => {
    expect(parsePartSettings({ title: `  ${'a'.repeat(300)}` }).title).toHaveLength(120);
  });
});
