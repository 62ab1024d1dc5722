import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useHashPath } from '../../../src/app/use-hash-path';
import { PartlySavedError, UnreachableError } from '../../../src/data/data-errors';
import { AgreementFormView } from '../../../src/ui/features/agreement-form/AgreementFormView';
import { aReaderSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

beforeEach(() => {
  window.history.replaceState(null, '', '#/avtalar/1/rediger');
});

// Typing letter by letter through a form of this size takes longer than the test is about.
const write = (label: RegExp | string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
// By text, since roles of a form of this size take seconds to work out in jsdom.
const press = async (name: string) => userEvent.click(await screen.findByText(name, { selector: 'button' }));
const save = (name = 'Lagre avtalen') => press(name);

test('saving an empty form tells everything that is missing and leads to the field', async () => {
  const { ports } = renderApp(<AgreementFormView />);
  await save('Legg inn avtalen');
  expect(await screen.findByText('3 felt må rettast før du kan lagre')).toBeTruthy();
  await press('Namn på avtalen: Må fyllast ut.');
  expect(document.activeElement).toBe(screen.getByLabelText(/^Namn på avtalen/));
  expect(ports.stored.agreements).toHaveLength(1);
});

test('a new agreement is saved with its option and leads to its page', async () => {
  const { ports } = renderApp(<AgreementFormView />);
  await screen.findByText('Ny avtale');
  write(/^Namn på avtalen/, 'Kontormøblar');
  write(/^Avtalenummer/, '2025-009');
  write(/^Sluttdato utan opsjonar/, '2027-11-23');
  write(/^Maksverdi/, '2,5 mill');
  await press('Legg til opsjon');
  const option = within(screen.getByLabelText('Opsjon 1'));
  expect(option.getByText('24. november 2027 – 23. november 2028. Svar innan 23. august 2027.')).toBeTruthy();
  await save('Legg inn avtalen');
  await waitFor(() => expect(ports.stored.agreements).toHaveLength(2));
  const created = ports.stored.agreements.at(-1);
  expect(created).toMatchObject({
    title: 'Kontormøblar',
    maximumValue: 2_500_000,
    endDate: '2027-11-23',
    options: [{ sequence: 1, months: 12, decision: 'open' }],
  });
  await waitFor(() => expect(window.location.hash).toBe(`#/avtalar/${created?.id}`));
});

test('when somebody else has saved meanwhile both changes are shown and neither is lost', async () => {
  const { ports } = renderApp(<AgreementFormView agreementId={1} />);
  await screen.findByText('Rediger Vaskeritenester');
  write(/^Namn på avtalen/, 'Vaskeri');
  write(/^Maksverdi/, '6 mill');
  ports.changedByOther(1, { maximumValue: 7_000_000, caseNumber: '25/99' });
  await save();
  const title = await screen.findByText('Nokon andre har endra dette');
  const dialog = within(title.closest<HTMLElement>('[role="alertdialog"]') ?? document.body);
  expect(dialog.getByText(/Olav Bruvik lagra/)).toBeTruthy();
  const maximum = within(dialog.getByRole('radiogroup', { name: 'Kva skal gjelde for Maksverdi?', hidden: true }));
  expect(maximum.getByRole('radio', { name: /^Mitt.*6\s000\s000 kr/, hidden: true })).toHaveProperty('checked', true);
  await userEvent.click(maximum.getByRole('radio', { name: /Frå Olav Bruvik.*7\s000\s000 kr/, hidden: true }));
  await userEvent.click(dialog.getByText('Lagre det eg har valt'));
  await waitFor(() =>
    expect(ports.stored.agreement(1)).toMatchObject({ title: 'Vaskeri', maximumValue: 7_000_000, caseNumber: '25/99' }),
  );
});

test('a save that does not come through keeps everything that was typed', async () => {
  const ports = fakePorts();
  jest.spyOn(ports.agreements, 'update').mockRejectedValue(new UnreachableError('Gone.', true));
  renderApp(<AgreementFormView agreementId={1} />, { ports });
  await screen.findByText('Rediger Vaskeritenester');
  write(/^Namn på avtalen/, 'Vaskeri');
  await save();
  expect(await screen.findByText(/Sambandet vart brote medan vi lagra/)).toBeTruthy();
  expect(screen.getByLabelText(/^Namn på avtalen/)).toHaveProperty('value', 'Vaskeri');
});

test('a new agreement that was saved in part is not added once more', async () => {
  const ports = fakePorts();
  const create = ports.agreements.create.bind(ports.agreements);
  jest.spyOn(ports.agreements, 'create').mockImplementationOnce(async (change) => {
    const page = await create({ ...change, options: [] });
    throw new PartlySavedError(
      page.value.id,
      ['agreement'],
      [{ part: 'options.0', error: new UnreachableError('Gone.', false) }],
    );
  });
  renderApp(<AgreementFormView />, { ports });
  await screen.findByText('Ny avtale');
  write(/^Namn på avtalen/, 'Kontormøblar');
  write(/^Avtalenummer/, '2025-009');
  write(/^Sluttdato utan opsjonar/, '2027-11-23');
  await press('Legg til opsjon');
  await save('Legg inn avtalen');
  expect(await screen.findByText(/Avtalen er lagra, men ikkje alt: opsjon 1/)).toBeTruthy();
  await save();
  await waitFor(() => expect(ports.stored.agreements.at(-1)?.options).toHaveLength(1));
  expect(ports.stored.agreements).toHaveLength(2);
});

function Routed() {
  const [path] = useHashPath();
  return path === '/avtalar/1/rediger' ? <AgreementFormView agreementId={1} /> : <p>Ei anna side</p>;
}

test('leaving with unsaved changes asks first, and staying keeps them', async () => {
  renderApp(<Routed />);
  await screen.findByText('Rediger Vaskeritenester');
  write(/^Namn på avtalen/, 'Vaskeri');
  await screen.findByText('Ulagra endringar');
  window.location.hash = '/avtalar';
  await screen.findByText('Forlate skjemaet?');
  expect(window.location.hash).toBe('#/avtalar/1/rediger');
  await press('Bli her');
  expect(screen.getByLabelText(/^Namn på avtalen/)).toHaveProperty('value', 'Vaskeri');
  window.location.hash = '/avtalar';
  await press('Forlat utan å lagre');
  expect(await screen.findByText('Ei anna side')).toBeTruthy();
  await waitFor(() => expect(window.location.hash).toBe('#/avtalar'));
});

test('whoever may not edit is told so instead of being shown a form', async () => {
  renderApp(<AgreementFormView agreementId={1} />, { ports: fakePorts({ session: aReaderSession() }) });
  expect(await screen.findByText('Du har ikkje rett til å endre avtalar')).toBeTruthy();
  expect(screen.queryByRole('textbox')).toBeNull();
});

test('a new supplier with a wrong number is stopped, and a known number leads to who has it', async () => {
  const { ports } = renderApp(<AgreementFormView agreementId={1} />);
  const search = await screen.findByLabelText('Legg til leverandør');
  await userEvent.type(search, 'Nordkopi');
  await userEvent.click(await screen.findByText('Ny leverandør «Nordkopi»'));
  const dialog = within(await screen.findByRole('dialog'));
  const number = dialog.getByLabelText(/^Organisasjonsnummer/);
  fireEvent.change(number, { target: { value: '123456789' } });
  await userEvent.click(dialog.getByRole('button', { name: 'Legg til' }));
  expect(await dialog.findByText('Dette er ikkje eit gyldig organisasjonsnummer.')).toBeTruthy();
  fireEvent.change(number, { target: { value: '923 609 016' } });
  await userEvent.click(await dialog.findByRole('button', { name: 'Bruk Vest Tekstil AS' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByLabelText('Vest Tekstil AS')).toBeTruthy();
  expect(ports.stored.suppliers).toHaveLength(2);
});
