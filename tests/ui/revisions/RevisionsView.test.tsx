import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { RevisionsView } from '../../../src/ui/features/revisions/RevisionsView';
import { anAgreement, anAssessment, aReaderSession, aSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { aProcurement, aRevisionCampaign } from '../../support/plan-builders';
import { renderApp } from '../../support/render-app';

/** The dialog is fetched when it is first opened, which takes its time on a busy machine. */
const openedDialog = async () => within(await screen.findByRole('dialog', {}, { timeout: 20_000 }));
const answer = (agreementId: number, over: Partial<ReturnType<typeof anAssessment>> = {}) =>
  anAssessment({
    id: 50 + agreementId,
    agreementId,
    kind: 'revision',
    status: 'done',
    result: 'keep',
    date: calendarDate('2025-11-10'),
    steps: [{ question: 'Kva skal skje?', conclusion: 'Behalde', reason: 'Prisen er god.' }],
    ...over,
  });
jest.setTimeout(30_000);
const agreements = [
  anAgreement({ id: 1, title: 'Vaskeritenester' }),
  anAgreement({ id: 2, title: 'Kontorrekvisita', ownerId: 2, deputyId: null }),
];
const running = (over = {}) =>
  fakePorts({ agreements, assessments: [answer(2)], revisionCampaigns: [aRevisionCampaign()], ...over });
/** An owner answers for agreements, but has no say in campaigns or the plan. */
const owner = () => {
  const session = aSession();
  const readOnly = { read: true, add: false, edit: false };
  return { ...session, rights: { ...session.rights, procurements: readOnly, revisionCampaigns: readOnly } };
};

test('campaigns are listed with how far they have come, those that run apart from those that are closed', async () => {
  const closed = aRevisionCampaign({ id: 2, title: 'Revisjon 2024', closedOn: calendarDate('2025-02-01') });
  renderApp(<RevisionsView />, { ports: running({ revisionCampaigns: [closed, aRevisionCampaign()] }) });
  const now = within(await screen.findByRole('region', { name: 'Går no (1)' }));
  expect(now.getByRole('link', { name: 'Revisjon 2025' })).toBeTruthy();
  expect(now.getByText('1 av 2 svarte på')).toBeTruthy();
  expect(within(screen.getByRole('region', { name: 'Avslutta (1)' })).getByText('avslutta')).toBeTruthy();
});

test('who may start a campaign is told how many agreements it holds, and one area has one at a time', async () => {
  const { ports } = renderApp(<RevisionsView />, { ports: fakePorts({ agreements }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Start revisjonsrunde' }));
  const dialog = await openedDialog();
  await userEvent.click(dialog.getByRole('button', { name: 'Start revisjonsrunde' }));
  expect(await dialog.findByText('Vel eit tenesteområde.')).toBeTruthy();
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: /Tenesteområde/ }), '1');
  expect(await dialog.findByText('2 avtalar blir med.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Start revisjonsrunde' }));
  await waitFor(() =>
    expect(ports.stored.revisionCampaigns).toMatchObject([
      { serviceAreaId: 1, startedOn: '2025-11-24', dueOn: '2026-01-24', closedOn: null, startedById: 1 },
    ]),
  );
});

test('an area with a campaign cannot start another', async () => {
  const { ports } = renderApp(<RevisionsView />, { ports: running() });
  await userEvent.click(await screen.findByRole('button', { name: 'Start revisjonsrunde' }));
  const dialog = await openedDialog();
  await userEvent.selectOptions(dialog.getByRole('combobox', { name: /Tenesteområde/ }), '1');
  expect(await dialog.findByText(/har alt ein runde som går/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Start revisjonsrunde' }));
  expect(ports.stored.revisionCampaigns).toHaveLength(1);
});

test('an agreement is answered with a reason, and its need is put into the plan', async () => {
  const { ports } = renderApp(<RevisionsView campaignId={1} />, { ports: running() });
  expect(await screen.findByText('1 av 2 svarte på')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: 'Svar for Vaskeritenester' }));
  const dialog = await openedDialog();
  await userEvent.click(dialog.getByRole('button', { name: 'Lagre svaret' }));
  expect(await dialog.findByText('Vel kva som skal skje med avtalen.')).toBeTruthy();
  await userEvent.click(dialog.getByRole('radio', { name: /^Fornye/ }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Grunngjeving/ }), 'Ja');
  expect(dialog.getByText('Skriv ei grunngjeving på meir enn eitt ord.')).toBeTruthy();
  await userEvent.type(dialog.getByRole('textbox', { name: /^Grunngjeving/ }), ', behovet varer');
  expect(dialog.getByRole('checkbox', { name: /Legg behovet i planen/ })).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Lagre svaret' }));
  await waitFor(() =>
    expect(ports.stored.assessments.find(({ agreementId }) => agreementId === 1)).toMatchObject({
      kind: 'revision',
      status: 'done',
      result: 'renew',
      date: '2025-11-24',
      assessorId: 1,
      steps: [{ conclusion: 'Fornye', reason: 'Ja, behovet varer' }],
    }),
  );
  await waitFor(() =>
    expect(ports.stored.procurements).toMatchObject([
      { title: 'Vaskeritenester', replacesAgreementId: 1, phase: 'need', neededBy: '2026-02-28' },
    ]),
  );
  expect(await screen.findByText('2 av 2 svarte på')).toBeTruthy();
});

