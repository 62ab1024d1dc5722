import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForbiddenError } from '../../../src/data/data-errors';
import { supplierColumns } from '../../../src/ui/features/suppliers/export-suppliers';
import { supplierRows } from '../../../src/ui/features/suppliers/supplier-rows';
import { SuppliersView } from '../../../src/ui/features/suppliers/SuppliersView';
import { suppliersWords } from '../../../src/ui/text/suppliers/suppliers-words';
import { createText } from '../../../src/ui/text/create-text';
import { anAgreement, anOrganisation, aReaderSession, aSupplier } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const suppliers = [
  aSupplier(),
  aSupplier({
    id: 2,
    name: 'Vest Tekstil AS',
    organisationNumber: '923609016',
    municipalityNumber: '4601',
    categories: [],
    email: '',
  }),
  aSupplier({
    id: 3,
    name: "O'Brien <b>& Søner</b>",
    organisationNumber: '',
    municipalityNumber: '',
    categories: ['Vask', 'Tak'],
  }),
];
const ports = (over: Parameters<typeof fakePorts>[0] = {}) =>
  fakePorts({ organisation: anOrganisation({ suppliers }), agreements: [anAgreement()], ...over });
const names = () =>
  within(screen.getByRole('table'))
    .getAllByRole('rowheader')
    .map((cell) => cell.firstElementChild?.textContent);
const open = async (name: string) => {
  await userEvent.click(await screen.findByRole('button', { name }));
  return within(await screen.findByRole('dialog', { hidden: true }, { timeout: 10_000 }));
};

test('every supplier, with local in words, categories, agreements, and how many there are', async () => {
  renderApp(<SuppliersView />, { ports: ports() });
  expect(await screen.findByText('3 leverandørar · 1 lokal · 1 utan kategori')).toBeTruthy();
  expect(names()).toEqual(['Fjordvask AS', "O'Brien <b>& Søner</b>", 'Vest Tekstil AS']);
  const first = within(screen.getAllByRole('row')[1] as HTMLElement);
  expect(first.getByText('Lokal')).toBeTruthy();
  expect(first.getByRole('link', { name: 'Vaskeritenester' })).toBeTruthy();
  expect(screen.getByText('Kommune 4601')).toBeTruthy();
  expect(screen.getByText('Utan organisasjonsnummer')).toBeTruthy();
});

test('is narrowed by words, place and category, and shows all again', async () => {
  renderApp(<SuppliersView />, { ports: ports() });
  await userEvent.type(await screen.findByRole('searchbox', { name: 'Søk i leverandørane' }), 'vask');
  expect(names()).toEqual(['Fjordvask AS', "O'Brien <b>& Søner</b>"]);
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kommune' }), 'Lokale (1)');
  expect(names()).toEqual(['Fjordvask AS']);
  expect(screen.getByText('1 av 3 leverandørar')).toBeTruthy();
  await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Kategori' }), 'Utan kategori (0)');
  expect(screen.getByText('Ingen leverandørar passar')).toBeTruthy();
  await userEvent.click(screen.getAllByRole('button', { name: 'Vis alle' })[0] as HTMLElement);
  expect(names()).toHaveLength(3);
});

test('a supplier is given a municipality and categories', async () => {
  const { ports: app } = renderApp(<SuppliersView />, { ports: ports() });
  const dialog = await open('Rediger Vest Tekstil AS');
  const municipality = dialog.getByLabelText(/^Kommunenummer/);
  await userEvent.clear(municipality);
  await userEvent.type(municipality, '4631');
  await userEvent.type(dialog.getByRole('combobox', { name: 'Kategoriar', hidden: true }), 'vask{Enter}');
  await userEvent.type(dialog.getByRole('combobox', { name: 'Kategoriar', hidden: true }), 'Sengetøy{Enter}');
  await userEvent.click(dialog.getByRole('button', { name: 'Lagre', hidden: true }));
  await waitFor(() => expect(screen.queryByRole('dialog', { hidden: true })).toBeNull());
  expect(app.stored.suppliers[1]).toMatchObject({ municipalityNumber: '4631', categories: ['Vask', 'Sengetøy'] });
  expect(screen.getByText('3 leverandørar · 2 lokale · 0 utan kategori')).toBeTruthy();
});

