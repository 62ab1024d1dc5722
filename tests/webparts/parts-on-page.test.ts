// React is installed twice, for the tab and for the web parts: what is drawn is tested in Chromium, who shares what is tested here.
const opened: { siteUrl: string | null; shown: Set<string> }[] = [];
jest.mock('../../webparts/src/page/site-on-page', () => ({
  openSite: (siteUrl: string | null) => {
    const shown = new Set<string>();
    opened.push({ siteUrl, shown });
    return {
      show: ({ instanceId }: { instanceId: string }) => void shown.add(instanceId),
      hide: (instanceId: string) => void shown.delete(instanceId),
      isEmpty: () => shown.size === 0,
      serviceAreas: () => Promise.resolve([{ id: 1 }]),
    };
  },
}));

interface PartsOnPage {
  showPart(request: object): void;
  hidePart(instanceId: string): void;
  serviceAreasOf(siteUrl: string, page: object): Promise<unknown>;
}
let page: PartsOnPage;
beforeEach(() => {
  opened.length = 0;
  jest.isolateModules(() => (page = jest.requireActual<PartsOnPage>('../../webparts/src/page/parts-on-page')));
});

const five = ['a', 'b', 'c', 'd', 'e'];
const show = (instanceId: string, siteUrl: string | null = 'https://x/sites/innkjop') =>
  page.showPart({ instanceId, siteUrl, page: {} });
const now = () => opened.map(({ siteUrl, shown }) => [siteUrl, [...shown].join('')]);

test('five parts of a page that show one site share one connection, however often they are drawn', async () => {
  five.forEach((each) => show(each));
  five.forEach((each) => show(each));
  await page.serviceAreasOf('https://x/sites/innkjop', {});
  expect(now()).toEqual([['https://x/sites/innkjop', 'abcde']]);
});

test('the connection stays while one part is left, and goes with the last', () => {
  five.forEach((each) => show(each));
  ['a', 'b', 'c', 'd'].forEach((each) => page.hidePart(each));
  show('f');
  expect(now()).toEqual([['https://x/sites/innkjop', 'ef']]);
  ['e', 'f'].forEach((each) => page.hidePart(each));
  show('g');
  expect(now()).toEqual([
    ['https://x/sites/innkjop', ''],
    ['https://x/sites/innkjop', 'g'],
  ]);
});

test('a part whose settings name another site moves there, and one that names none has a place of its own', () => {
  show('a');
  show('b');
  show('a', 'https://x/sites/andre');
  show('b', null);
  expect(now()).toEqual([
    ['https://x/sites/innkjop', ''],
    ['https://x/sites/andre', 'a'],
    [null, 'b'],
  ]);
});

test('taking away a part that is not there does nothing', () => {
  expect(() => page.hidePart('nobody')).not.toThrow();
});
