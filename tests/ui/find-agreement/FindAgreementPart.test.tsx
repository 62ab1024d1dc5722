import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { FindAgreementPart } from '../../../src/ui/features/find-agreement/FindAgreementPart';
import type { Agreement } from '../../../src/domain/agreement';
import type { PartSettings } from '../../../src/ui/parts/part-settings';
import type { Language } from '../../../src/ui/text/language';
import { aPage, partSettings, pathBehind } from '../../support/a-part';
import { anAgreement, anOrganisation, aReaderSession, aSupplier } from '../../support/builders';
import { fakePorts, type FakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const later = { startDate: calendarDate('2025-12-01'), endDate: calendarDate('2027-11-30') };
const agreements = [
  anAgreement({ id: 1, title: 'Møblar til kontor', purpose: 'Pultar og stolar', serviceAreaIds: [], agreementClass: 'B' }),
  anAgreement({ id: 2, title: 'Skulemøblar', purpose: 'Pultar til elevar', serviceAreaIds: [2], agreementClass: 'A' }),
  anAgreement({ id: 3, title: 'Møblar ute', serviceAreaIds: [], ...later }),
  anAgreement({
    id: 4,
    title: 'Tolk',
    purpose: 'Tolking på telefon',
    serviceAreaIds: [],
    cpvCodes: ['79540000'],
    agreementClass: 'A',
  }),
  anAgreement({ id: 5, title: 'Møblar, gamal', status: 'ended', serviceAreaIds: [] }),
];
const show = (over: Partial<PartSettings> = {}, ports: FakePorts = reader(), language: Language = 'nn') =>
  renderApp(<FindAgreementPart settings={partSettings(over)} />, { ports, host: aPage, language });
const reader = (over: Parameters<typeof fakePorts>[0] = {}) => fakePorts({ agreements, session: aReaderSession(), ...over });
const field = () => screen.findByRole('searchbox', { name: 'Kva skal du kjøpe?' });
const titles = () => screen.queryAllByRole('heading', { level: 4 }).map((heading) => heading.textContent);

test('before anything is typed it shows what everybody may use, the most important first, and how to buy on it', async () => {
  show();
  expect(await screen.findByRole('heading', { level: 2, name: 'Finn avtale' })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 3, name: 'Avtalar alle kan bruke' })).toBeTruthy();
  expect(titles()).toEqual(['Tolk', 'Møblar til kontor']);
  const first = within((await screen.findAllByRole('listitem'))[0]!);
  expect(await first.findByText(/Bestill i e-handel\./)).toBeTruthy();
  expect(first.getByRole('link', { name: 'Bestill i e-handel' }).getAttribute('href')).toBe('https://e-handel.example/vaskeri');
  expect(pathBehind(first.getByRole('link', { name: 'Sjå alle 2 stega' }))).toBe('/avtalar/4');
  expect(first.getByText('Fjordvask AS · Alle tenesteområde kan bruke avtalen')).toBeTruthy();
});

test('searches as it is typed, and leads to the same words in the register in Teams', async () => {
  show();
  await userEvent.type(await field(), 'møblar');
  expect(titles()).toEqual(['Møblar til kontor', 'Skulemøblar', 'Møblar ute']);
  expect(screen.getByText('3 avtalar passar', { selector: '[role=status]' })).toBeTruthy();
  expect(screen.getByText('startar 1. des.')).toBeTruthy();
  const link = screen.getByRole('link', { name: 'Vis alle i registeret' });
  expect(pathBehind(link)).toBe('/avtalar?q=m%C3%B8blar');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(pathBehind(screen.getByRole('link', { name: 'Skulemøblar' }))).toBe('/avtalar/2');
});

test.each([
  ['fjordvask', 'by supplier', 4],
  ['2024-004', 'by number', 1],
  ['tolking telefon', 'by what it is for', 1],
  ['tolkingstjenester', 'by what its CPV code means', 1],
  ['moblar kontor', 'without æøå on the keyboard', 1],
])('finds %s: %s', async (text, _how, count) => {
  show();
  await userEvent.type(await field(), text);
  await waitFor(() => expect(titles()).toHaveLength(count), { timeout: 10_000 });
});

test('how to buy is asked for once, together, and never again for the same agreement', async () => {
  const ports = reader();
  const asked = jest.spyOn(ports.agreements, 'howToBuy');
  show({}, ports);
  await screen.findAllByText('Slik kjøper du:');
  await userEvent.type(await field(), 'skulemøblar');
  await screen.findByText('Slik kjøper du:');
  expect(asked.mock.calls.map(([ids]) => ids)).toEqual([[4, 1], [2]]);
});

