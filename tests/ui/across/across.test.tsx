import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { RowVersion } from '../../../src/data/ports/versioned';
import { AgreementFormView } from '../../../src/ui/features/agreement-form/AgreementFormView';
import { AgreementPageView } from '../../../src/ui/features/agreement/AgreementPageView';
import { TransferDialog } from '../../../src/ui/features/register/TransferDialog';
import { aFollowUp, aPerson, aSession, anAgreement, anOrganisation } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

// The sample agreement is Ingrid's, and Olav is her deputy; Tone owns others.
const tone = aPerson({ id: 4, name: 'Tone Fyllingsnes', email: 'tone@alver.example' });
const asTone = (over: Parameters<typeof fakePorts>[0] = {}) => fakePorts({ session: aSession({ person: tone }), ...over });
const host = () => ({
  href: (path: string) => `#${path}`,
  fileHref: (path: string) => path,
  shareLink: jest.fn().mockResolvedValue('shared'),
  openExternal: jest.fn(),
  askInChannel: jest.fn().mockResolvedValue(undefined),
});

const title = 'Denne avtalen er ikkje din';
const question = async () =>
  within((await screen.findByText(title)).closest<HTMLElement>('[role="alertdialog"]') ?? document.body);
const press = async (name: string | RegExp) => userEvent.click(await screen.findByText(name, { selector: 'button' }));

test('before an option is decided the dialog says whose agreement it is, and cancelling changes nothing', async () => {
  const { ports } = renderApp(<AgreementPageView agreementId={1} />, { ports: asTone() });
  await press('Utløys opsjonen');
  const dialog = await question();
  expect(dialog.getByText('Ingrid Haugland eig «Vaskeritenester».')).toBeTruthy();
  expect(dialog.getByText('Tenesteområde: Helse, omsorg og meistring')).toBeTruthy();
  expect(dialog.getByText(/namnet ditt i historikken og i vekesoppsummeringa/)).toBeTruthy();
  await userEvent.click(dialog.getByText('Avbryt', { selector: 'button' }));
  await waitFor(() => expect(screen.queryByText(title)).toBeNull());
  expect(screen.queryByText(/Grunngjeving/)).toBeNull();
  expect(ports.stored.option(101).decision).toBe('open');
});

test('who goes on all the same decides as before', async () => {
  const { ports } = renderApp(<AgreementPageView agreementId={1} />, { ports: asTone() });
  await press('Utløys opsjonen');
  await userEvent.click((await question()).getByText('Endre likevel', { selector: 'button' }));
  fireEvent.change(await screen.findByLabelText(/Grunngjeving/), { target: { value: 'God pris' } });
  const [, confirm] = await screen.findAllByText('Utløys opsjonen', { selector: 'button' });
  await userEvent.click(confirm ?? document.body);
  await waitFor(() => expect(ports.stored.option(101).decision).toBe('exercised'));
});

test('asking the owner opens a chat with the question written', async () => {
  const actions = host();
  renderApp(<AgreementPageView agreementId={1} />, { ports: asTone(), host: actions });
  await press('Utløys opsjonen');
  await userEvent.click((await question()).getByText('Spør Ingrid Haugland', { selector: 'button' }));
  const [url] = actions.openExternal.mock.calls[0] as [string];
  const asked = new URL(url);
  expect(asked.origin + asked.pathname).toBe('https://teams.microsoft.com/l/chat/0/0');
  expect(asked.searchParams.get('users')).toBe('ingrid@alver.example');
  expect(asked.searchParams.get('message')).toContain('«Vaskeritenester»');
  await waitFor(() => expect(screen.queryByText(title)).toBeNull());
});

test('without an owner the channel is asked', async () => {
  const actions = host();
  const ports = asTone({ agreements: [anAgreement({ ownerId: null, deputyId: null })] });
  renderApp(<AgreementFormView agreementId={1} />, { ports, host: actions });
  fireEvent.change(await screen.findByLabelText(/^Namn på avtalen/), { target: { value: 'Vask' } });
  await press('Lagre avtalen');
  const dialog = await question();
  expect(dialog.getByText('«Vaskeritenester» har ingen eigar enno.')).toBeTruthy();
  await userEvent.click(dialog.getByText('Spør i kanalen', { selector: 'button' }));
  expect(actions.askInChannel).toHaveBeenCalledWith(expect.objectContaining({ path: '/avtalar/1' }));
  expect(await screen.findByText('Spørsmålet er kopiert. Lim det inn i kanalen.')).toBeTruthy();
  expect(ports.stored.agreements[0]?.title).toBe('Vaskeritenester');
});

