import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForbiddenError, UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { isPageKept } from '../../../src/ui/navigation';
import { RulesView } from '../../../src/ui/features/rules/RulesView';
import { anOrganisation, aReaderSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { aProcurement } from '../../support/plan-builders';
import { renderApp } from '../../support/render-app';
import { aRuleValue } from '../../support/rule-builders';

const on = calendarDate;
const ruleValues = [
  aRuleValue({ value: 500_000, from: on('2025-07-01'), note: 'Lova gjeld frå denne verdien.' }),
  aRuleValue({ rule: 'nationalThreshold', value: 1_300_000, from: on('2018-04-06'), paragraph: 'FOA § 5-1 (2)' }),
  aRuleValue({ rule: 'eeaGoodsServices', value: 2_500_000, from: on('2024-03-14') }),
  aRuleValue({ layer: 'local', rule: 'localQuotes', value: 100_000, from: on('2022-04-07') }),
];
const procurements = [
  aProcurement({ id: 1, title: 'Dagen før', estimatedValue: 600_000, plannedStart: on('2025-12-31') }),
  aProcurement({ id: 2, title: 'Same dag', estimatedValue: 600_000, plannedStart: on('2026-01-01') }),
  aProcurement({ id: 3, title: 'Utan dag', estimatedValue: 600_000 }),
  aProcurement({ id: 4, title: 'Ferdig', phase: 'awarded', plannedStart: on('2026-02-01') }),
];
const show = (over: Parameters<typeof fakePorts>[0] = {}) =>
  renderApp(<RulesView isNew />, { ports: fakePorts({ organisation: anOrganisation({ ruleValues }), procurements, ...over }) });
const field = (name: RegExp) => screen.getByLabelText(name);
const type = (name: RegExp, value: string) => fireEvent.change(field(name), { target: { value } });
const fill = async (from = '2026-01-01') => {
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: /^Regel/ }), 'actThreshold');
  type(/^Ny verdi/, '1 mill');
  type(/^Gjeld frå/, from);
  type(/^Kjelde\b(?! lesen)/, 'LOV-2025-12-12-1');
};
const save = () => userEvent.click(screen.getByRole('button', { name: 'Legg til verdien' }));
const group = (name: string) => within(screen.getByRole('heading', { level: 3, name }).parentElement as HTMLElement);

beforeEach(() => {
  window.location.hash = '#/reglar/ny';
});

test('before anything is saved it is told which running procurements the value will and will not touch, and why', async () => {
  show();
  expect(await screen.findByText(/Fyll ut regel, verdi og dag/)).toBeTruthy();
  await fill();
  const touched = group('Verkar på (1)');
  expect(touched.getByRole('link', { name: 'Same dag' })).toBeTruthy();
  expect(touched.getByText(/FOA del I → Under lova/)).toBeTruthy();
  expect(touched.getByText(/Fell bort: konkurranse, anskaffingsprotokoll/)).toBeTruthy();
  const untouched = group('Verkar ikkje på (1)');
  expect(untouched.getByText('Planlagd start 31. desember 2025: startar før verdien gjeld')).toBeTruthy();
  expect(group('Ikkje fastsett (1)').getByText('Utan dag')).toBeTruthy();
  expect(screen.queryByText('Ferdig')).toBeNull();
});

test('the rule brings its layer, its value today, its paragraph and its note with it', async () => {
  show();
  await fill();
  expect(screen.getByText(/Blir lagd i laget lov og forskrift\. No: 500 000 kr, frå 1\. juli 2025\./)).toBeTruthy();
  expect(field(/^Paragraf/)).toHaveProperty('value', 'LOA § 2');
  expect(field(/^Merknad/)).toHaveProperty('value', 'Lova gjeld frå denne verdien.');
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Regel/ }), 'localQuotes');
  expect(screen.getByText(/Blir lagd i laget lokal strategi/)).toBeTruthy();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Regel/ }), 'riskBasedControl');
  expect(screen.queryByLabelText(/^Ny verdi/)).toBeNull();
});

test.each([
  ['2025-11-23', /Må vere i morgon eller seinare/],
  ['2025-11-24', /Må vere i morgon eller seinare/],
])('a value from %s is refused at once, with the reason, and nothing is saved', async (from, reason) => {
  const { ports } = show();
  await fill(from);
  expect(screen.getByText(reason)).toBeTruthy();
  await save();
  expect(document.activeElement).toBe(field(/^Gjeld frå/));
  expect(await ports.ruleValues.all()).toHaveLength(ruleValues.length);
});

test('a value is added in its layer, with the day it was read', async () => {
  const { ports } = show();
  await fill();
  await save();
  await waitFor(() => expect(window.location.hash).toBe('#/reglar'));
  const added = (await ports.ruleValues.all()).at(-1);
  expect(added?.value).toMatchObject({
    layer: 'law',
    rule: 'actThreshold',
    value: 1_000_000,
    from: '2026-01-01',
    to: null,
    paragraph: 'LOA § 2',
    source: 'LOV-2025-12-12-1',
    readOn: '2025-11-24',
  });
});

test.each([
  ['SharePoint refuses', new ForbiddenError('No.'), /Du har ikkje rett til dette/],
  ['the network is gone', new UnreachableError('No net.', false), /Vi når ikkje SharePoint/],
])('when %s, what was typed stands', async (_why, error, told) => {
  const { ports } = show();
  jest.spyOn(ports.ruleValues, 'add').mockRejectedValueOnce(error);
  await fill();
  await save();
  expect(await screen.findByText(told)).toBeTruthy();
  expect(field(/^Ny verdi/)).toHaveProperty('value', '1 mill');
  expect(window.location.hash).toBe('#/reglar/ny');
});

test('what is missing is told of field by field', async () => {
  show();
  await userEvent.selectOptions(await screen.findByRole('combobox', { name: /^Regel/ }), 'nationalThreshold');
  await save();
  expect(screen.getAllByText('Må fyllast ut.')).toHaveLength(3);
  type(/^Ny verdi/, 'mykje');
  expect(screen.getByText(/Skriv eit tal/)).toBeTruthy();
});

test('leaving asks first when something was typed', async () => {
  show();
  await fill();
  // As the router asks.
  act(() => expect(isPageKept('#/reglar')).toBe(true));
  expect(await screen.findByText('Forlate skjemaet?')).toBeTruthy();
});

test('who may not add is told who can', async () => {
  show({ session: aReaderSession() });
  expect(await screen.findByText('Berre innkjøpsleiinga kan leggje til verdiar')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Legg til verdien' })).toBeNull();
});

test('when the procurements cannot be read it is told, with a way to try again', async () => {
  const ports = fakePorts({ organisation: anOrganisation({ ruleValues }), procurements });
  jest.spyOn(ports.procurements, 'all').mockRejectedValueOnce(new UnreachableError('No net.', false));
  renderApp(<RulesView isNew />, { ports });
  await userEvent.click(await screen.findByRole('button', { name: 'Prøv igjen' }));
  await fill();
  expect(await screen.findByRole('heading', { level: 3, name: 'Verkar på (1)' })).toBeTruthy();
});