test('a number that is wrong or somebody else’s is not saved', async () => {
  const { ports: app } = renderApp(<SuppliersView />, { ports: ports() });
  const dialog = await open('Rediger Vest Tekstil AS');
  const number = dialog.getByLabelText(/^Organisasjonsnummer/);
  await userEvent.clear(number);
  await userEvent.type(number, '974 760 673');
  expect(dialog.getByText('Fjordvask AS har alt dette organisasjonsnummeret.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Lagre', hidden: true }));
  expect(document.activeElement).toBe(number);
  expect(app.stored.suppliers[1]?.organisationNumber).toBe('923609016');
});

test('when somebody else changed the supplier meanwhile, both versions are shown and nothing is lost', async () => {
  const { ports: app } = renderApp(<SuppliersView />, { ports: ports() });
  const dialog = await open('Rediger Fjordvask AS');
  await userEvent.type(dialog.getByLabelText(/^Kontaktperson/), ' Moe');
  app.supplierChangedByOther(1, { phone: '99 99 99 99' });
  await userEvent.click(dialog.getByRole('button', { name: 'Lagre', hidden: true }));
  expect(await screen.findByText(/Olav Bruvik lagra/, {}, { timeout: 10_000 })).toBeTruthy();
  await userEvent.click(screen.getByText('Lagre det eg har valt'));
  await waitFor(() => expect(app.stored.suppliers[0]).toMatchObject({ contactPerson: 'Kari Lund Moe', phone: '99 99 99 99' }));
});

test('a refusal is told in the dialog, what was typed stands, and is not given up by one press', async () => {
  const app = ports();
  jest.spyOn(app.organisation, 'addSupplier').mockRejectedValueOnce(new ForbiddenError('No.'));
  renderApp(<SuppliersView />, { ports: app });
  const dialog = await open('Ny leverandør');
  await userEvent.type(dialog.getByLabelText(/^Namn/), 'Ny AS');
  await userEvent.click(dialog.getByRole('button', { name: 'Legg til', hidden: true }));
  expect(await dialog.findByText(/Du har ikkje rett til dette/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Avbryt', hidden: true }));
  expect(dialog.getByText(/Endringane er ikkje lagra/)).toBeTruthy();
  expect(dialog.getByLabelText(/^Namn/)).toHaveProperty('value', 'Ny AS');
  await userEvent.click(dialog.getByRole('button', { name: 'Legg til', hidden: true }));
  await waitFor(() => expect(names()).toContain('Ny AS'));
});

test('everybody reads the register, and only who may write sees how', async () => {
  renderApp(<SuppliersView />, { ports: ports({ session: aReaderSession() }) });
  expect(await screen.findByRole('table', { name: 'Leverandørar' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: /Rediger|Ny leverandør/ })).toBeNull();
});

test('without suppliers it says what to do, and thousands are shown some at a time', async () => {
  const { unmount } = renderApp(<SuppliersView />, { ports: ports({ organisation: anOrganisation({ suppliers: [] }) }) });
  expect(await screen.findByText('Ingen leverandørar er registrerte')).toBeTruthy();
  unmount();
  const many = Array.from({ length: 3_000 }, (_, index) =>
    aSupplier({ id: index + 1, name: `Nr ${index}`, organisationNumber: '' }),
  );
  renderApp(<SuppliersView />, { ports: ports({ organisation: anOrganisation({ suppliers: many }) }) });
  expect(await screen.findByText('3000 leverandørar')).toBeTruthy();
  expect(names()).toHaveLength(50);
  await userEvent.click(screen.getByRole('button', { name: 'Vis 50 til' }));
  expect(names()).toHaveLength(100);
});

test('goes to Excel as it is found, numbers as text', async () => {
  const rows = supplierRows(suppliers, [{ id: 1, title: '=Avtale', suppliers: [{ supplierId: 1 }] }], (a, b) =>
    a.localeCompare(b),
  );
  const t = await createText('nn');
  const columns = supplierColumns(suppliersWords('nn'), t);
  const [first] = rows.map((row) => columns.map(({ cell }) => cell(row)));
  expect(first?.slice(0, 4).map(({ value }) => value)).toEqual(['Fjordvask AS', '974760673', '4631', 'Ja']);
  expect(first?.slice(1, 3).every(({ kind }) => kind === 'text')).toBe(true);
  expect(first?.slice(-2).map(({ value }) => value)).toEqual([1, '=Avtale']);
});
