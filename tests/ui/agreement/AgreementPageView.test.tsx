import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { AgreementPageView } from '../../../src/ui/features/agreement/AgreementPageView';
import { aCallOff, aFollowUp, anAssessment, aPerson, aReaderSession, anAgreement } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

jest.setTimeout(60_000);
// The dialogs come with what makes them; on a busy machine that takes more than the second a query waits.
const slowly = { timeout: 20_000 };

const everything = () =>
  fakePorts({
    followUps: [aFollowUp(), aFollowUp({ id: 2, title: 'Statusmøte 3. kvartal', done: calendarDate('2025-09-14') })],
    callOffs: [aCallOff({ amount: 3_200_000 })],
    assessments: [anAssessment()],
    history: {
      1: [
        {
          row: { list: 'agreements', id: 1 },
          versionLabel: '2.0',
          savedAt: '2025-11-03T09:12:00Z',
          savedBy: aPerson(),
          fields: { maximumValue: '5000000', endDate: '2026-02-28' },
        },
        {
          row: { list: 'agreements', id: 1 },
          versionLabel: '1.0',
          savedAt: '2024-02-01T09:12:00Z',
          savedBy: aPerson({ id: 2, name: 'Olav Bruvik' }),
          fields: { maximumValue: '4500000', endDate: '2026-02-28' },
        },
      ],
    },
  });

test('the page tells how to buy, who delivers, what is used and what has changed', async () => {
  renderApp(<AgreementPageView agreementId={1} />, { ports: everything() });
  expect(await screen.findByRole('heading', { level: 1, name: /Vaskeritenester/ })).toBeTruthy();
  const about = within(screen.getByRole('region', { name: 'Kort om avtalen' }));
  expect(about.getByText('Bestill i e-handel.')).toBeTruthy();
  expect(about.getByText('Gjeld for Helse, omsorg og meistring; andre spør eigaren.')).toBeTruthy();
  const suppliers = within(screen.getByRole('region', { name: 'Leverandørar' }));
  expect(suppliers.getByText('Fjordvask AS')).toBeTruthy();
  expect(suppliers.getByText('lokal')).toBeTruthy();
  const ceiling = within(await screen.findByRole('region', { name: 'Ramme' }));
  expect(await ceiling.findByText('3,2 mill. kr brukt (64 %)')).toBeTruthy();
  const history = within(screen.getByRole('region', { name: 'Historikk' }));
  expect(await history.findByText('Ingrid Haugland endra maksverdi')).toBeTruthy();
  expect(history.getByText(/4\s500\s000 kr/).textContent).toContain('4');
  expect(screen.getByRole('button', { name: 'Utløys opsjonen' })).toBeTruthy();
  expect(screen.getByRole('img', { name: /Svar på opsjon 1 innan 28. november 2025/ })).toBeTruthy();
});

test('a reader sees how to buy, but neither follow-up, spend nor anything to change', async () => {
  renderApp(<AgreementPageView agreementId={1} />, { ports: fakePorts({ session: aReaderSession() }) });
  expect(await screen.findByRole('region', { name: 'Kort om avtalen' })).toBeTruthy();
  for (const name of ['Oppfølging', 'Ramme', 'Vurderingar']) expect(screen.queryByRole('region', { name })).toBeNull();
  for (const name of ['Rediger', 'Utløys opsjonen']) expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.getByRole('button', { name: 'Del' })).toBeTruthy();
});

test('an agreement that does not exist says so and leads to the register', async () => {
  renderApp(<AgreementPageView agreementId={99} />);
  expect(await screen.findByText('Vi finn ikkje avtalen')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Gå til avtaleregisteret' })).toBeTruthy();
});

test('a panel that cannot be read says so without taking the page with it, and can be tried again', async () => {
  const ports = everything();
  const read = jest.spyOn(ports.callOffs, 'forAgreement').mockRejectedValueOnce(new UnreachableError('Gone.', false));
  renderApp(<AgreementPageView agreementId={1} />, { ports });
  const ceiling = within(await screen.findByRole('region', { name: 'Ramme' }));
  await userEvent.click(await ceiling.findByRole('button', { name: 'Prøv igjen' }));
  expect(await ceiling.findByText('3,2 mill. kr brukt (64 %)')).toBeTruthy();
  expect(read).toHaveBeenCalledTimes(2);
});

test('a follow-up is planned and marked as done with its outcome', async () => {
  const { ports } = renderApp(<AgreementPageView agreementId={1} />, { ports: fakePorts() });
  await userEvent.click(await screen.findByRole('button', { name: 'Planlegg oppfølging' }));
  const plan = within(await screen.findByRole('dialog', { hidden: true }, slowly));
  await userEvent.click(plan.getByRole('button', { name: 'Lagre' }));
  expect(await plan.findByText('Skriv kva som skal gjerast.')).toBeTruthy();
  await userEvent.type(plan.getByRole('textbox', { name: /Kva skal gjerast/ }), 'Kontroll av lønsvilkår');
  await userEvent.click(plan.getByRole('button', { name: 'Lagre' }));
  await waitFor(() => expect(ports.stored.followUps).toMatchObject([{ title: 'Kontroll av lønsvilkår', done: null }]));

  await userEvent.click(await screen.findByRole('button', { name: 'Merk som gjort: Kontroll av lønsvilkår' }));
  // On a busy machine Tabster in jsdom is late in showing a second dialog to assistive technology; in Chromium it is there at once.
  const done = within(await screen.findByRole('dialog', { hidden: true }, slowly));
  await userEvent.type(done.getByRole('textbox', { name: /Kva kom ut av det/, hidden: true }), 'Alt i orden');
  await userEvent.click(done.getByRole('button', { name: 'Merk som gjort', hidden: true }));
  await waitFor(() => expect(ports.stored.followUps).toMatchObject([{ done: '2025-11-24', outcome: 'Alt i orden' }]));
  // The button that was pressed is gone with what it was for.
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Planlegg oppfølging', hidden: true })),
  );
});

test('an agreement that is not in force says that nobody can buy on it, and without an owner whom to ask', async () => {
  const ports = fakePorts({ agreements: [anAgreement({ status: 'draft', ownerId: null })] });
  renderApp(<AgreementPageView agreementId={1} />, { ports });
  expect(await screen.findByText(/så du kan ikkje kjøpe på han no. Spør innkjøpsleiinga/)).toBeTruthy();
});

test('a question is said to be copied, and only what could just be copied is told of when sharing', async () => {
  const write = jest.fn(() => Promise.resolve());
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: write }, configurable: true });
  renderApp(<AgreementPageView agreementId={1} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Spør om avtalen' }));
  expect(await screen.findByText('Spørsmålet er kopiert. Lim det inn i kanalen.')).toBeTruthy();
  fireEvent.click(screen.getByRole('button', { name: 'Del' }));
  expect(await screen.findByText('Lenkja er kopiert')).toBeTruthy();
  expect(write).toHaveBeenCalledTimes(2);
});

test('only an https address can be opened from the agreement', async () => {
  const agreement = anAgreement();
  renderApp(<AgreementPageView agreementId={1} />, {
    ports: fakePorts({
      agreements: [agreement],
      details: { 1: { eCommerceLink: 'javascript:alert(1)', documentLink: 'file:///etc/passwd' } },
    }),
  });
  expect(await screen.findByText('Avtalen ligg i e-handel.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Opne i e-handel' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Opne avtaledokumenta' })).toBeNull();
});