test('when how to buy cannot be read, the agreements stand, with a way to try again', async () => {
  const ports = reader();
  jest.spyOn(ports.agreements, 'howToBuy').mockRejectedValueOnce(new UnreachableError('No net.', false));
  show({}, ports);
  await screen.findByText(/Vi fekk ikkje henta korleis du kjøper/);
  expect(titles()).toHaveLength(2);
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  expect(await screen.findAllByText('Slik kjøper du:')).toHaveLength(2);
});

test('an agreement that does not say how to buy names whom to ask, and only a web address becomes a link', async () => {
  const silent = { callOffSteps: [], awardMethod: null, callOffLimits: '', eCommerceLink: 'javascript:alert(1)' };
  show({}, reader({ agreements: [anAgreement({ serviceAreaIds: [] })], details: { 1: silent } }));
  expect(await screen.findByText(/Avtalen seier ikkje korleis\. Spør Ingrid Haugland\./)).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Bestill i e-handel' })).toBeNull();
});

describe('settings', () => {
  test('the heading is the page’s own', async () => {
    show({ title: 'Kva kjøper vi av kven?' });
    expect(await screen.findByRole('heading', { level: 2, name: 'Kva kjøper vi av kven?' })).toBeTruthy();
  });

  test('the area narrows the search, and who finds nothing there may search in all', async () => {
    show({ areaId: 1 });
    await screen.findByRole('heading', { level: 3, name: 'Avtalar Helse, omsorg og meistring kan bruke' });
    await userEvent.type(await field(), 'skulemøblar');
    expect(titles()).toEqual([]);
    expect(pathBehind(screen.getByRole('link', { name: 'Vis alle i registeret' }))).toBe('/avtalar?q=skulem%C3%B8blar&omrade=1');
    await userEvent.click(screen.getByRole('button', { name: 'Søk i alle tenesteområda' }));
    expect(titles()).toEqual(['Skulemøblar']);
    expect(pathBehind(screen.getByRole('link', { name: 'Vis alle i registeret' }))).toBe('/avtalar?q=skulem%C3%B8blar');
  });

  test('an area that is gone says who can mend it', async () => {
    show({ areaId: 99 });
    expect(await screen.findByText('Tenesteområdet finst ikkje lenger')).toBeTruthy();
  });

  test('the number of rows folds the rest, and the focus goes to the first new one', async () => {
    show({ rows: 1 });
    expect((await screen.findAllByRole('listitem')).length).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'Vis éin til' }));
    expect(titles()).toEqual(['Tolk', 'Møblar til kontor']);
    expect(document.activeElement?.textContent).toBe('Møblar til kontor');
  });
});

test('by keyboard: Enter and the arrows go to the titles and between them', async () => {
  show();
  const input = await field();
  await userEvent.type(input, 'møblar{enter}');
  expect(document.activeElement?.textContent).toBe('Møblar til kontor');
  await userEvent.keyboard('{arrowdown}');
  expect(document.activeElement?.textContent).toBe('Skulemøblar');
  await userEvent.keyboard('{arrowup}{arrowup}');
  expect(document.activeElement?.textContent).toBe('Møblar til kontor');
});

test.each([
  ['nn', 'Ingen avtale passar til «romferje»'],
  ['nb', 'Ingen avtale passer til «romferje»'],
  ['en', 'No agreement matches “romferje”'],
] as const)('in %s, what is not found says what to do', async (language, words) => {
  show({}, reader(), language);
  await userEvent.type(await screen.findByRole('searchbox'), 'romferje');
  expect(screen.getByRole('heading', { level: 3 }).textContent).toContain(words);
});

test('an empty register says when there will be something', async () => {
  show({}, reader({ agreements: [] }));
  expect(await screen.findByText('Ingen avtalar å søkje i enno')).toBeTruthy();
  expect(screen.queryByRole('searchbox')).toBeNull();
});

test('who answers for an area, or owns agreements in one, sees those first', async () => {
  show({}, fakePorts({ agreements: agreements.map((each) => ({ ...each, ownerId: each.id === 2 ? 1 : 3, deputyId: null })) }));
  expect(await screen.findByRole('heading', { level: 3, name: 'Avtalar i tenesteområdet ditt' })).toBeTruthy();
  expect(titles()).toEqual(['Skulemøblar']);
});

test('ten thousand agreements draw no more than the page asked for', async () => {
  const many: Agreement[] = Array.from({ length: 10_000 }, (_, index) =>
    anAgreement({ id: index + 1, title: `Æresport og øskjer ${index + 1}`, serviceAreaIds: [], options: [], suppliers: [] }),
  );
  const organisation = anOrganisation({ suppliers: [aSupplier({ name: 'Ø'.repeat(200) })] });
  show({ rows: 3 }, reader({ agreements: many, organisation }));
  await userEvent.type(await screen.findByRole('searchbox', {}, { timeout: 20_000 }), 'øskjer 99');
  expect(screen.getByRole('heading', { level: 3 }).textContent).toBe('280 avtalar passar');
  expect(titles()).toHaveLength(3);
});
