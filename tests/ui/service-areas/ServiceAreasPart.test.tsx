import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { ServiceAreasPart } from '../../../src/ui/features/service-areas/ServiceAreasPart';
import type { PartSettings } from '../../../src/ui/parts/part-settings';
import type { Language } from '../../../src/ui/text/language';
import { aPage, partSettings, pathBehind } from '../../support/a-part';
import { anAgreement, anAssessment, anOrganisation, aReaderSession, aServiceArea } from '../../support/builders';
import { fakePorts, type FakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const agreements = [anAgreement(), anAgreement({ id: 2, title: 'Tolk', ownerId: null, serviceAreaIds: [] })];
const show = (over: Partial<PartSettings> = {}, ports: FakePorts = fakePorts({ agreements }), language: Language = 'nn') =>
  renderApp(<ServiceAreasPart settings={partSettings(over)} />, { ports, host: aPage, language });
const areaNames = async () => {
  await screen.findAllByRole('heading', { level: 3 });
  return screen.getAllByRole('heading', { level: 3 }).map((heading) => heading.textContent);
};

test('in a narrow column every area is a card, and each number opens in Teams what it counts', async () => {
  show();
  expect(await areaNames()).toEqual(['Helse, omsorg og meistring', 'Kultur', 'Alle område']);
  expect(screen.getByRole('heading', { level: 2, name: 'Tenesteområde' })).toBeTruthy();
  expect(pathBehind(screen.getByRole('link', { name: 'Kultur: 1 løpande avtale' }))).toBe(
    '/avtalar?omrade=2&fase=running.optionDecision.expiring.openEnded',
  );
  expect(pathBehind(screen.getByRole('link', { name: 'Kultur' }))).toBe('/omrade/2');
  expect(pathBehind(screen.getByRole('link', { name: 'Opne oversikta' }))).toBe('/omrade');
});

test('what a number of revisions is about is fetched when it is pressed, and Escape leads back', async () => {
  const assessments = [anAssessment({ kind: 'revision', agreementId: 1, status: 'done' })];
  show({}, fakePorts({ agreements, assessments }));
  const button = await screen.findByRole('button', { name: 'Alle område: 1 av 2 avtalar er reviderte' });
  expect(button.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(button);
  const opened = within(await screen.findByRole('dialog', { name: 'Ikkje reviderte enno' }, { timeout: 10_000 }));
  expect(pathBehind(opened.getByRole('link', { name: 'Tolk' }))).toBe('/avtalar/2');
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.activeElement).toBe(button);
});

test('one area: its numbers, and its agreements the most urgent first', async () => {
  show({ areaId: 1 });
  expect(await screen.findByRole('heading', { level: 2, name: 'Helse, omsorg og meistring' })).toBeTruthy();
  expect(screen.getByText(/^2 løpande avtalar · /)).toBeTruthy();
  const table = await screen.findByRole('table', { name: 'Avtalane i området' }, { timeout: 10_000 });
  expect(
    within(table)
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent),
  ).toEqual(['Vaskeritenester', 'Tolk']);
  expect(pathBehind(screen.getByRole('link', { name: 'Opne tenesteområdet' }))).toBe('/omrade/1');
});

describe('settings', () => {
  test('the heading, which leaves the area’s name to the line below it', async () => {
    show({ areaId: 1, title: 'Hos oss' });
    expect(await screen.findByRole('heading', { level: 2, name: 'Hos oss' })).toBeTruthy();
    expect(screen.getByText(/^Helse, omsorg og meistring · 2 løpande avtalar/)).toBeTruthy();
  });
  test('the rows are areas, and the sum stays that of all', async () => {
    show({ rows: 1 });
    expect(await areaNames()).toEqual(['Helse, omsorg og meistring', 'Alle område']);
    expect(screen.getByRole('link', { name: 'Alle område: 2 løpande avtalar' })).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Vis éin til' }));
    expect(await areaNames()).toContain('Kultur');
  });
  test('the rows of one area are its agreements', async () => {
    show({ areaId: 1, rows: 1 });
    const table = await screen.findByRole('table', {}, { timeout: 10_000 });
    expect(within(table).getAllByRole('rowheader')).toHaveLength(1);
  });
  test('the line of time of one area, and its horizon', async () => {
    show({ areaId: 1, view: 'timeline', months: 12 });
    expect(await screen.findByRole('heading', { level: 3, name: 'Dei neste 12 månadene' })).toBeTruthy();
    const links = await screen.findAllByRole('link', { name: 'Vaskeritenester' }, { timeout: 10_000 });
    expect(links.map(pathBehind)).toEqual(['/avtalar/1']);
    expect(screen.getAllByText(/Svar på opsjon 1 innan 28\. november 2025\.$/).length).toBeGreaterThan(0);
  });
  test('the line of time below all areas, with the area to choose', async () => {
    show({ view: 'timeline', months: 6 });
    const choice = await screen.findByRole('combobox', { name: 'Vel tenesteområde' }, { timeout: 10_000 });
    await userEvent.selectOptions(choice, 'Kultur');
    expect(screen.getByRole('heading', { level: 3, name: 'Kultur – dei neste 6 månadene' })).toBeTruthy();
  });
  test('an area that is gone says who can mend it', async () => {
    show({ areaId: 77 });
    expect(await screen.findByText('Tenesteområdet finst ikkje lenger')).toBeTruthy();
  });
});

test.each([
  ['nn', 'Tenesteområde', 'Ingen tenesteområde er registrerte'],
  ['nb', 'Tjenesteområder', 'Ingen tjenesteområder er registrert'],
  ['en', 'Service areas', 'No service areas are registered'],
] as const)('without areas, in %s', async (language, title, empty) => {
  show({}, fakePorts({ agreements: [], organisation: anOrganisation({ serviceAreas: [] }) }), language);
  expect(await screen.findByRole('heading', { level: 2, name: title })).toBeTruthy();
  expect(screen.getByText(empty)).toBeTruthy();
});

test('a reader has no numbers they may not see, and an area without agreements has zeros that open nothing', async () => {
  const serviceAreas = [aServiceArea({ id: 3, name: `Æ ${'øvingsområde'.repeat(15)}`, order: 1 })];
  show(
    {},
    fakePorts({ agreements: [], organisation: anOrganisation({ serviceAreas, resourceGroup: [] }), session: aReaderSession() }),
  );
  expect(await areaNames()).toHaveLength(2);
  expect(screen.queryByText('Behov utan avtale')).toBeNull();
  expect(screen.queryByText('Revisjon')).toBeNull();
  expect(screen.queryByRole('link', { name: /løpande/ })).toBeNull();
});

test('when needs cannot be read the other numbers stand, with a way to try again', async () => {
  const ports = fakePorts({ agreements });
  jest.spyOn(ports.procurements, 'open').mockRejectedValueOnce(new UnreachableError('No net.', false));
  show({}, ports);
  expect((await screen.findByRole('alert')).textContent).toContain('Vi fekk ikkje henta behov og revisjonar');
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  await screen.findAllByText('Behov utan avtale');
  expect(screen.queryByRole('alert')).toBeNull();
});
