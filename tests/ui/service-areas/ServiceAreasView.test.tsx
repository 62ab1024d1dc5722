import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { newNeed, type Procurement } from '../../../src/domain/procurement';
import { ServiceAreasView } from '../../../src/ui/features/service-areas/ServiceAreasView';
import { anAgreement, anAssessment, anOrganisation, aReaderSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const need: Procurement = {
  id: 1,
  title: 'Skulemøblar',
  serviceAreaIds: [2],
  cpvCodes: [],
  estimatedValue: 2_600_000,
  neededBy: calendarDate('2026-08-01'),
  ...newNeed,
  phase: 'marketDialogue',
};
const agreements = [anAgreement(), anAgreement({ id: 2, title: 'Tolk', ownerId: null, serviceAreaIds: [] })];
const row = async (name: RegExp) => within(await screen.findByRole('row', { name }));

test('each number of an area opens what it counts', async () => {
  renderApp(<ServiceAreasView />, { ports: fakePorts({ agreements, procurements: [need] }) });
  const culture = await row(/^Kultur/);
  expect(culture.getByRole('link', { name: 'Kultur: 1 løpande avtale' }).getAttribute('href')).toBe(
    '#/avtalar?omrade=2&fase=running.optionDecision.expiring.openEnded',
  );
  expect(culture.getByRole('link', { name: 'Kultur: 1 utan eigar' }).getAttribute('href')).toBe('#/avtalar?omrade=2&utanEigar=1');
  expect(culture.getByText('manglar')).toBeTruthy();
  const all = await row(/^Alle område/);
  expect(all.getByRole('link', { name: 'Alle område: 2 løpande avtalar' })).toBeTruthy();
  expect(screen.getByText(/2 løpande avtalar · 2 mill. kr i året/)).toBeTruthy();
});

test('the number of needs opens the needs where it stands', async () => {
  renderApp(<ServiceAreasView />, { ports: fakePorts({ agreements, procurements: [need] }) });
  const culture = await row(/^Kultur/);
  await userEvent.click(await culture.findByRole('button', { name: 'Kultur: 1 behov utan avtale' }));
  expect(await screen.findByText('Skulemøblar')).toBeTruthy();
  expect(screen.getByText('Marknadsdialog · trengst innan 1. aug. 2026')).toBeTruthy();
});

test('the revision opens the agreements that are left', async () => {
  const assessments = [anAssessment({ kind: 'revision', agreementId: 1, status: 'done' })];
  renderApp(<ServiceAreasView />, { ports: fakePorts({ agreements, assessments }) });
  const all = await row(/^Alle område/);
  await userEvent.click(await all.findByRole('button', { name: 'Alle område: 1 av 2 avtalar er reviderte' }));
  const popover = within(await screen.findByRole('dialog', { name: 'Ikkje reviderte enno' }));
  expect(popover.getAllByRole('link').map((link) => link.textContent)).toEqual(['Tolk']);
});

test('a reader has no columns for what they may not see, and nothing is asked for', async () => {
  const ports = fakePorts({ agreements, session: aReaderSession() });
  const open = jest.spyOn(ports.procurements, 'open');
  renderApp(<ServiceAreasView />, { ports });
  await row(/^Kultur/);
  expect(screen.queryByRole('columnheader', { name: 'Behov utan avtale' })).toBeNull();
  expect(screen.queryByRole('columnheader', { name: 'Revisjon' })).toBeNull();
  expect(open).not.toHaveBeenCalled();
});

test('when needs cannot be read the other numbers stand, with a way to try again', async () => {
  const ports = fakePorts({ agreements });
  jest.spyOn(ports.procurements, 'open').mockRejectedValueOnce(new UnreachableError('No net.', false));
  renderApp(<ServiceAreasView />, { ports });
  await screen.findByText(/Vi fekk ikkje henta behov og revisjonar/);
  expect((await row(/^Kultur/)).getByText('ikkje henta')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  expect(await screen.findAllByText('0')).toBeTruthy();
  expect(screen.queryByText('ikkje henta')).toBeNull();
});

test('the time line is of the area chosen, and says each line in words', async () => {
  renderApp(<ServiceAreasView />, { ports: fakePorts({ agreements }) });
  await screen.findByRole('heading', { name: 'Helse, omsorg og meistring – dei neste 24 månadene' });
  expect(
    screen.getByText(
      'Gjeld til 28. februar 2026. Lengst til 29. februar 2028 med opsjonane. Svar på opsjon 1 innan 28. november 2025. Svar på opsjon 2 innan 27. november 2026.',
      { selector: 'li:first-child *' },
    ),
  ).toBeTruthy();
  expect(screen.getAllByRole('link', { name: 'Vaskeritenester' })).toHaveLength(1);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Vel tenesteområde' }), 'Kultur');
  expect(screen.getByRole('heading', { name: 'Kultur – dei neste 24 månadene' })).toBeTruthy();
  expect(screen.queryByRole('link', { name: 'Vaskeritenester' })).toBeNull();
});

test('an area with many agreements is folded', async () => {
  const many = Array.from({ length: 40 }, (_, index) => anAgreement({ id: index + 1, title: `Avtale ${index + 1}` }));
  renderApp(<ServiceAreasView areaId={1} />, { ports: fakePorts({ agreements: many }) });
  await screen.findByRole('heading', { level: 1, name: 'Helse, omsorg og meistring' });
  const lines = () => screen.getAllByRole('link', { name: /^Avtale/ });
  expect(lines()).toHaveLength(30);
  await userEvent.click(screen.getByRole('button', { name: 'Vis alle 40' }));
  expect(lines()).toHaveLength(40);
});

test('an area is shown as a time line or as a table, with its numbers, persons and needs', async () => {
  renderApp(<ServiceAreasView areaId={2} />, { ports: fakePorts({ agreements, procurements: [need] }) });
  await screen.findByText(/Området har ingen ressursperson/);
  expect(await screen.findByText('Skulemøblar')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Opne i registeret' }).getAttribute('href')).toBe('#/avtalar?omrade=2');
  await userEvent.click(screen.getByRole('tab', { name: 'Tabell' }));
  const table = within(screen.getByRole('table', { name: 'Avtalane i området' }));
  expect(table.getByRole('link', { name: 'Tolk' }).getAttribute('href')).toBe('#/avtalar/2');
  expect(table.getByText('manglar eigar')).toBeTruthy();
});

test('an area that does not exist says so and leads back', async () => {
  renderApp(<ServiceAreasView areaId={99} />, { ports: fakePorts() });
  await screen.findByText('Vi finn ikkje tenesteområdet');
  expect(screen.getByRole('link', { name: 'Til oversikta' }).getAttribute('href')).toBe('#/omrade');
});

test('without service areas it is said who adds them', async () => {
  renderApp(<ServiceAreasView />, { ports: fakePorts({ organisation: anOrganisation({ serviceAreas: [] }) }) });
  expect(await screen.findByText('Ingen tenesteområde er registrerte')).toBeTruthy();
});
