import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { MeasuredValue } from '../../../src/domain/indicators/measured-value';
import { newNeed, type Procurement } from '../../../src/domain/procurement';
import { IndicatorsPart } from '../../../src/ui/features/indicators/IndicatorsPart';
import { defaultPartSettings, type PartSettings } from '../../../src/ui/parts/part-settings';
import type { Language } from '../../../src/ui/text/language';
import { anAgreement, anAssessment, aReaderSession } from '../../support/builders';
import { aTenderer } from '../../support/plan-builders';
import { fakePorts, type FakeContent } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const on = calendarDate;
const agreements = [
  anAgreement({ endDate: on('2028-12-31'), options: [] }),
  anAgreement({ id: 2, title: 'Tolk', ownerId: null, serviceAreaIds: [], endDate: on('2026-01-31'), options: [] }),
  anAgreement({ id: 3, title: 'Brøyting', ownerId: 99, serviceAreaIds: [2], endDate: on('2028-12-31'), options: [] }),
  anAgreement({ id: 4, title: 'Kopi', endDate: on('2028-12-31'), options: [] }),
];
const measured = (over: Partial<MeasuredValue>): MeasuredValue => ({
  id: 1,
  indicator: 'withOwner',
  period: '2024',
  periodEnd: on('2024-12-31'),
  areaId: null,
  value: 62.5,
  target: 90,
  ...over,
});
const procurement = (over: Partial<Procurement>): Procurement => ({
  ...newNeed,
  id: 1,
  title: 'Skulemøblar',
  serviceAreaIds: [2],
  cpvCodes: [],
  estimatedValue: null,
  neededBy: null,
  phase: 'awarded',
  ...over,
});

function shown(settings: Partial<PartSettings> = {}, content: Partial<FakeContent> = {}, language: Language = 'nn') {
  const ports = fakePorts({ agreements, ...content });
  return renderApp(<IndicatorsPart settings={{ ...defaultPartSettings, rows: 50, ...settings }} />, { ports, language });
}
/** The row of an indicator, by its name. */
const rowOf = async (name: string) => within((await screen.findByRole('heading', { level: 3, name })).closest('li')!);

test.each([
  ['nn', 'Indikatorar', 'Avtalar med eigar', '50 %', '2 av 4', 'Under målet på 90 %', '62,5 % i 2024 · ned 12,5 prosentpoeng'],
  ['nb', 'Indikatorer', 'Avtaler med eier', '50 %', '2 av 4', 'Under målet på 90 %', '62,5 % i 2024 · ned 12,5 prosentpoeng'],
  [
    'en',
    'Indicators',
    'Agreements with an owner',
    '50%',
    '2 of 4',
    'Below the target of 90%',
    '62.5% in 2024 · down 12.5 percentage points',
  ],
] as const)(
  'in %s an indicator says its figure, of how many, its target and how it was',
  async (language, title, name, ...words) => {
    shown({}, { measured: [measured({})] }, language);
    expect(await screen.findByRole('heading', { level: 2, name: title })).toBeTruthy();
    const row = await rowOf(name);
    for (const text of words) expect(await row.findByText(text)).toBeTruthy();
  },
);

test('a target that is met says so, and the heading counts those that are', async () => {
  const values = [
    measured({ target: 50 }),
    measured({ id: 2, indicator: 'usedAfterExpiry', value: 3, target: 0 }),
    measured({ id: 3, indicator: 'endsWithin6', value: 0, target: 5 }),
    measured({ id: 4, indicator: 'areasWithResource', period: '2025-03', periodEnd: on('2025-03-31'), value: 50, target: 100 }),
  ];
  shown({}, { measured: values, callOffs: [] });
  expect(await (await rowOf('Avtalar med eigar')).findByText('Målet på 50 % er nådd')).toBeTruthy();
  expect(await (await rowOf('I bruk etter utløp')).findByText('Målet på 0 er nådd')).toBeTruthy();
  const areas = await rowOf('Område med ressursperson');
  expect(areas.getByText('Under målet på 100 %')).toBeTruthy();
  expect(areas.getByText('50 % i mars 2025 · uendra')).toBeTruthy();
  expect((await rowOf('Går ut innan 6 månader')).queryByText(/målet/i)).toBeNull();
  expect(screen.getByText('Heile kommunen · 2 av 3 mål er nådde')).toBeTruthy();
});

