import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { AskedSupplier } from '../../../src/domain/quote-request';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { SmallPurchaseView } from '../../../src/ui/features/small-purchase/SmallPurchaseView';
import { anOrganisation, aReaderSession, aSession, aSupplier, rightsToAll } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { aQuoteRequest } from '../../support/plan-builders';
import { renderApp } from '../../support/render-app';

const organisation = anOrganisation({
  ruleValues: defaultRuleValues,
  suppliers: [
    aSupplier({ id: 1, name: 'Benkemakaren', categories: ['Benker'], email: 'post@benk.example' }),
    aSupplier({ id: 2, name: 'Kaibygg', categories: ['Kaien'], email: '' }),
    aSupplier({ id: 3, name: 'Alver Tre', categories: ['Benker av tre'], email: 'tre@alver.example' }),
    aSupplier({ id: 9, name: 'Bergen Benk', municipalityNumber: '4601', categories: ['Benker'], email: 'post@bergen.example' }),
  ],
});
const offered = (supplierId: number, amount: number): AskedSupplier => ({
  supplierId,
  askedOn: calendarDate('2025-11-10'),
  answer: 'offered',
  amount,
  note: '',
});
const opened = (over: Parameters<typeof aQuoteRequest>[0] = {}) => {
  window.location.hash = '#/smakjop/1';
  const ports = fakePorts({
    organisation,
    quoteRequests: [aQuoteRequest({ asked: [offered(1, 900), offered(9, 800)], ...over })],
  });
  return renderApp(<SmallPurchaseView quoteRequestId={1} />, { ports });
};
const save = async (name = 'Lagre') => userEvent.click(screen.getByRole('button', { name }));

test('a new purchase begins with what the guide was asked, is asked of suggested local suppliers and is saved', async () => {
  window.location.hash = '#/smakjop/ny?kva=Benker%20til%20kaien&omrade=2&cpv=34928400&verdi=60000';
  const { ports } = renderApp(<SmallPurchaseView />, { ports: fakePorts({ organisation, quoteRequests: [] }) });
  expect(await screen.findByDisplayValue('Benker til kaien')).toBeTruthy();
  const suggested = within(screen.getByRole('list', { name: 'Forslag' }));
  expect(suggested.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining('Alver Tre Lokal'),
    expect.stringContaining('Benkemakaren Lokal'),
    expect.stringContaining('Kaibygg Lokal'),
    expect.stringContaining('Bergen Benk Ikkje lokal'),
  ]);
  expect(screen.getByText(/^Ingen lokale er spurde/)).toBeTruthy();
  for (const name of ['Alver Tre', 'Benkemakaren', 'Kaibygg'])
    await userEvent.click(screen.getByRole('button', { name: `Spør ${name}` }));
  expect(screen.getByText('3 lokale er spurde. Regelen er følgd.')).toBeTruthy();
  expect(screen.getByText('3 av 3 lokale spurde')).toBeTruthy();
  await save('Lagre kjøpet');
  expect(await screen.findByText('Kjøpet er ført opp')).toBeTruthy();
  expect(ports.stored.quoteRequests).toMatchObject([
    {
      title: 'Benker til kaien',
      serviceAreaId: 2,
      cpvCodes: ['34928400'],
      estimatedValue: 60_000,
      date: '2025-11-24',
      responsibleId: 1,
      asked: [3, 1, 2].map((supplierId) => ({ supplierId, askedOn: '2025-11-24', answer: 'waiting', amount: null })),
    },
  ]);
});

test('what is missing is listed and leads to its field, and nothing is saved', async () => {
  window.location.hash = '#/smakjop/ny?verdi=mykje';
  const { ports } = renderApp(<SmallPurchaseView />, { ports: fakePorts({ organisation, quoteRequests: [] }) });
  await screen.findByDisplayValue('mykje');
  await save('Lagre kjøpet');
  expect(screen.getByText('Rett 3 ting før du lagrar')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Vel tenesteområdet som kjøper.' }));
  expect(document.activeElement).toBe(screen.getByLabelText(/^Tenesteområde/));
  expect(ports.stored.quoteRequests).toEqual([]);
});

test('at the value the rule does not apply, and a link to the guide about this purchase says what does', async () => {
  opened({ estimatedValue: 100_000, title: 'Benker & bord' });
  expect(await screen.findByText(/^Verdien er 100.000 kr eller meir/)).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Sjå kva som gjeld i rettleiaren' }).getAttribute('href')).toBe(
    '#/rettleiar?kva=Benker+%26+bord&start=2025-11-10&omrade=1&verdi=100000',
  );
  const value = screen.getByLabelText('Anslått verdi');
  await userEvent.clear(value);
  await userEvent.type(value, '99 999');
  expect(screen.getByText(/^Éin lokal er spurd\. Spør minst 3/)).toBeTruthy();
  await userEvent.type(screen.getByLabelText('Kvifor er færre enn tre lokale spurde?'), 'Ingen andre sel dette');
  expect(screen.getByText(/og det står kvifor\. Regelen er følgd\./)).toBeTruthy();
});

test('an answer is noted, and an offer without an amount is asked for', async () => {
  const { ports } = opened({ asked: [{ ...offered(1, 0), answer: 'waiting', amount: null }] });
  await userEvent.selectOptions(await screen.findByLabelText('Svar, Benkemakaren'), 'offered');
  await save();
  expect(screen.getAllByText('Benkemakaren: Skriv kva leverandøren baud.').length).toBeGreaterThan(0);
  await userEvent.type(screen.getByLabelText('Tilbod, Benkemakaren'), '52 400');
  await save();
  expect(await screen.findByText('Kjøpet er lagra')).toBeTruthy();
  expect(ports.stored.quoteRequests[0]?.asked).toMatchObject([{ answer: 'offered', amount: 52_400 }]);
});

