import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { defaultPartSettings } from '../../src/ui/parts/part-settings';

// SharePoint's own packages are installed with the web parts only; what the pane asks of them is written down here as it is asked.
jest.mock(
  '@microsoft/sp-property-pane',
  () => {
    const field = (kind: string) => (path: string, properties: object) => ({ kind, path, ...properties });
    return {
      PropertyPaneDropdown: field('dropdown'),
      PropertyPaneSlider: field('slider'),
      PropertyPaneTextField: field('text'),
    };
  },
  { virtual: true },
);
jest.mock('PaneStrings', () => ({ __esModule: true }), { virtual: true });

interface Field {
  kind: string;
  path: string;
  label: string;
  selectedKey?: unknown;
  value?: unknown;
  min?: number;
  max?: number;
  disabled?: boolean;
  errorMessage?: string;
  options?: { key: unknown; text: string }[];
  onGetErrorMessage?: (written: string) => string;
}
interface Pane {
  open(): void;
  configuration(): { pages: { groups: { groupFields: Field[] }[] }[] };
}
const { createPartPane } = jest.requireActual<{ createPartPane: (options: object) => Pane }>('../../webparts/src/pane/part-pane');
const strings = jest.requireMock<Record<string, string>>('PaneStrings');

const pageSite = 'https://alver.sharepoint.com/sites/intranett';
const everything = { area: true, months: 'ahead', rows: true, view: true };
const areas = [{ id: 7, name: 'Kultur' }];

function speak(language: 'nn-no' | 'nb-no' | 'en-us') {
  for (const key of Object.keys(strings)) delete strings[key];
  const define = (_: unknown, words: () => Record<string, string>) => void Object.assign(strings, words());
  runInNewContext(readFileSync(join(process.cwd(), 'webparts/src/loc', `${language}.js`), 'utf8'), { define });
}
const paneOf = (over: object = {}) => {
  const onChange = jest.fn();
  const pane = createPartPane({
    offers: everything,
    stored: () => ({}),
    siteUrl: () => pageSite,
    pageSite,
    areas: () => Promise.resolve(areas),
    onChange,
    ...over,
  });
  const fields = () => pane.configuration().pages.flatMap(({ groups }) => groups.flatMap(({ groupFields }) => groupFields));
  return { pane, onChange, fields, field: (path: string) => fields().find((each) => each.path === path)! };
};
const answered = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => speak('nn-no'));

describe('the settings of a part', () => {
  test.each([
    ['all there is', everything, ['title', 'areaId', 'months', 'rows', 'view', 'language', 'siteUrl']],
    ['what all parts have', { area: false, months: false, rows: false, view: false }, ['title', 'language', 'siteUrl']],
    ['no months', { ...everything, months: false, view: false }, ['title', 'areaId', 'rows', 'language', 'siteUrl']],
  ])('are %s, as the part offers', (_, offers, paths) => {
    expect(
      paneOf({ offers })
        .fields()
        .map(({ path }) => path),
    ).toEqual(paths);
  });

  test('show what is stored as it is followed, and the default for what cannot be', () => {
    const { field } = paneOf({ stored: () => ({ months: '24', rows: 999, view: 'map', language: 'nb' }) });
    expect(field('months').selectedKey).toBe(24);
    expect(field('rows')).toMatchObject({ value: 50, min: 1, max: 50 });
    expect(field('view').selectedKey).toBe(defaultPartSettings.view);
    expect(field('language').selectedKey).toBe('nb');
  });

  test.each([
    ['nn-no', 'Sjå framover', 'Avtalar som startar innan', '3 månader'],
    ['nb-no', 'Se fremover', 'Avtaler som starter innen', '3 måneder'],
    ['en-us', 'Look ahead', 'Agreements that start within', '3 months'],
  ] as const)('say in %s what the months are about: what is ahead, or what starts', (language, ahead, starts, first) => {
    speak(language);
    const label = (months: string) => paneOf({ offers: { ...everything, months } }).field('months');
    expect(label('ahead').label).toBe(ahead);
    expect(label('start').label).toBe(starts);
    expect(label('start').options?.map(({ key }) => key)).toEqual([3, 6, 12, 24]);
    expect(label('start').options?.[0]?.text).toBe(first);
  });

  test('every field has a label, and every choice a text, in all three languages', () => {
    for (const language of ['nn-no', 'nb-no', 'en-us'] as const) {
      speak(language);
      for (const { label, options = [] } of paneOf().fields()) {
        expect(label).toMatch(/\S/);
        for (const { text } of options) expect(text).toMatch(/\S/);
      }
    }
  });

  test.each([
    ['', true],
    ['/sites/innkjop', true],
    ['https://alver.sharepoint.com/sites/innkjop', true],
    ['https://evil.example/sites/innkjop', false],
    ['innkjop', false],
    ['javascript:alert(1)', false],
    ['https://alver.sharepoint.com/sites/innkjop?x=1', false],
  ])('the address %p is taken: %p', (written, isTaken) => {
    const said = paneOf().field('siteUrl').onGetErrorMessage?.(written);
    const fault =
      'Skriv adressa til ein nettstad på https://alver.sharepoint.com, til dømes https://alver.sharepoint.com/sites/innkjop.';
    expect(said).toBe(isTaken ? '' : fault);
  });
});

describe('the service areas to choose from', () => {
  test('are read when the pane is opened, once for a site, and until then cannot be chosen', async () => {
    const read = jest.fn(() => Promise.resolve(areas));
    const { pane, field, onChange } = paneOf({ areas: read });
    pane.open();
    expect(field('areaId').disabled).toBe(true);
    await answered();
    expect(field('areaId').disabled).toBe(false);
    expect(field('areaId').options?.map(({ text }) => text)).toEqual(['Alle tenesteområde', 'Kultur']);
    expect(onChange).toHaveBeenCalledTimes(1);
    pane.open();
    expect(read).toHaveBeenCalledTimes(1);
  });

  test('are told to have failed, and are asked for again the next time', async () => {
    const read = jest.fn().mockRejectedValueOnce(new Error('down')).mockResolvedValue(areas);
    const { pane, field } = paneOf({ areas: read });
    pane.open();
    await answered();
    expect(field('areaId').errorMessage).toBe(strings['areasFailed']);
    pane.open();
    await answered();
    expect(field('areaId').errorMessage).toBeUndefined();
  });

  test('of a site that was left before it answered are not shown', async () => {
    let site = `${pageSite}/slow`;
    let answer: (areas: object[]) => void = () => {};
    const read = (of: string) => (of.endsWith('slow') ? new Promise((resolve) => (answer = resolve)) : Promise.resolve(areas));
    const { pane, field } = paneOf({ areas: read, siteUrl: () => site });
    pane.open();
    site = pageSite;
    pane.open();
    await answered();
    answer([{ id: 1, name: 'Feil' }]);
    await answered();
    expect(field('areaId').options?.map(({ text }) => text)).toEqual(['Alle tenesteområde', 'Kultur']);
  });
});
