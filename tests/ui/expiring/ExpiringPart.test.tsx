import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { calendarDate } from '../../../src/domain/calendar-date';
import { ExpiringPart } from '../../../src/ui/features/expiring/ExpiringPart';
import { expiringRows } from '../../../src/ui/features/expiring/expiring-rows';
import type { PartSettings } from '../../../src/ui/parts/part-settings';
import type { Language } from '../../../src/ui/text/language';
import { aRow } from '../../support/a-row';
import { aPage, partSettings, pathBehind } from '../../support/a-part';
import { anAgreement, anOption, aReaderSession, testToday } from '../../support/builders';
import { fakePorts, type FakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const none = { options: [] };
const agreements = [
  anAgreement({ id: 1 }),
  anAgreement({ id: 2, title: 'Tolk', ...none, endDate: calendarDate('2026-04-30'), serviceAreaIds: [2], ownerId: null }),
  anAgreement({ id: 3, title: 'Asfalt', ...none, endDate: calendarDate('2025-10-31'), serviceAreaIds: [2] }),
  anAgreement({ id: 4, title: 'Straum', ...none, endDate: calendarDate('2030-12-31') }),
  anAgreement({ id: 5, title: 'Avslutta', ...none, endDate: calendarDate('2025-10-31'), status: 'ended' }),
  anAgreement({ id: 6, title: 'Papir', ...none, endDate: null, openEnded: true, reviewDate: calendarDate('2025-11-10') }),
];
const show = (over: Partial<PartSettings> = {}, ports: FakePorts = fakePorts({ agreements }), language: Language = 'nn') =>
  renderApp(<ExpiringPart settings={partSettings(over)} />, { ports, host: aPage, language });
const titles = async () =>
  within(await screen.findByRole('list', { name: 'Avtalar som treng ei avgjerd' }))
    .getAllByRole('heading', { level: 3 })
    .map((heading) => heading.textContent);

test('what has passed without an answer comes first, and each says by when, what, what happens, and whose it is', async () => {
  show();
  expect(await titles()).toEqual([
    'Tolk – start ny anskaffing',
    'Asfalt – gjekk ut 31. okt.',
    'Papir – gjennomgang',
    'Vaskeritenester – opsjon 1 av 2',
  ]);
  expect(
    screen.getByText('4 avtalar · dei neste 6 månadene · alle tenesteområde · 3 fristar er passerte utan svar'),
  ).toBeTruthy();
  const laundry = within(screen.getAllByRole('listitem')[3]!);
  expect(laundry.getByText('28. nov.')).toBeTruthy();
  expect(laundry.getByText('fredag · handle innan')).toBeTruthy();
  expect(laundry.getByText('går avtalen ut 28. februar 2026')).toBeTruthy();
  expect(laundry.getByText('Opsjon å avgjere')).toBeTruthy();
  expect(laundry.getByText(/Gjeld til 28\. feb\. 2026 · Eigar: Ingrid Haugland/)).toBeTruthy();
  expect(within(screen.getAllByRole('listitem')[0]!).getByText('manglar eigar')).toBeTruthy();
});

test('a line opens the agreement in Teams, and so does the register', async () => {
  show({ areaId: 2 });
  expect(pathBehind(await screen.findByRole('link', { name: /^Asfalt/ }))).toBe('/avtalar/3');
  expect(pathBehind(screen.getByRole('link', { name: 'Vis alle i registeret' }))).toBe('/avtalar?omrade=2');
});

describe('settings', () => {
  test('the area', async () => {
    show({ areaId: 2 });
    expect((await titles()).map((title) => title?.split(' – ')[0])).toEqual(['Tolk', 'Asfalt']);
    expect(screen.getByText(/^2 avtalar · .* · Kultur · /)).toBeTruthy();
  });

  test('the horizon', async () => {
    const distant = anAgreement({
      id: 7,
      title: 'Fjern',
      ...none,
      endDate: null,
      openEnded: true,
      reviewDate: calendarDate('2026-10-01'),
    });
    const ports = () => fakePorts({ agreements: [distant] });
    const { unmount } = show({ months: 6 }, ports());
    expect(await screen.findByText('Ingenting å avgjere dei neste 6 månadene')).toBeTruthy();
    expect(screen.getByText('Den neste er Fjern, 1. oktober 2026 (om 10 månader).')).toBeTruthy();
    unmount();
    show({ months: 12 }, ports());
    expect(await titles()).toEqual(['Fjern – gjennomgang']);
  });

  test('the heading and the rows; the focus goes on where the new lines begin', async () => {
    show({ title: 'Sjå opp', rows: 1 });
    await screen.findByRole('heading', { level: 2, name: 'Sjå opp' });
    expect(await titles()).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Vis 3 til' }));
    expect(await titles()).toHaveLength(4);
    expect(document.activeElement?.textContent).toBe('Asfalt – gjekk ut 31. okt.');
  });

  test('the line of time, with what ended before it begins still told of', async () => {
    const old = anAgreement({ id: 8, title: 'Gløymd', ...none, endDate: calendarDate('2025-03-31') });
    show({ view: 'timeline' }, fakePorts({ agreements: [...agreements, old] }));
    expect(await screen.findByText(/Gjeld til 28\. februar 2026\./, {}, { timeout: 10_000 })).toBeTruthy();
    expect(pathBehind(screen.getByRole('link', { name: 'Tolk' }))).toBe('/avtalar/2');
    const before = within(screen.getByRole('list', { name: 'Gjekk ut før tidslinja begynner' }));
    expect(before.getAllByRole('heading').map((heading) => heading.textContent)).toEqual(['Gløymd – gjekk ut 31. mars']);
  });
});

test.each([
  [
    'nn',
    'Går ut og avgjerder',
    'Ingenting å avgjere dei neste 6 månadene',
    'Når ein avtale går ut eller har ein frist, står han her.',
  ],
  [
    'nb',
    'Går ut og avgjørelser',
    'Ingenting å avgjøre de neste 6 månedene',
    'Når en avtale går ut eller har en frist, står den her.',
  ],
  [
    'en',
    'Ending and decisions',
    'Nothing to decide in the next 6 months',
    'When an agreement ends or has a deadline, it is shown here.',
  ],
] as const)('with nothing in the register, in %s', async (language, title, empty, help) => {
  show({}, fakePorts({ agreements: [] }), language);
  expect(await screen.findByRole('heading', { level: 2, name: title })).toBeTruthy();
  expect(screen.getByText(empty)).toBeTruthy();
  expect(screen.getByText(help)).toBeTruthy();
});

test('whoever may not answer is told without being addressed', async () => {
  show({}, fakePorts({ agreements: [anAgreement()], session: aReaderSession() }));
  expect(await screen.findByText(/Blir ikkje noko gjort/)).toBeTruthy();
});

test('ten thousand agreements draw no more lines than the page asked for', async () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    anAgreement({ id: index + 1, title: `Ærleg ${'lang '.repeat(30)}${index}`, options: [], suppliers: [] }),
  );
  show({ rows: 5 }, fakePorts({ agreements: many }));
  await screen.findByRole('heading', { level: 2 }, { timeout: 20_000 });
  expect(await screen.findByText(/^10\s000 avtalar|^10000 avtalar/)).toBeTruthy();
  expect(screen.getAllByRole('listitem')).toHaveLength(5);
});

describe('the most urgent decision of an agreement', () => {
  const kinds = (agreement: Parameters<typeof anAgreement>[0], until: string | null = '2026-05-24') =>
    expiringRows([aRow(anAgreement(agreement))], testToday, until === null ? null : calendarDate(until)).map(
      ({ deadline, day }) => [deadline.kind, day],
    );
  test('is its open option, before its end and a new competition', () => {
    expect(kinds({})).toEqual([['optionDecision', '2025-11-28']]);
  });
  test('is the end itself once it has passed without any option left, on the day of the contract', () => {
    expect(kinds({ endDate: calendarDate('2025-11-22'), options: [anOption({ decision: 'declined' })] })).toContainEqual([
      'expiry',
      '2025-11-22',
    ]);
  });
  test('is none within the time, and the next after it', () => {
    const review = { options: [], endDate: null, openEnded: true, reviewDate: calendarDate('2026-10-01') } as const;
    expect(kinds(review)).toEqual([]);
    expect(kinds(review, null)).toEqual([['review', '2026-10-01']]);
  });
});
