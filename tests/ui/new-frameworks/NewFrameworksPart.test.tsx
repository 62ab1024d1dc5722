import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { calendarDate } from '../../../src/domain/calendar-date';
import { NewFrameworksPart } from '../../../src/ui/features/new-frameworks/NewFrameworksPart';
import type { PartSettings } from '../../../src/ui/parts/part-settings';
import type { Language } from '../../../src/ui/text/language';
import { aPage, partSettings, pathBehind } from '../../support/a-part';
import { anAgreement, anOrganisation, aReaderSession, aSupplier } from '../../support/builders';
import { fakePorts, type FakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const told = { announcedOn: calendarDate('2025-11-20') };
const agreements = [
  anAgreement({ id: 1, title: 'Vask', ...told, startDate: calendarDate('2025-11-01') }),
  anAgreement({ id: 2, title: 'Tolk', announcedOn: calendarDate('2025-11-21'), serviceAreaIds: [], purpose: '', suppliers: [] }),
  anAgreement({
    id: 3,
    title: 'Bøker',
    status: 'signed',
    startDate: calendarDate('2026-02-02'),
    endDate: calendarDate('2028-02-01'),
    serviceAreaIds: [2],
  }),
  anAgreement({ id: 4, title: 'Enkel', kind: 'single', ...told }),
  anAgreement({ id: 5, title: 'Gamal', announcedOn: calendarDate('2025-01-20') }),
];
const show = (
  over: Partial<PartSettings> = {},
  ports: FakePorts = fakePorts({ agreements, session: aReaderSession() }),
  language: Language = 'nn',
) => renderApp(<NewFrameworksPart settings={partSettings(over)} />, { ports, host: aPage, language });
const titles = async () => (await screen.findAllByRole('heading', { level: 3 })).map((heading) => heading.textContent);

test('each new agreement says what it covers, who may use it, whom from and from when, and opens in Teams', async () => {
  show();
  expect(await titles()).toEqual(['Bøker', 'Tolk', 'Vask']);
  expect(screen.getByText('3 nye avtalar')).toBeTruthy();
  const cards = screen.getAllByRole('listitem').map((item) => within(item));
  expect(cards[2]!.getAllByRole('definition').map((each) => each.textContent)).toEqual([
    'Vask av flattøy og arbeidsklede',
    'Helse, omsorg og meistring',
    'Fjordvask AS',
    '1. november 2025 (kan brukast no)',
  ]);
  expect(cards[1]!.getAllByRole('definition').map((each) => each.textContent)).toEqual([
    'Avtalen seier ikkje kva han gjeld. Opne han for å sjå meir.',
    'Alle tenesteområde',
    'ingen leverandør registrert',
    '1. mars 2024 (kan brukast no)',
  ]);
  expect(pathBehind(screen.getByRole('link', { name: 'Vask' }))).toBe('/avtalar/1');
  expect(pathBehind(screen.getByRole('link', { name: 'Sjå alle rammeavtalane' }))).toBe(
    '/avtalar?type=framework.dynamicPurchasingSystem',
  );
});

describe('settings', () => {
  test('the area: its own, and those that everybody may use', async () => {
    show({ areaId: 1 });
    expect(await titles()).toEqual(['Tolk', 'Vask']);
    expect(screen.getByText('2 nye avtalar · Helse, omsorg og meistring')).toBeTruthy();
    expect(pathBehind(screen.getByRole('link', { name: 'Sjå alle rammeavtalane' }))).toContain('omrade=1');
  });
  test('the horizon is how far ahead one may start', async () => {
    const nearer = [
      ...agreements,
      anAgreement({
        id: 6,
        title: 'Fjern',
        status: 'signed',
        startDate: calendarDate('2026-06-01'),
        endDate: calendarDate('2028-02-01'),
      }),
    ];
    const { unmount } = show({ months: 6 }, fakePorts({ agreements: nearer }));
    expect(await titles()).not.toContain('Fjern');
    unmount();
    show({ months: 12 }, fakePorts({ agreements: nearer }));
    expect(await titles()).toContain('Fjern');
  });
  test('the heading and the rows', async () => {
    show({ title: 'Nytt for oss', rows: 1 });
    await screen.findByRole('heading', { level: 2, name: 'Nytt for oss' });
    expect(await titles()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Vis 2 til' }));
    expect(await titles()).toHaveLength(3);
    expect(document.activeElement?.textContent).toBe('Tolk');
  });
});

test.each([
  ['nn', 'Nye rammeavtalar', 'Ingen nye rammeavtalar no'],
  ['nb', 'Nye rammeavtaler', 'Ingen nye rammeavtaler nå'],
  ['en', 'New framework agreements', 'No new framework agreements now'],
] as const)('with none, in %s, it says where the others are', async (language, title, empty) => {
  show({}, fakePorts({ agreements: [] }), language);
  expect(await screen.findByRole('heading', { level: 2, name: title })).toBeTruthy();
  expect(screen.getByText(empty)).toBeTruthy();
});

test('many suppliers are named as some and others, and long names break', async () => {
  const suppliers = Array.from({ length: 6 }, (_, index) => aSupplier({ id: index + 1, name: `${'Ørsmå'.repeat(20)} ${index}` }));
  const agreement = anAgreement({
    ...told,
    suppliers: suppliers.map(({ id }) => ({ id, agreementId: 1, supplierId: id, rank: id })),
  });
  show({}, fakePorts({ agreements: [agreement], organisation: anOrganisation({ suppliers }) }));
  expect(await screen.findByText(/^ØrsmåØrsmå.* 3 m\.fl\.$/)).toBeTruthy();
});
