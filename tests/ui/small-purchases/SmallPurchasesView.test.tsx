import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import type { QuoteRequest } from '../../../src/domain/quote-request';
import { SmallPurchasesView } from '../../../src/ui/features/small-purchases/SmallPurchasesView';
import { anOrganisation, aReaderSession, aSession, aSupplier, rightsToAll } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { aQuoteRequest } from '../../support/plan-builders';
import { renderApp } from '../../support/render-app';

const organisation = anOrganisation({
  ruleValues: defaultRuleValues,
  suppliers: [1, 2, 3]
    .map((id) => aSupplier({ id, name: `Lokal ${id}` }))
    .concat(aSupplier({ id: 9, name: 'Utanfrå', municipalityNumber: '4601' })),
});
const asked = (...ids: readonly number[]): QuoteRequest['asked'] =>
  ids.map((supplierId) => ({ supplierId, askedOn: calendarDate('2025-11-10'), answer: 'noAnswer', amount: null, note: '' }));
const quoteRequests = [
  aQuoteRequest({ id: 1, title: 'Benker til kaien', asked: asked(1, 2, 3), chosenSupplierId: 2 }),
  aQuoteRequest({ id: 2, title: 'Skilt', asked: asked(1, 9), fewerLocalReason: 'Berre éin i kommunen', chosenSupplierId: 9 }),
  aQuoteRequest({ id: 3, title: 'Flytting', asked: asked(1) }),
  aQuoteRequest({ id: 4, title: 'Leige av scene', serviceAreaId: 2, asked: [] }),
  aQuoteRequest({ id: 5, title: 'Ventilasjon', serviceAreaId: 2, asked: asked(9), estimatedValue: 100_000 }),
];
const shown = (query = '', over: Parameters<typeof fakePorts>[0] = {}, language: 'nn' | 'nb' | 'en' = 'nn') => {
  window.location.hash = `#/smakjop${query}`;
  return renderApp(<SmallPurchasesView />, { ports: fakePorts({ organisation, quoteRequests, ...over }), language });
};
const titlesShown = () =>
  quoteRequests.map(({ title }) => title).filter((title) => screen.queryByRole('link', { name: title }) !== null);

test('the list says of each purchase how far it is, who was chosen and how it stands to the rule', async () => {
  shown();
  expect(await screen.findByText('5 små kjøp')).toBeTruthy();
  const card = within((await screen.findByRole('link', { name: 'Skilt' })).closest('[data-purchase]') as HTMLElement);
  for (const text of [
    'Leverandør vald',
    '2 av 2 har svart',
    'Utanfrå',
    'Ikkje lokal',
    'Færre enn tre, med grunn',
    '1 av 3 lokale spurde',
  ])
    expect(card.getByText(text)).toBeTruthy();
  const draft = within(screen.getByRole('link', { name: 'Leige av scene' }).closest('[data-purchase]') as HTMLElement);
  for (const text of ['Utkast', 'ingen enno', 'ingen er spurde enno']) expect(draft.getByText(text)).toBeTruthy();
});

test('the overview counts how each area followed the rule, and every number opens exactly its purchases', async () => {
  const app = shown();
  const whole = within((await screen.findByRole('rowheader', { name: 'Heile kommunen' })).closest('tr') as HTMLElement);
  expect(whole.getByText('66,7 %')).toBeTruthy();
  const hrefOf = (name: RegExp) => whole.getByRole('link', { name }).getAttribute('href') ?? '';
  const wanted = [
    [hrefOf(/^Følgde regelen, Heile kommunen: vis 2$/), ['Benker til kaien', 'Skilt']],
    [hrefOf(/^Færre, utan grunn, Heile kommunen: vis 1$/), ['Flytting']],
    [hrefOf(/^Lokal vart vald, Heile kommunen: vis 1$/), ['Benker til kaien']],
  ] as const;
  app.unmount();
  for (const [href, titles] of wanted) {
    const opened = shown(href.slice(href.indexOf('?')));
    await screen.findByText(`${titles.length} av 5 små kjøp`);
    expect(titlesShown()).toEqual(titles);
    opened.unmount();
  }
});