test('a number opens its rows below, those that are missing first, with a link to each and to the register', async () => {
  shown();
  const row = await rowOf('Avtalar med eigar');
  const number = await row.findByRole('button', { name: 'Avtalar med eigar: 50 %, 2 av 4. Vis det som ligg bak' });
  expect(number.getAttribute('aria-expanded')).toBe('false');
  await userEvent.click(number);
  expect(await row.findByText(/Delen av dei signerte og aktive avtalane/)).toBeTruthy();
  expect(number.getAttribute('aria-expanded')).toBe('true');
  expect(row.getAllByRole('heading', { level: 4 }).map((each) => each.textContent)).toEqual(['Utan eigar · 2', 'Med eigar · 2']);
  const missing = within(row.getByRole('list', { name: 'Utan eigar' }));
  expect(missing.getAllByRole('link').map((link) => [link.textContent, link.getAttribute('href')])).toEqual([
    ['Tolk', '#/avtalar/2'],
    ['Brøyting', '#/avtalar/3'],
  ]);
  expect(row.getByRole('link', { name: 'Opne i registeret' }).getAttribute('href')).toBe('#/avtalar?utanEigar=1');
  await userEvent.click(row.getByRole('button', { name: 'Definisjon og rader: Avtalar med eigar' }));
  expect(row.queryByRole('list')).toBeNull();
});

test('the definition is reached by the keyboard alone', async () => {
  shown();
  const arrow = await screen.findByRole('button', { name: 'Definisjon og rader: Reviderte avtalar' });
  arrow.focus();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText(/^Delen av avtalane i bruk som har ein ferdig revisjon/)).toBeTruthy();
  await userEvent.keyboard(' ');
  expect(screen.queryByText(/^Delen av avtalane i bruk som har ein ferdig revisjon/)).toBeNull();
});

test('a count is a link to the register where it has such a filter, for the horizon and the area of the part', async () => {
  shown({ months: 3, areaId: 2 });
  const row = await rowOf('Går ut innan 3 månader');
  const link = row.getByRole('link', { name: 'Går ut innan 3 månader: 1, av 2 i bruk. Vis det som ligg bak' });
  expect(link.getAttribute('href')).toBe('#/avtalar?omrade=2&innan=3');
  expect(screen.getByText('Kultur')).toBeTruthy();
});

test('24 months are no filter of the register: the number opens the rows below', async () => {
  shown({ months: 24 });
  const row = await rowOf('Går ut innan 24 månader');
  await userEvent.click(row.getByRole('button', { name: /^Går ut innan 24 månader: 1/ }));
  expect(await row.findByRole('link', { name: 'Tolk' })).toBeTruthy();
  expect(row.queryByRole('link', { name: 'Opne i registeret' })).toBeNull();
});

test('where there is nothing to measure it says so, and not 0 %', async () => {
  shown();
  const row = await rowOf('Tilbakemelding til tapande tilbydarar');
  expect(await row.findByText('ingen å måle')).toBeTruthy();
  expect(row.queryByText('0 %')).toBeNull();
});

