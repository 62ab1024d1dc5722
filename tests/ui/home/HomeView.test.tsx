import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { HomeView } from '../../../src/ui/features/home/HomeView';
import {
  aCallOff,
  aFollowUp,
  anAgreement,
  anAssessment,
  anOption,
  anOrganisation,
  aReaderSession,
  aSession,
  aPerson,
} from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const later = (id: number, title: string, end: string) =>
  anAgreement({ id, title, endDate: calendarDate(end), options: [anOption({ id: id * 100, agreementId: id })] });

test('the owner is told how many agreements wait and when the first is due, and sees the consequence', async () => {
  renderApp(<HomeView hour={8} />);
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('God morgon, Ingrid');
  await screen.findByText('1 avtale treng svaret ditt. Den første fristen er fredag.');
  const card = within(screen.getByRole('article'));
  expect(card.getByRole('heading', { level: 3 }).textContent).toBe('Vaskeritenester – opsjon 1 av 2');
  expect(card.getByText('Om 4 dagar')).toBeTruthy();
  expect(card.getByText('fredag · handle innan')).toBeTruthy();
  expect(card.getByText(/går avtalen ut 28. februar 2026/)).toBeTruthy();
  expect(card.getByRole('button', { name: 'Utløys opsjonen' })).toBeTruthy();
});

test('a passed deadline is said in the summary and on its card', async () => {
  renderApp(<HomeView hour={12} />, {
    ports: fakePorts({ agreements: [anAgreement(), later(2, 'Tolk', '2026-02-19')] }),
  });
  await screen.findByText('2 avtalar treng svaret ditt. Éin frist er passert. Den neste er fredag.');
  const [first] = screen.getAllByRole('article');
  expect(within(first as HTMLElement).getByText('5 dagar over')).toBeTruthy();
});

test('"I have this" moves the card to the quiet group', async () => {
  const { ports } = renderApp(<HomeView hour={12} />);
  await userEvent.click(await screen.findByRole('button', { name: 'Eg har dette' }));
  const dialog = within(await screen.findByRole('dialog'));
  await userEvent.click(dialog.getByRole('button', { name: 'Eg har dette' }));
  await screen.findByText('Ingen avtalar ventar på deg');
  expect(ports.stored.responses).toMatchObject([{ answer: 'iHaveThis', deadlineDate: '2025-11-28' }]);
  await userEvent.click(screen.getByRole('button', { name: 'Du har svart på éin frist' }));
  expect(await screen.findByText('Du sa 24. nov. at du har dette · frist 28. nov.')).toBeTruthy();
});

test('only the first five are shown until more are asked for', async () => {
  const agreements = Array.from({ length: 7 }, (_, index) => later(index + 1, `Avtale ${index + 1}`, '2026-02-28'));
  renderApp(<HomeView hour={12} />, { ports: fakePorts({ agreements }) });
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(5));
  await userEvent.click(screen.getByRole('button', { name: 'Vis 2 til' }));
  expect(screen.getAllByRole('article')).toHaveLength(7);
});

test('follow-ups and the ceiling are other deadlines of the same card', async () => {
  renderApp(<HomeView hour={12} />, {
    ports: fakePorts({ followUps: [aFollowUp()], callOffs: [aCallOff({ amount: 4_100_000 })] }),
  });
  expect(
    await screen.findByText(/og 2 andre fristar: Statusmøte 4. kvartal 2. des. · 80 % av ramma er brukt 31. okt./),
  ).toBeTruthy();
});

test('a follow-up that I am responsible for is mine to do, whoever owns the agreement', async () => {
  const ports = fakePorts({
    agreements: [anAgreement({ ownerId: 2, deputyId: 3 })],
    followUps: [aFollowUp({ responsibleId: 1 }), aFollowUp({ id: 2, title: 'Ikkje mi', responsibleId: 2 })],
  });
  renderApp(<HomeView hour={12} />, { ports });
  const card = within(await screen.findByRole('article'));
  expect(card.getByRole('heading', { level: 3 }).textContent).toBe('Vaskeritenester – Statusmøte 4. kvartal');
  expect(card.getByText(/du er ansvarleg for oppfølginga/)).toBeTruthy();
  expect(screen.queryByText(/Ikkje mi/)).toBeNull();
});

test('an owner who may neither start a procurement nor report the need is told whom to ask', async () => {
  const session = aSession();
  const none = { read: true, add: false, edit: false };
  const rights = { ...session.rights, procurements: none, needRequests: none };
  renderApp(<HomeView hour={12} />, {
    ports: fakePorts({ session: { ...session, rights }, agreements: [anAgreement({ options: [] })] }),
  });
  expect(await screen.findByText('Ny anskaffing blir starta av ressursgruppa: spør Siri Moe.')).toBeTruthy();
});

