import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { Procurement } from '../../../src/domain/procurement';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ProcurementView } from '../../../src/ui/features/procurement/ProcurementView';
import { anAssessment, anOrganisation, aReaderSession, aSession, rightsToAll } from '../../support/builders';
import type { FakeContent } from '../../support/fake-content';
import { fakePorts } from '../../support/fake-ports';
import { aNeedRequest, aProcurement, aTenderer } from '../../support/plan-builders';
import { renderApp } from '../../support/render-app';

const organisation = anOrganisation({ ruleValues: defaultRuleValues });
const open = (over: Partial<Procurement> = {}, content: Partial<FakeContent> = {}) => {
  const ports = fakePorts({ organisation, procurements: [aProcurement({ responsibleId: 3, ...over })], ...content });
  return renderApp(<ProcurementView procurementId={1} />, { ports });
};
const stored = (ports: ReturnType<typeof fakePorts>) => ports.stored.procurements[0];
const press = async (name: string) => userEvent.click(await screen.findByText(name, { selector: 'button' }));
const field = (label: RegExp | string) => screen.getByLabelText(label, { selector: 'input, textarea' });
const write = (label: RegExp | string, value: string) => fireEvent.change(field(label), { target: { value } });
const toward = (hash: string) => window.history.replaceState(null, '', hash);

beforeEach(() => toward('#/behov/1'));

test('a need says what to do next and goes into the plan with one press', async () => {
  const { ports } = open();
  expect(await screen.findByText(/ikkje teke inn i planen/)).toBeTruthy();
  await press('Ta inn i planen');
  await waitFor(() => expect(stored(ports)?.phase).toBe('planned'));
  expect(await screen.findByText(/reservert eller inkluderande, med grunngjeving/)).toBeTruthy();
});

test('a procurement that begins asks for the day, and shows the rules of that day', async () => {
  const { ports } = open({ phase: 'planned' }, { assessments: [anAssessment({ agreementId: null, procurementId: 1 })] });
  await press('Start marknadsdialogen');
  const day = await screen.findByLabelText(/^Starta/);
  fireEvent.change(day, { target: { value: '2025-11-03' } });
  expect(await screen.findByText(/Reglane 3. november 2025.*FOA del III/)).toBeTruthy();
  await press('Gå til marknadsdialog');
  await waitFor(() => expect(stored(ports)).toMatchObject({ phase: 'marketDialogue', startedOn: '2025-11-03' }));
});

test('what is missing is told with layer and paragraph, and nobody is stopped', async () => {
  const { ports } = open(
    { phase: 'marketDialogue', startedOn: calendarDate('2025-11-03') },
    { assessments: [anAssessment({ agreementId: null, procurementId: 1 })] },
  );
  expect(await screen.findByText(/konkurransegjennomføringsverktøyet manglar.*Kommunen sin eigen regel, delmål 2/)).toBeTruthy();
  await press('Marker som kunngjord');
  await waitFor(() => expect(stored(ports)?.phase).toBe('announced'));
});

test('cancelling needs a reason', async () => {
  const { ports } = open({ phase: 'planned' });
  await userEvent.click(await screen.findByRole('button', { name: 'Fleire val' }));
  await userEvent.click(await screen.findByText('Avlys anskaffinga'));
  await press('Avlys anskaffinga');
  expect(await screen.findByText('Skriv kvifor.')).toBeTruthy();
  write(/^Kvifor blir ho avlyst/, 'Behovet er dekt.');
  await press('Avlys anskaffinga');
  await waitFor(() => expect(stored(ports)).toMatchObject({ phase: 'cancelled', cancelledReason: 'Behovet er dekt.' }));
});

test('a point of the checklist is ticked off with who and when, and taken back', async () => {
  const { ports } = open();
  await userEvent.click(await screen.findByLabelText('Før protokoll'));
  await waitFor(() => expect(stored(ports)?.checklist).toMatchObject([{ item: 'protocol', doneById: 1, doneOn: '2025-11-24' }]));
  expect(await screen.findByText(/Gjort av Ingrid Haugland 24. november 2025/)).toBeTruthy();
  await userEvent.click(screen.getByLabelText('Før protokoll'));
  await waitFor(() => expect(stored(ports)?.checklist).toEqual([]));
});

test('two who tick off at once both get their tick', async () => {
  const { ports } = open();
  await screen.findByLabelText('Før protokoll');
  const theirs = { item: 'competition', doneById: 2, doneOn: calendarDate('2025-11-24'), note: '' };
  ports.procurementChangedByOther(1, { checklist: [theirs] });
  await userEvent.click(screen.getByLabelText('Før protokoll'));
  await waitFor(() => expect(stored(ports)?.checklist.map(({ item }) => item)).toEqual(['competition', 'protocol']));
});