test('choosing an area and searching narrow the list, and stand in the address', async () => {
  shown();
  await userEvent.selectOptions(await screen.findByLabelText('Tenesteområde'), 'Kultur');
  expect(window.location.hash).toBe('#/smakjop?omrade=2');
  expect(titlesShown()).toEqual(['Leige av scene', 'Ventilasjon']);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Søk i små kjøp' }), 'utanfrå');
  expect(await screen.findByText('1 av 5 små kjøp')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Nullstill' }));
  expect(await screen.findByText('5 små kjøp')).toBeTruthy();
});

test('nothing found says so and offers the way out', async () => {
  shown('?q=romferje');
  expect(await screen.findByText('Ingen små kjøp passar')).toBeTruthy();
  await userEvent.click(screen.getAllByRole('button', { name: 'Nullstill' }).at(-1)!);
  expect(await screen.findByText('5 små kjøp')).toBeTruthy();
});

test('a reader is told who helps instead, and nothing is asked for', async () => {
  const ports = fakePorts({ organisation, quoteRequests, session: aReaderSession() });
  const all = jest.spyOn(ports.quoteRequests, 'all');
  renderApp(<SmallPurchasesView />, { ports });
  expect(await screen.findByText('Du har ikkje tilgang til små kjøp')).toBeTruthy();
  expect(screen.getByRole('heading', { name: 'Ressurspersonar' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Opne rettleiaren' })).toBeTruthy();
  expect(all).not.toHaveBeenCalled();
});

test('whoever may read and not write is offered no new purchase', async () => {
  const session = aSession({ rights: rightsToAll({ read: true, add: false, edit: false }) });
  shown('', { session });
  expect(await screen.findByText('5 små kjøp')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Nytt lite kjøp' })).toBeNull();
});

test('an empty list says how to begin', async () => {
  shown('', { quoteRequests: [] });
  expect(await screen.findByText('Ingen små kjøp enno')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Nytt lite kjøp' }));
  expect(window.location.hash).toBe('#/smakjop/ny');
});

test('a list that cannot be fetched is asked for again when one wants', async () => {
  const ports = fakePorts({ organisation, quoteRequests });
  jest.spyOn(ports.quoteRequests, 'all').mockRejectedValueOnce(new UnreachableError('No net.', false));
  window.location.hash = '#/smakjop';
  renderApp(<SmallPurchasesView />, { ports });
  await userEvent.click(await screen.findByRole('button', { name: 'Prøv igjen' }));
  expect(await screen.findByText('5 små kjøp')).toBeTruthy();
});

test('two thousand purchases are shown some at a time, and focus goes on to what was brought', async () => {
  const many = Array.from({ length: 2_000 }, (_, index) =>
    aQuoteRequest({ id: index + 1, title: `Kjøp ${index + 1}`, asked: asked(1) }),
  );
  shown('', { quoteRequests: many });
  expect(await screen.findByText(/^2.000 små kjøp$/)).toBeTruthy();
  expect(document.querySelectorAll('[data-purchase]')).toHaveLength(40);
  await userEvent.click(screen.getByRole('button', { name: 'Vis 100 til' }));
  expect(document.querySelectorAll('[data-purchase]')).toHaveLength(140);
  expect(document.activeElement?.textContent).toBe('Kjøp 1960');
});

test.each([
  ['nb', 'Små kjøp', 'Minst tre lokale spurt'],
  ['en', 'Small purchases', 'At least three local asked'],
] as const)('it speaks %s', async (language, title, standing) => {
  shown('', {}, language);
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
  expect((await screen.findAllByText(standing)).length).toBeGreaterThan(0);
});