test('choosing one that is not the cheapest needs a reason of more than one word', async () => {
  const { ports } = opened();
  await userEvent.selectOptions(await screen.findByLabelText('Kven er vald?'), '1');
  await save();
  expect(screen.getAllByText('Skriv kvifor, med meir enn eitt ord.').length).toBeGreaterThan(0);
  await userEvent.type(screen.getByLabelText(/^Kvifor er denne vald/), 'Leverer før jul');
  await save();
  expect(await screen.findByText('Kjøpet er lagra')).toBeTruthy();
  expect(ports.stored.quoteRequests[0]).toMatchObject({ chosenSupplierId: 1, chosenReason: 'Leverer før jul' });
});

test('the cheapest is chosen without a word', async () => {
  const { ports } = opened();
  await userEvent.selectOptions(await screen.findByLabelText('Kven er vald?'), '9');
  await save();
  expect(await screen.findByText('Kjøpet er lagra')).toBeTruthy();
  expect(ports.stored.quoteRequests[0]?.chosenSupplierId).toBe(9);
});

test('a supplier that is taken away, chosen as it was, comes back with one press', async () => {
  opened({ chosenSupplierId: 9 });
  await userEvent.click(await screen.findByRole('button', { name: 'Fjern Bergen Benk' }));
  expect(screen.queryByLabelText('Svar, Bergen Benk')).toBeNull();
  expect(screen.getByLabelText<HTMLSelectElement>('Kven er vald?').value).toBe('');
  await userEvent.click(await screen.findByRole('button', { name: 'Angre' }));
  expect(screen.getByLabelText('Svar, Bergen Benk')).toBeTruthy();
  expect(screen.getByLabelText<HTMLSelectElement>('Kven er vald?').value).toBe('9');
});

test('what somebody else saved meanwhile is shown beside one’s own, and both changes can be kept', async () => {
  const { ports } = opened();
  const title = await screen.findByLabelText(/^Kva skal kjøpast/);
  await userEvent.clear(title);
  await userEvent.type(title, 'Benker og bord');
  const [stored] = await ports.quoteRequests.all();
  await ports.quoteRequests.update(stored!, { estimatedValue: 70_000 });
  await save();
  const dialog = within(await screen.findByRole('alertdialog', { hidden: true }, { timeout: 10_000 }));
  expect(dialog.getByText(/70.000/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Lagre det eg har valt', hidden: true }));
  expect(await screen.findByText('Kjøpet er lagra')).toBeTruthy();
  expect(ports.stored.quoteRequests[0]).toMatchObject({ title: 'Benker og bord', estimatedValue: 70_000 });
});

test('a save that fails keeps what was typed and says why', async () => {
  const { ports } = opened();
  jest.spyOn(ports.quoteRequests, 'update').mockRejectedValueOnce(new UnreachableError('No net.', false));
  await userEvent.type(await screen.findByLabelText('Merknad, Benkemakaren'), 'Ringde');
  await save();
  expect(await screen.findByText(/Noko gjekk gale|Fekk ikkje|Får ikkje/)).toBeTruthy();
  expect(screen.getByDisplayValue('Ringde')).toBeTruthy();
  await save();
  expect(await screen.findByText('Kjøpet er lagra')).toBeTruthy();
});

test('the request is an e-mail with everybody as blind copy, and says who has no address', async () => {
  opened({ asked: [offered(1, 900), { ...offered(2, 0), answer: 'waiting', amount: null }, offered(9, 800)] });
  await userEvent.click(await screen.findByRole('button', { name: 'Lag førespurnaden' }));
  const mail = await screen.findByRole('link', { name: 'Opne e-post til 2', hidden: true }, { timeout: 10_000 });
  const href = mail.getAttribute('href') ?? '';
  expect(href).toMatch(/^mailto:\?bcc=post%40benk\.example,post%40bergen\.example&subject=/);
  expect(decodeURIComponent(href)).not.toContain('60 000');
  expect(screen.getByText('Manglar e-post i registeret: Kaibygg.')).toBeTruthy();
  expect(screen.getByDisplayValue('2025-12-01')).toBeTruthy();
});

test('an owner reads it all and changes nothing', async () => {
  const session = aSession({ rights: rightsToAll({ read: true, add: false, edit: false }) });
  const ports = fakePorts({
    organisation,
    session,
    quoteRequests: [aQuoteRequest({ asked: [offered(1, 900)], chosenSupplierId: 1 })],
  });
  renderApp(<SmallPurchaseView quoteRequestId={1} />, { ports });
  expect(await screen.findByRole('heading', { level: 1, name: /^Benker til kaien/ })).toBeTruthy();
  expect(screen.getByText(/Spurd 10\. november 2025 · Gav tilbod · 900 kr/)).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Lagre' })).toBeNull();
});

test('a reader is told who helps, an unknown number says so, and whoever may not add is told why', async () => {
  const reader = renderApp(<SmallPurchaseView quoteRequestId={1} />, {
    ports: fakePorts({ organisation, session: aReaderSession() }),
  });
  expect(await screen.findByText('Du har ikkje tilgang til små kjøp')).toBeTruthy();
  reader.unmount();
  const unknown = renderApp(<SmallPurchaseView quoteRequestId={77} />, { ports: fakePorts({ organisation }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'Fann ikkje dette kjøpet' })).toBeTruthy();
  unknown.unmount();
  const session = aSession({ rights: rightsToAll({ read: true, add: false, edit: false }) });
  renderApp(<SmallPurchaseView />, { ports: fakePorts({ organisation, session }) });
  expect(await screen.findByRole('heading', { level: 1, name: 'Du kan ikkje føre opp små kjøp' })).toBeTruthy();
});