test('criteria are written with their sum, and too little climate weight is warned of', async () => {
  const { ports } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Rediger tildelingskriterium' }));
  await press('Legg til kriterium');
  const first = within(screen.getByRole('group', { name: 'Kriterium 1' }));
  fireEvent.change(first.getByLabelText(/^Kriterium/), { target: { value: 'Pris' } });
  fireEvent.change(first.getByLabelText(/^Vekt i prosent/), { target: { value: '100' } });
  expect(screen.getByText('Til saman 100 % · Klima og miljø 0 %')).toBeTruthy();
  expect(screen.getByText(/under 30 % \(FOA § 7-9\)\. Skriv kvifor/)).toBeTruthy();
  await press('Lagre');
  await waitFor(() =>
    expect(stored(ports)).toMatchObject({ criteria: [{ name: 'Pris', weight: 100, isClimate: false }], climateWeight: 0 }),
  );
});

test('a weight that is no number is not saved', async () => {
  const { ports } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Rediger tildelingskriterium' }));
  await press('Legg til kriterium');
  await press('Lagre');
  expect(await screen.findByText('Skriv vekta som eit tal.')).toBeTruthy();
  expect(stored(ports)?.criteria).toEqual([]);
});

test('somebody who lost is told, and it is logged with the day', async () => {
  const { ports } = open({
    phase: 'awarded',
    tenderers: [aTenderer({ name: 'Stol AS', won: true }), aTenderer({ feedbackOn: null, feedback: '' })],
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Tilbakemelding til Møbel AS' }));
  write(/^Kva dei fekk vite/, 'Prisen var høg.');
  await press('Lagre');
  await waitFor(() =>
    expect(stored(ports)?.tenderers[1]).toMatchObject({ feedbackOn: '2025-11-24', feedback: 'Prisen var høg.' }),
  );
});

test('what somebody else has written in the same field is shown, and one chooses', async () => {
  const { ports } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Rediger marknadsdialog' }));
  write(/^Marknadsdialog/, 'Møte med to.');
  ports.procurementChangedByOther(1, { marketDialogueNote: 'Møte med tre.' });
  await press('Lagre');
  expect(await screen.findByText('Nokon andre har endra dette')).toBeTruthy();
  expect(screen.getByText('Møte med tre.')).toBeTruthy();
  await press('Lagre det eg har valt');
  await waitFor(() => expect(stored(ports)?.marketDialogueNote).toBe('Møte med to.'));
});

test('what somebody else has written elsewhere does not disturb', async () => {
  const { ports } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Rediger marknadsdialog' }));
  write(/^Marknadsdialog/, 'Møte med to.');
  ports.procurementChangedByOther(1, { lots: ['Nord'] });
  await press('Lagre');
  await waitFor(() => expect(stored(ports)).toMatchObject({ marketDialogueNote: 'Møte med to.', lots: ['Nord'] }));
});

test('what somebody else has written in the field is shown also when a tick elsewhere has fetched it meanwhile', async () => {
  const { ports } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Rediger marknadsdialog' }));
  write(/^Marknadsdialog/, 'Møte med to.');
  ports.procurementChangedByOther(1, { marketDialogueNote: 'Møte med tre.' });
  await userEvent.click(screen.getByLabelText('Før protokoll'));
  await waitFor(() => expect(stored(ports)?.checklist).toHaveLength(1));
  await press('Lagre');
  expect(await screen.findByText('Nokon andre har endra dette')).toBeTruthy();
  expect(stored(ports)?.marketDialogueNote).toBe('Møte med tre.');
});

test('of a form only what was changed is saved: what somebody else wrote in its other fields stays, and nobody is asked', async () => {
  const { ports } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Rediger om behovet' }));
  write(/^Kva det er behov for/, 'Stolar');
  ports.procurementChangedByOther(1, { caseNumber: '2026/7' });
  await press('Lagre');
  await waitFor(() => expect(stored(ports)).toMatchObject({ title: 'Stolar', caseNumber: '2026/7' }));
  expect(screen.queryByText('Nokon andre har endra dette')).toBeNull();
});

test('a save that fails keeps what was typed', async () => {
  const { ports } = open();
  await userEvent.click(await screen.findByRole('button', { name: 'Rediger delkontraktar' }));
  write(/^Delkontraktar/, 'Nord\nSør');
  jest.spyOn(ports.procurements, 'update').mockRejectedValueOnce(new UnreachableError('No answer.', false));
  await press('Lagre');
  expect(await screen.findByText('Noko gjekk gale')).toBeTruthy();
  expect(field(/^Delkontraktar/)).toHaveProperty('value', 'Nord\nSør');
  await press('Lagre');
  await waitFor(() => expect(stored(ports)?.lots).toEqual(['Nord', 'Sør']));
});

test('who reported the need, when, and that they have taken it back, stands beside what it belongs with', async () => {
  open({ requestId: 5 }, { needRequests: [aNeedRequest({ id: 5, requestedById: 2, withdrawn: true })] });
  expect(await screen.findByText('Kom frå eit meldt behov 20. november 2025')).toBeTruthy();
  expect(screen.getByText('Olav Bruvik')).toBeTruthy();
  expect(screen.getByText('Meldinga er trekt tilbake')).toBeTruthy();
});

test('an awarded procurement leads to its agreement form', async () => {
  open({ phase: 'awarded' });
  await press('Lag avtalen');
  expect(window.location.hash).toBe('#/avtalar/ny?anskaffing=1');
});

test('whoever may only read sees all and may change nothing', async () => {
  const session = aSession({ rights: rightsToAll({ read: true, add: false, edit: false }) });
  open({}, { session });
  expect(await screen.findByText(/Du kan lese, men ikkje endre/)).toBeTruthy();
  expect(screen.queryByText('Ta inn i planen')).toBeNull();
  expect(screen.queryByRole('button', { name: /^Rediger/ })).toBeNull();
});

test('an employee is told who handles procurements, and is led to the guide', async () => {
  open({}, { session: aReaderSession() });
  expect(await screen.findByText('Du har ikkje tilgang til planen')).toBeTruthy();
  await press('Opne rettleiaren');
  expect(window.location.hash).toBe('#/rettleiar');
});

describe('a new need', () => {
  const begin = (hash: string, content: Partial<FakeContent> = {}) => {
    toward(hash);
    return renderApp(<ProcurementView />, { ports: fakePorts({ organisation, ...content }) });
  };

  test('needs a name, and everything that is wrong is told with a way to it', async () => {
    const { ports } = begin('#/behov/ny');
    await press('Legg inn behovet');
    expect(await screen.findByText('1 felt må rettast før du kan lagre')).toBeTruthy();
    await press('Kva det er behov for: Må fyllast ut.');
    expect(document.activeElement).toBe(screen.getByLabelText(/^Kva det er behov for/));
    expect(ports.stored.procurements).toEqual([]);
  });

  test('is filled in from what an employee reported, and knows of it', async () => {
    const { ports } = begin('#/behov/ny?melding=1', { needRequests: [aNeedRequest({ guidance: 'FOA del III' })] });
    expect(await screen.findByDisplayValue('Vask av arbeidsklede')).toBeTruthy();
    await press('Legg inn behovet');
    await waitFor(() =>
      expect(ports.stored.procurements[0]).toMatchObject({
        requestId: 1,
        title: 'Vask av arbeidsklede',
        estimatedValue: 300_000,
        description: 'Svar frå rettleiaren:\nFOA del III',
        phase: 'need',
      }),
    );
    await waitFor(() => expect(window.location.hash).toMatch(/^#\/behov\/\d+$/));
  });

  test('is filled in from the agreement it replaces, and is needed the day after that ends', async () => {
    const { ports } = begin('#/behov/ny?erstattar=1');
    expect(await screen.findByDisplayValue('Vaskeritenester')).toBeTruthy();
    await press('Legg inn behovet');
    await waitFor(() => expect(ports.stored.procurements[0]).toMatchObject({ replacesAgreementId: 1, neededBy: '2026-03-01' }));
  });

  test('is filled in from the answers of the guide, and what cannot be read of the address is left out', async () => {
    const { ports } = begin(
      '#/behov/ny?tittel=Stolar&omrade=1,2&cpv=39110000,tull&verdi=2600000&type=works&start=i%20morgon&trengst=2026-08-01',
    );
    expect(await screen.findByDisplayValue('Stolar')).toBeTruthy();
    await press('Legg inn behovet');
    await waitFor(() =>
      expect(ports.stored.procurements[0]).toMatchObject({
        serviceAreaIds: [1, 2],
        cpvCodes: ['39110000'],
        estimatedValue: 2_600_000,
        purchaseType: 'works',
        plannedStart: null,
        neededBy: '2026-08-01',
      }),
    );
  });

  test('says so when what it should start from is gone', async () => {
    begin('#/behov/ny?erstattar=999');
    expect(await screen.findByText(/Fann ikkje det skjemaet skulle fyllast ut frå/)).toBeTruthy();
  });

  test('is not offered to those who may not add to the plan', async () => {
    begin('#/behov/ny', { session: aReaderSession() });
    expect(await screen.findByText('Du har ikkje rett til å leggje inn behov i planen')).toBeTruthy();
  });
});