test('options, suppliers, areas and procurements are named behind their numbers', async () => {
  const late = anAgreement({ id: 5, title: 'Vikarar', endDate: on('2025-12-31'), suppliers: [] });
  shown({}, { agreements: [...agreements, late], procurements: [procurement({ tenderers: [aTenderer()] })] });
  const opened = async (name: string) => {
    await userEvent.click(await screen.findByRole('button', { name: `Definisjon og rader: ${name}` }));
    return rowOf(name);
  };
  const options = await opened('Opsjonar avgjorde i tide');
  expect((await options.findByRole('link', { name: 'Vikarar, opsjon 1' })).getAttribute('href')).toBe('#/avtalar/5');
  const suppliers = await opened('Lokale leverandørar');
  expect((await suppliers.findByRole('link', { name: 'Fjordvask AS' })).getAttribute('href')).toBe('#/avtalar?leverandor=1');
  const areas = await opened('Område med ressursperson');
  expect((await areas.findByRole('link', { name: 'Kultur' })).getAttribute('href')).toBe('#/omrade/2');
  const procurements = await opened('Tilbakemelding til tapande tilbydarar');
  expect(await procurements.findByText('Skulemøblar')).toBeTruthy();
  expect(procurements.queryByRole('link')).toBeNull();
});

test('a reader sees what the register says, is told what is left out and why, and nothing is asked for', async () => {
  const ports = fakePorts({ agreements, session: aReaderSession(), measured: [measured({})] });
  const asked = [
    jest.spyOn(ports.indicators, 'measured'),
    jest.spyOn(ports.indicators, 'assessments'),
    jest.spyOn(ports.indicators, 'procurements'),
    jest.spyOn(ports.indicators, 'quoteRequests'),
    jest.spyOn(ports.callOffs, 'spendByAgreement'),
  ];
  renderApp(<IndicatorsPart settings={{ ...defaultPartSettings, rows: 50 }} />, { ports });
  const row = await rowOf('Avtalar med eigar');
  expect(await row.findByText('50 %')).toBeTruthy();
  expect(row.queryByText(/målet/i)).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Reviderte avtalar' })).toBeNull();
  expect(await screen.findByText(/^Ikkje vist: I bruk etter utløp, Reviderte avtalar, .* som berre avtaleeigarane/)).toBeTruthy();
  for (const each of asked) expect(each).not.toHaveBeenCalled();
});

test('what cannot be fetched says so, the other numbers stand, and it can be tried again', async () => {
  const ports = fakePorts({ agreements, assessments: [anAssessment({ kind: 'revision', agreementId: 1 })] });
  jest.spyOn(ports.indicators, 'assessments').mockRejectedValueOnce(new UnreachableError('No net.', false));
  renderApp(<IndicatorsPart settings={{ ...defaultPartSettings, rows: 50 }} />, { ports });
  expect(await (await rowOf('Reviderte avtalar')).findByText('ikkje henta')).toBeTruthy();
  expect((await rowOf('Avtalar med eigar')).getByText('50 %')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  expect(await (await rowOf('Reviderte avtalar')).findByText('1 av 4')).toBeTruthy();
  expect(screen.queryByText(/Vi fekk ikkje henta alt/)).toBeNull();
});

test('it shows as many rows as it is set to, under the heading it is given', async () => {
  shown({ rows: 4, title: 'Slik ligg vi an' });
  expect(await screen.findByRole('heading', { level: 2, name: 'Slik ligg vi an' })).toBeTruthy();
  expect(await screen.findAllByRole('heading', { level: 3 })).toHaveLength(4);
  await userEvent.click(screen.getByRole('button', { name: 'Vis 11 til' }));
  expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(15);
});

test('an empty register and an area that is gone say what that means', async () => {
  const empty = shown({}, { agreements: [] });
  expect(await screen.findByText('Ingenting å måle enno')).toBeTruthy();
  empty.unmount();
  shown({ areaId: 77 });
  expect(await screen.findByText('Tenesteområdet finst ikkje lenger')).toBeTruthy();
});

test('axe finds nothing to complain of, opened or not', async () => {
  const { container } = shown({}, { measured: [measured({})] });
  await userEvent.click(await screen.findByRole('button', { name: 'Definisjon og rader: Avtalar med eigar' }));
  await screen.findByText(/Delen av dei signerte og aktive avtalane/);
  const { violations } = await axe.run(container, {
    // Both need a browser's layout.
    rules: { 'color-contrast': { enabled: false }, 'label-content-name-mismatch': { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});