test('with nothing to do the next deadline is named', async () => {
  renderApp(<HomeView hour={12} />, { ports: fakePorts({ agreements: [later(1, 'Tolk', '2028-02-29')] }) });
  await screen.findByText('Ingen avtalar ventar på deg');
  expect(screen.getByText(/Den neste fristen din er 29. november 2027 .*: Tolk\./)).toBeTruthy();
});

test('an employee without agreements meets the search, finds by typing and opens the register with Enter', async () => {
  const agreements = [anAgreement({ title: 'Kontormøblar', purpose: 'Pultar og stolar' })];
  renderApp(<HomeView hour={20} />, { ports: fakePorts({ agreements, session: aReaderSession() }) });
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('God kveld, Tor');
  expect(screen.queryByRole('article')).toBeNull();
  const search = screen.getByRole('searchbox', { name: 'Kva skal du kjøpe?' });
  await userEvent.type(search, 'pult');
  const suggestions = within(screen.getByRole('list', { name: 'Forslag' }));
  expect(suggestions.getByRole('link', { name: 'Kontormøblar' }).getAttribute('href')).toBe('#/avtalar/1');
  await userEvent.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toBe('Kontormøblar');
  await userEvent.type(search, '{Enter}');
  expect(window.location.hash).toBe('#/avtalar?q=pult');
});

test('a search without a hit says what to do', async () => {
  renderApp(<HomeView hour={20} />, { ports: fakePorts({ session: aReaderSession() }) });
  await userEvent.type(await screen.findByRole('searchbox'), 'romskip');
  expect(screen.getByText(/Ingen avtale passar til «romskip»/)).toBeTruthy();
});

test('a guest is told in one sentence that they may only read', async () => {
  renderApp(<HomeView hour={12} />, {
    ports: fakePorts({ session: aReaderSession({ isGuest: true, roles: ['guest'] }) }),
  });
  await screen.findByText('Du er gjest hos Alver kommune og kan lese avtalane, men ikkje endre dei.');
  expect(screen.queryByText('Ventar på vurdering')).toBeNull();
});

test('a deputy who may not answer is told whom to talk to', async () => {
  const session = aReaderSession({ person: aPerson({ id: 2, name: 'Olav Bruvik' }) });
  renderApp(<HomeView hour={12} />, { ports: fakePorts({ session }) });
  expect(await screen.findByText(/ikkje svare på fristen. Snakk med Ingrid Haugland/)).toBeTruthy();
  expect(within(screen.getByRole('article')).queryByRole('button')).toBeNull();
});

test('new framework agreements and waiting assessments stand beside', async () => {
  renderApp(<HomeView hour={12} />, {
    ports: fakePorts({
      agreements: [anAgreement(), anAgreement({ id: 2, title: 'Tolk', ownerId: 2, announcedOn: calendarDate('2025-11-10') })],
      assessments: [
        anAssessment({ status: 'draft', kind: 'risk', assessorId: 1 }),
        anAssessment({ id: 2, title: 'Skulebygg', status: 'draft', agreementId: null, procurementId: 3, assessorId: 1 }),
      ],
    }),
  });
  expect(await screen.findByRole('link', { name: 'Tolk' })).toBeTruthy();
  expect(await screen.findByRole('heading', { name: 'Ventar på vurdering' })).toBeTruthy();
  expect(screen.getByText('Risikovurdering')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Skulebygg' }).getAttribute('href')).toBe('#/vurderingar/2');
});

test('the procurement lead sees what nobody has taken hold of', async () => {
  const session = aSession({ person: aPerson({ id: 3, name: 'Siri Moe' }), roles: ['lead'] });
  renderApp(<HomeView hour={12} />, {
    ports: fakePorts({ session, agreements: [anAgreement({ ownerId: null, deputyId: null })] }),
  });
  const link = await screen.findByRole('link', { name: '1 avtale utan eigar' });
  expect(link.getAttribute('href')).toBe('#/avtalar?utanEigar=1');
});

test('when answers cannot be read the cards are shown and the rest can be asked for again', async () => {
  const ports = fakePorts({ organisation: anOrganisation() });
  const read = jest.spyOn(ports.reminderResponses, 'byPerson').mockRejectedValue(new UnreachableError('No net.', false));
  renderApp(<HomeView hour={12} />, { ports });
  await screen.findByText(/Vi fekk ikkje henta alt om fristane dine/);
  expect(screen.getByRole('article')).toBeTruthy();
  read.mockResolvedValue([]);
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  await waitFor(() => expect(screen.queryByText(/Vi fekk ikkje henta alt/)).toBeNull());
});