test('the form asks when it is saved and nothing is wrong with it, and what was typed stays', async () => {
  const { ports } = renderApp(<AgreementFormView agreementId={1} />, { ports: asTone() });
  const name = await screen.findByLabelText<HTMLInputElement>(/^Namn på avtalen/);
  fireEvent.change(name, { target: { value: '' } });
  await press('Lagre avtalen');
  expect(await screen.findByText(/må rettast før du kan lagre/)).toBeTruthy();
  expect(screen.queryByText(title)).toBeNull();
  fireEvent.change(name, { target: { value: 'Vask' } });
  await press('Lagre avtalen');
  await userEvent.click((await question()).getByText('Avbryt', { selector: 'button' }));
  expect([name.value, ports.stored.agreements[0]?.title]).toEqual(['Vask', 'Vaskeritenester']);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Lagre avtalen'));
  await userEvent.type(name, '{Enter}');
  await userEvent.click((await question()).getByText('Avbryt', { selector: 'button' }));
  await waitFor(() => expect(document.activeElement).toBe(name));
  await press('Lagre avtalen');
  await userEvent.click((await question()).getByText('Endre likevel', { selector: 'button' }));
  await waitFor(() => expect(ports.stored.agreements[0]?.title).toBe('Vask'));
});

test('a follow-up is asked about, but not to who is responsible for it', async () => {
  const followUps = [
    aFollowUp({ responsibleId: 4, title: 'Mitt møte' }),
    aFollowUp({ id: 2, responsibleId: 1, title: 'Deira møte' }),
  ];
  renderApp(<AgreementPageView agreementId={1} />, { ports: asTone({ followUps }) });
  const done = async (what: string) => userEvent.click(await screen.findByLabelText(`Merk som gjort: ${what}`));
  await done('Mitt møte');
  expect(await screen.findByLabelText(/Kva kom ut av det/)).toBeTruthy();
  expect(screen.queryByText(title)).toBeNull();
  await press('Avbryt');
  await done('Deira møte');
  expect(await screen.findByText(title)).toBeTruthy();
});

test.each([
  ['the owner', aSession()],
  ['the deputy', aSession({ person: aPerson({ id: 2, name: 'Olav Bruvik' }) })],
  ['a procurement lead', aSession({ person: tone, roles: ['lead'] })],
])('%s is not asked', async (_who, session) => {
  renderApp(<AgreementPageView agreementId={1} />, { ports: fakePorts({ session }) });
  await press('Utløys opsjonen');
  expect(await screen.findByLabelText(/Grunngjeving/)).toBeTruthy();
  expect(screen.queryByText(title)).toBeNull();
});

test('a resource person of the area is not asked', async () => {
  const [member] = anOrganisation().resourceGroup;
  const organisation = anOrganisation({ resourceGroup: [{ ...member!, personId: 4 }] });
  renderApp(<AgreementPageView agreementId={1} />, { ports: asTone({ organisation }) });
  await press('Utløys opsjonen');
  expect(await screen.findByLabelText(/Grunngjeving/)).toBeTruthy();
});

test('what somebody only says of a deadline is not asked about', async () => {
  renderApp(<AgreementPageView agreementId={1} />, { ports: asTone() });
  await press('Eg har dette');
  expect(await screen.findByLabelText(/Kommentar/)).toBeTruthy();
  expect(screen.queryByText(title)).toBeNull();
});

test('the preview of a new owner for many names those that are across', async () => {
  const agreements = [anAgreement(), anAgreement({ id: 2, title: 'Kontorrekvisita', ownerId: 4 })];
  renderApp(<TransferDialog ids={new Set([1, 2])} onClose={() => undefined} />, { ports: asTone({ agreements }) });
  const search = await screen.findByRole('combobox', { name: /Ny eigar/ });
  await userEvent.type(search, 'siri');
  await userEvent.click(await screen.findByRole('option', { name: /Siri Moe/ }));
  expect(await screen.findByText('Éin av desse avtalane ligg utanfor eininga di og området ditt:')).toBeTruthy();
  expect(screen.getByText(/^Vaskeritenester\. Er det avtalt/)).toBeTruthy();
});

test('the history says what was changed across, whose it was then, and what came by a card', async () => {
  const standing = { ownerId: 1, deputyId: null, unitId: 1, serviceAreaIds: [1] };
  const version = (number: number, over: Partial<RowVersion>): RowVersion => ({
    row: { list: 'agreements', id: 1 },
    versionLabel: `${number}.0`,
    savedAt: `2025-11-0${number}T09:12:00Z`,
    savedOn: calendarDate(`2025-11-0${number}`),
    savedBy: aPerson(),
    standing,
    fields: { title: `Vask ${number}` },
    ...over,
  });
  const history = {
    1: [
      version(5, { savedBy: tone, byLead: true }),
      version(4, { byBot: true, savedBy: aPerson({ id: 1073741822, name: 'SharePoint App' }) }),
      version(3, { byBot: true, isAnswer: true, savedBy: tone }),
      version(2, { savedBy: tone }),
      version(1, {}),
    ],
  };
  renderApp(<AgreementPageView agreementId={1} />, { ports: fakePorts({ history }) });
  const panel = within(await screen.findByRole('region', { name: 'Historikk' }));
  const badges = await panel.findAllByText('Endra av andre enn eigaren');
  const entries = panel.getAllByRole('listitem').map(({ textContent }) => textContent ?? '');
  expect(badges).toHaveLength(2);
  expect(entries.map((text) => text.includes('Ingrid Haugland var eigar då'))).toEqual([false, false, true, true, false]);
  expect(entries.map((text) => text.includes('Svara på eit kort i Teams'))).toEqual([false, false, true, false, false]);
  expect(entries.map((text) => text.includes('Skrive av boten'))).toEqual([false, true, false, false, false]);
});
