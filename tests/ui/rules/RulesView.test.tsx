import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { RuleValue } from '../../../src/domain/rule-value';
import { RulesView } from '../../../src/ui/features/rules/RulesView';
import { anOrganisation, aReaderSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';
import { aRuleValue } from '../../support/rule-builders';

const on = calendarDate;
const values: readonly RuleValue[] = [
  aRuleValue({ value: 100_000, from: on('2017-01-01'), to: on('2025-06-30'), note: 'Den gamle grensa.' }),
  aRuleValue({ value: 500_000, from: on('2025-07-01'), readOn: on('2025-07-28') }),
  aRuleValue({ rule: 'climateWeight', value: 30, from: on('2024-01-01'), paragraph: 'FOA § 7-9', readOn: on('2024-01-01') }),
  aRuleValue({ rule: 'climateWeight', value: 40, from: on('2026-01-01'), paragraph: 'LOA § 5b' }),
  aRuleValue({ rule: 'riskBasedControl', value: null, from: on('2025-07-01'), paragraph: 'LOA § 5i' }),
  aRuleValue({ rule: 'wagesClause', value: null, from: on('2017-01-01') }),
  aRuleValue({ rule: 'standstillDays', value: 10, from: on('2017-01-01') }),
  aRuleValue({ layer: 'local', rule: 'localQuotes', value: 100_000, from: on('2022-04-07'), paragraph: 'delmål 3' }),
  aRuleValue({ layer: 'local', rule: 'actThreshold', value: 9, from: on('2022-04-07') }),
];
const ports = (session?: ReturnType<typeof aReaderSession>) =>
  fakePorts({ organisation: anOrganisation({ ruleValues: values }), ...(session ? { session } : {}) });
const region = (name: string) => within(screen.getByRole('region', { name }));
const entry = (layer: string, rule: string) =>
  within(region(layer).getByRole('heading', { level: 3, name: rule }).closest('li') as HTMLElement);

test('law and local policy are two sections, each value with its paragraph, its source and the day it was read', async () => {
  renderApp(<RulesView />, { ports: ports() });
  expect(await screen.findByRole('heading', { level: 1, name: 'Reglar i kraft' })).toBeTruthy();
  const act = entry('Lov og forskrift', 'Lova og forskrifta gjeld frå');
  expect(act.getByText('500 000 kr')).toBeTruthy();
  expect(act.getByText('LOA § 2 · Gjeld frå 1. juli 2025')).toBeTruthy();
  expect(act.getByText('Kjelde: LOV-2026-03-06-8, lesen 28. juli 2025')).toBeTruthy();
  expect(entry('Lokal strategi', 'Spør minst tre lokale leverandørar under').getByText('100 000 kr')).toBeTruthy();
  expect(region('Lov og forskrift').queryByText(/lokale leverandørar/)).toBeNull();
  expect(entry('Lov og forskrift', 'Risikobasert kontroll').getByText('Plikt utan tal')).toBeTruthy();
  expect(entry('Lov og forskrift', 'Løns- og arbeidsvilkår i kontrakten').getByText('Følgjer EØS-terskelen')).toBeTruthy();
  expect(entry('Lov og forskrift', 'Karensperiode').getByText('10 dagar')).toBeTruthy();
  expect(entry('Lov og forskrift', 'Lengste rammeavtale').getByText('Ingen verdi gjeld i dag')).toBeTruthy();
  expect(entry('Lokal strategi', 'Lova og forskrifta gjeld frå').getByText(/Appen brukar han ikkje/)).toBeTruthy();
  expect(screen.getByText(/1 endring på veg/)).toBeTruthy();
});

test('the history is folded away, and what is read long ago asks to be read again', async () => {
  renderApp(<RulesView />, { ports: ports() });
  await screen.findByRole('heading', { level: 1 });
  const act = entry('Lov og forskrift', 'Lova og forskrifta gjeld frå');
  expect(act.queryByText('Den gamle grensa.')).toBeNull();
  await userEvent.click(act.getByRole('button', { name: 'Tidlegare verdiar (1)' }));
  expect(act.getByText('100 000 kr')).toBeTruthy();
  expect(act.getByText(/1\. januar 2017 til og med 30\. juni 2025/)).toBeTruthy();
  expect(act.getByText('Den gamle grensa.')).toBeTruthy();
  expect(act.queryByText('Les kjelda på nytt')).toBeNull();
  expect(entry('Lov og forskrift', 'Vekt på klima og miljø').getAllByText('Les kjelda på nytt')).toHaveLength(1);
});

test('a value that has not come into force is taken back after a question, and stands in the history', async () => {
  const { ports: app } = renderApp(<RulesView />, { ports: ports() });
  await userEvent.click(await screen.findByRole('button', { name: 'Ta tilbake 40 % for «Vekt på klima og miljø»' }));
  const dialog = within(await screen.findByRole('dialog', { hidden: true }));
  expect(dialog.getByText(/40 % skulle gjelde frå 1\. januar 2026/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Ta tilbake', hidden: true }));
  await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
  const climate = entry('Lov og forskrift', 'Vekt på klima og miljø');
  expect(climate.getByText('30 %')).toBeTruthy();
  expect(climate.queryByRole('button', { name: /Ta tilbake/ })).toBeNull();
  await userEvent.click(climate.getByRole('button', { name: 'Tidlegare verdiar (1)' }));
  expect(climate.getByText(/Har aldri vore i kraft/)).toBeTruthy();
  const stored = (await app.ruleValues.all()).find(({ value }) => value.value === 40);
  expect(stored?.value).toMatchObject({ from: '2026-01-01', to: '2025-12-31' });
});

test('when somebody else changed the value meanwhile, nothing is written and the list is read again', async () => {
  const app = ports();
  renderApp(<RulesView />, { ports: app });
  const button = await screen.findByRole('button', { name: /^Ta tilbake 40 %/ });
  const coming = (await app.ruleValues.all()).find(({ value }) => value.value === 40);
  if (coming) await app.ruleValues.withdraw(coming);
  await userEvent.click(button);
  await userEvent.click(within(await screen.findByRole('dialog', { hidden: true })).getByText('Ta tilbake'));
  expect(await screen.findByText(/Nokon andre har endra denne verdien/)).toBeTruthy();
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Ta tilbake/ })).toBeNull());
});

test('everybody reads the rules, and only who may add sees how', async () => {
  renderApp(<RulesView />, { ports: ports(aReaderSession()) });
  await screen.findByRole('heading', { level: 1, name: 'Reglar i kraft' });
  expect(screen.queryByRole('button', { name: 'Legg til verdi' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Ta tilbake/ })).toBeNull();
});

test('an empty list has every rule without a value, and a list that cannot be read says so', async () => {
  const { unmount } = renderApp(<RulesView />, { ports: fakePorts() });
  expect((await screen.findAllByText('Ingen verdi gjeld i dag')).length).toBeGreaterThan(10);
  unmount();
  const broken = ports();
  jest.spyOn(broken.ruleValues, 'all').mockRejectedValueOnce(new UnreachableError('No net.', false));
  renderApp(<RulesView />, { ports: broken });
  await userEvent.click(await screen.findByRole('button', { name: 'Prøv igjen' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Reglar i kraft' })).toBeTruthy();
});

test.each([
  ['nb', 'Regler i kraft', 'Lov og forskrift'],
  ['en', 'Rules in force', 'Acts and regulations'],
] as const)('speaks %s', async (language, title, law) => {
  renderApp(<RulesView />, { ports: ports(), language });
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect(screen.getByRole('heading', { level: 2, name: law })).toBeTruthy();
});