test('an owner answers too, and the need is reported to the resource group', async () => {
  const { ports } = renderApp(<RevisionsView campaignId={1} />, { ports: running({ session: owner() }) });
  await screen.findByText('1 av 2 svarte på');
  expect(screen.queryByRole('button', { name: 'Avslutt runden' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Svar for Vaskeritenester' }));
  const dialog = await openedDialog();
  await userEvent.click(dialog.getByRole('radio', { name: /^Byte ut/ }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Grunngjeving/ }), 'Vi vaskar heller sjølve');
  await userEvent.click(await dialog.findByRole('checkbox', { name: /Meld behovet/ }));
  await userEvent.click(dialog.getByRole('checkbox', { name: /Meld behovet/ }));
  await userEvent.click(dialog.getByRole('button', { name: 'Lagre svaret' }));
  await waitFor(() =>
    expect(ports.stored.needRequests).toMatchObject([{ title: 'Vaskeritenester', replacesAgreementId: 1, requestedById: 1 }]),
  );
  expect(ports.stored.procurements).toEqual([]);
});

test('a need that could not be saved is tried again without answering twice', async () => {
  const ports = running();
  jest.spyOn(ports.procurements, 'add').mockRejectedValueOnce(new UnreachableError('Gone.', false));
  renderApp(<RevisionsView campaignId={1} />, { ports });
  await userEvent.click(await screen.findByRole('button', { name: 'Svar for Vaskeritenester' }));
  const dialog = await openedDialog();
  await userEvent.click(dialog.getByRole('radio', { name: /^Fornye/ }));
  await userEvent.type(dialog.getByRole('textbox', { name: /^Grunngjeving/ }), 'Behovet varer');
  await dialog.findByRole('checkbox', { name: /Legg behovet i planen/ });
  await userEvent.click(dialog.getByRole('button', { name: 'Lagre svaret' }));
  expect(await dialog.findByText(/Svaret er lagra, men behovet vart ikkje det/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Lagre svaret' }));
  await waitFor(() => expect(ports.stored.procurements).toHaveLength(1));
  expect(ports.stored.assessments.filter(({ agreementId }) => agreementId === 1)).toHaveLength(1);
});

test('a need that is in the plan already is shown, and none is made', async () => {
  const procurements = [aProcurement({ id: 7, title: 'Nytt vaskeri', replacesAgreementId: 1 })];
  renderApp(<RevisionsView campaignId={1} />, { ports: running({ procurements }) });
  await userEvent.click(await screen.findByRole('button', { name: 'Svar for Vaskeritenester' }));
  const dialog = await openedDialog();
  await userEvent.click(dialog.getByRole('radio', { name: /^Fornye/ }));
  expect(await dialog.findByRole('link', { name: 'Nytt vaskeri' })).toBeTruthy();
  expect(dialog.queryByRole('checkbox')).toBeNull();
});

test('ending tells what has to be done', async () => {
  renderApp(<RevisionsView campaignId={1} />, { ports: running() });
  await userEvent.click(await screen.findByRole('button', { name: 'Svar for Vaskeritenester' }));
  const dialog = await openedDialog();
  await userEvent.click(dialog.getByRole('radio', { name: /^Avslutte/ }));
  expect(await dialog.findByText(/Avtalen går ut av seg sjølv 28. februar 2026/)).toBeTruthy();
});

test('closing tells what is not answered first, and stops answers', async () => {
  const { ports } = renderApp(<RevisionsView campaignId={1} />, { ports: running() });
  await userEvent.click(await screen.findByRole('button', { name: 'Avslutt runden' }));
  const dialog = await openedDialog();
  expect(dialog.getByText('1 avtale er ikkje svart på:')).toBeTruthy();
  expect(dialog.getByText(/Vaskeritenester/)).toBeTruthy();
  await userEvent.click(dialog.getByRole('button', { name: 'Avslutt runden' }));
  await waitFor(() => expect(ports.stored.revisionCampaigns).toMatchObject([{ closedOn: '2025-11-24' }]));
  await waitFor(() => expect(screen.queryByRole('button', { name: /^Svar for/, hidden: true })).toBeNull());
});

test('what is over the due day is said in words', async () => {
  renderApp(<RevisionsView campaignId={1} />, { ports: running(), today: calendarDate('2026-02-28') });
  expect(await screen.findByText('1 avtale står att')).toBeTruthy();
});

test('the day after the due day the campaign is late', async () => {
  renderApp(<RevisionsView campaignId={1} />, { ports: running(), today: calendarDate('2026-03-01') });
  expect(await screen.findByText('1 avtale er over fristen')).toBeTruthy();
});

test('a reader is told whom it is for, and a campaign that is not there leads to all', async () => {
  renderApp(<RevisionsView />, { ports: fakePorts({ session: aReaderSession() }) });
  expect(await screen.findByText('Du har ikkje tilgang til revisjonen')).toBeTruthy();
});

test('a campaign that is not there leads to all of them', async () => {
  renderApp(<RevisionsView campaignId={9} />, { ports: running() });
  expect(await screen.findByText('Vi finn ikkje revisjonsrunden')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Sjå alle rundar' })).toBeTruthy();
});

test('what could not be read can be tried again', async () => {
  const ports = running();
  jest.spyOn(ports.revisionCampaigns, 'all').mockRejectedValueOnce(new UnreachableError('Gone.', false));
  renderApp(<RevisionsView />, { ports });
  await userEvent.click(await screen.findByRole('button', { name: 'Prøv igjen' }));
  expect(await screen.findByRole('link', { name: 'Revisjon 2025' })).toBeTruthy();
});
