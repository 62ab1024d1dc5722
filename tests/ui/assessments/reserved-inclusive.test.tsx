import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { calendarDate } from '../../../src/domain/calendar-date';
import { storedQuestions } from '../../../src/domain/assessments/reserved-inclusive';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { AssessmentView } from '../../../src/ui/features/assessment/AssessmentView';
import { anAgreement, anAssessment, anOrganisation, aPerson, aReaderSession, aSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { aProcurement } from '../../support/plan-builders';
import { renderApp } from '../../support/render-app';

const reason = 'Ingen vekstbedrift i regionen leverer dette.';
const organisation = anOrganisation({ ruleValues: defaultRuleValues });
const resource = aSession({ person: aPerson({ id: 3, name: 'Siri Moe' }), roles: ['owner', 'resource'] });
const waiting = anAssessment({
  id: 5,
  title: 'Skulemøblar',
  agreementId: null,
  procurementId: 1,
  assessorId: 1,
  status: 'awaitingAcknowledgement',
  steps: [{ question: storedQuestions.reserved, conclusion: 'Ja', reason }],
  result: 'reserved',
  paragraph: 'FOA § 16-9',
});

beforeEach(() => {
  window.location.hash = '#/vurderingar/ny?type=reservedInclusive&anskaffing=1';
});

const typed = (name: RegExp, value: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
const pressed = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('a new assessment of a procurement', () => {
  const open = async () => {
    const ports = fakePorts({ organisation, procurements: [aProcurement()] });
    renderApp(<AssessmentView />, { ports });
    await screen.findByRole('button', { name: 'Send til kvittering' }, { timeout: 5000 });
    return ports;
  };

  test('asks the second question when the first is no, and how when that is yes', async () => {
    await open();
    expect(screen.queryByRole('radiogroup', { name: /inkluderande kontrakt/ })).toBeNull();
    fireEvent.click(screen.getByRole('radio', { name: 'Nei' }));
    const second = screen.getByRole('radiogroup', { name: /inkluderande kontrakt/ });
    expect(screen.queryByRole('textbox', { name: /føremålstenleg/ })).toBeNull();
    fireEvent.click(within(second).getByRole('radio', { name: 'Ja' }));
    expect(screen.getByRole('textbox', { name: /føremålstenleg/ })).toBeTruthy();
  });

  test('names the paragraph of the part and the local rule, each with the day it was read', async () => {
    await open();
    expect(screen.getByText(/FOA § 16-9 \(lese 28. juli 2026\)/)).toBeTruthy();
    expect(screen.getByText(/delmål 5.*\(lese 7. april 2022\)/)).toBeTruthy();
  });

  test('is not handed on with one word for a reason, and says what is missing', async () => {
    const ports = await open();
    fireEvent.click(screen.getByRole('radio', { name: 'Ja' }));
    typed(/om reservert/, 'Eignar');
    pressed('Send til kvittering');
    expect((await screen.findAllByText(/Eitt ord er inga grunngjeving/)).length).toBeGreaterThan(0);
    expect(ports.stored.assessments).toEqual([]);
  });

  test('is handed on with its result and its paragraph, and goes to its own address', async () => {
    const ports = await open();
    fireEvent.click(screen.getByRole('radio', { name: 'Nei' }));
    typed(/om reservert/, reason);
    fireEvent.click(
      within(screen.getByRole('radiogroup', { name: /inkluderande kontrakt/ })).getByRole('radio', { name: 'Nei' }),
    );
    typed(/om inkluderande/, 'Levering av ferdige møblar har ingen høvelege oppgåver.');
    pressed('Send til kvittering');
    await waitFor(() => expect(ports.stored.assessments).toHaveLength(1));
    expect(ports.stored.assessments[0]).toMatchObject({
      procurementId: 1,
      agreementId: null,
      status: 'awaitingAcknowledgement',
      result: 'ordinary',
      assessorId: 1,
      date: '2025-11-24',
      paragraph: 'FOA § 16-9; Innkjøpsstrategi for Alver kommune, delmål 5',
    });
    await waitFor(() => expect(window.location.hash).toBe(`#/vurderingar/${ports.stored.assessments[0]?.id ?? 0}`));
  });

  test('a draft is kept as it is, without a reason too', async () => {
    const ports = await open();
    fireEvent.click(screen.getByRole('radio', { name: 'Nei' }));
    pressed('Lagre utkast');
    await waitFor(() => expect(ports.stored.assessments).toHaveLength(1));
    expect(ports.stored.assessments[0]).toMatchObject({
      status: 'draft',
      result: null,
      steps: [{ conclusion: 'Nei', reason: '' }],
    });
  });
});

describe('a stored assessment', () => {
  const open = async (stored = waiting, session = resource, more: Parameters<typeof fakePorts>[0] = {}) => {
    const ports = fakePorts({ organisation, session, procurements: [aProcurement()], assessments: [stored], ...more });
    window.location.hash = `#/vurderingar/${stored.id}`;
    renderApp(<AssessmentView assessmentId={stored.id} />, { ports });
    await screen.findByRole('heading', { level: 1, name: /Reservert eller/ }, { timeout: 5000 });
    return ports;
  };

  test('another resource person acknowledges it', async () => {
    const ports = await open();
    pressed('Kvitter');
    await waitFor(() => expect(ports.stored.assessments[0]?.status).toBe('done'));
    expect(ports.stored.assessments[0]).toMatchObject({ acknowledgedById: 3, acknowledgedOn: '2025-11-24' });
    expect(await screen.findByText(/Kvittert av Siri Moe/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Vurder på nytt' })).toBeTruthy();
  });

  test('nobody acknowledges their own: who made it can take it back', async () => {
    await open(waiting, aSession({ roles: ['owner', 'resource'] }));
    expect(screen.queryByRole('button', { name: 'Kvitter' })).toBeNull();
    pressed('Trekk tilbake');
    expect(await screen.findByRole('button', { name: 'Send til kvittering' })).toBeTruthy();
  });

  test('it is sent back only with a comment, which its maker is shown', async () => {
    const ports = await open();
    pressed('Send tilbake');
    expect(await screen.findByText('Skriv kva som må endrast.')).toBeTruthy();
    typed(/Merknad/, 'Skriv meir om marknaden.');
    pressed('Send tilbake');
    await waitFor(() => expect(ports.stored.assessments[0]?.status).toBe('draft'));
    expect(await screen.findByText('Skriv meir om marknaden.')).toBeTruthy();
  });

  test('of an agreement it sets the contract type when it is acknowledged, and keeps what somebody else wrote meanwhile', async () => {
    const ports = fakePorts({
      organisation,
      session: resource,
      agreements: [anAgreement({ ownerId: 1 })],
      assessments: [{ ...waiting, agreementId: 1, procurementId: null }],
    });
    const { update } = ports.agreements;
    let first = true;
    ports.agreements.update = async (before, change) => {
      if (first) ports.changedByOther(1, { purpose: 'Endra av Olav' });
      first = false;
      return update(before, change);
    };
    renderApp(<AssessmentView assessmentId={5} />, { ports });
    fireEvent.click(await screen.findByRole('button', { name: 'Kvitter' }, { timeout: 5000 }));
    await waitFor(() => expect(ports.stored.agreement(1).contractType).toBe('reserved'));
    expect(ports.stored.agreement(1).purpose).toBe('Endra av Olav');
    expect(ports.stored.agreement(1).options).toHaveLength(2);
  });

  test('when the contract type could not be set it says so and offers it again', async () => {
    const ports = fakePorts({
      organisation,
      session: resource,
      agreements: [anAgreement()],
      assessments: [{ ...waiting, agreementId: 1, procurementId: null }],
    });
    const { update } = ports.agreements;
    ports.agreements.update = () => Promise.reject(new TypeError('no network'));
    renderApp(<AssessmentView assessmentId={5} />, { ports });
    fireEvent.click(await screen.findByRole('button', { name: 'Kvitter' }, { timeout: 5000 }));
    const again = await screen.findByRole('button', { name: 'Set kontraktstypen på avtalen' });
    expect(ports.stored.assessments[0]?.status).toBe('done');
    ports.agreements.update = update;
    await waitFor(() => expect(again.hasAttribute('disabled')).toBe(false));
    fireEvent.click(again);
    await waitFor(() => expect(ports.stored.agreement(1).contractType).toBe('reserved'));
  });

  test('the contract type of an agreement of others is set only after a question', async () => {
    const ports = fakePorts({
      organisation: { ...organisation, resourceGroup: [] },
      session: aSession({ person: aPerson({ id: 9, name: 'Kari Nes' }), roles: ['owner'] }),
      agreements: [anAgreement({ ownerId: 1, deputyId: null, unitId: null })],
      assessments: [{ ...waiting, agreementId: 1, procurementId: null, status: 'done' }],
    });
    renderApp(<AssessmentView assessmentId={5} />, { ports });
    fireEvent.click(await screen.findByRole('button', { name: 'Set kontraktstypen på avtalen' }, { timeout: 5000 }));
    fireEvent.click(await screen.findByRole('button', { name: 'Endre likevel', hidden: true }, { timeout: 5000 }));
    await waitFor(() => expect(ports.stored.agreement(1).contractType).toBe('reserved'));
  });

  test('a draft that two write in at once is told of, and nothing typed is lost', async () => {
    const draft = anAssessment({ ...waiting, status: 'draft', result: null });
    const ports = await open(draft, aSession());
    typed(/om reservert/, 'Mitt eige framlegg til grunngjeving.');
    const [theirs] = await ports.assessments.ofKinds(['reservedInclusive']);
    await act(async () => {
      if (theirs) await ports.assessments.update(theirs, { recordedIn: 'ownNote' });
    });
    pressed('Lagre utkast');
    const dialog = await screen.findByRole('alertdialog', { hidden: true }, { timeout: 5000 });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Lagre det eg har valt', hidden: true }));
    await waitFor(() => expect(ports.stored.assessments[0]?.steps[0]?.reason).toBe('Mitt eige framlegg til grunngjeving.'));
    expect(ports.stored.assessments[0]?.recordedIn).toBe('ownNote');
  });

  test('a draft of somebody else is read only until it is taken over', async () => {
    const ports = await open(anAssessment({ ...waiting, status: 'draft', result: null }), resource);
    expect(screen.queryByRole('button', { name: 'Send til kvittering' })).toBeNull();
    pressed('Ta over utkastet');
    expect(await screen.findByRole('button', { name: 'Send til kvittering' })).toBeTruthy();
    expect(ports.stored.assessments[0]?.assessorId).toBe(3);
  });
});

describe('who may not, and what is not there', () => {
  test('an employee is told that it is not for them', async () => {
    renderApp(<AssessmentView />, { ports: fakePorts({ session: aReaderSession() }) });
    expect(await screen.findByRole('heading', { name: 'Du har ikkje tilgang til vurderingane' })).toBeTruthy();
  });

  test.each([
    '#/vurderingar/ny',
    '#/vurderingar/ny?type=risk',
    '#/vurderingar/ny?type=tull&avtale=1',
    '#/vurderingar/ny?type=risk&avtale=999',
  ])('an address that names nothing is told of: %s', async (hash) => {
    window.location.hash = hash;
    renderApp(<AssessmentView />, { ports: fakePorts() });
    expect(await screen.findByRole('heading', { name: 'Vurderinga finst ikkje' })).toBeTruthy();
  });

  test('so is one that does not exist', async () => {
    renderApp(<AssessmentView assessmentId={77} />, { ports: fakePorts({ assessments: [] }) });
    expect(await screen.findByRole('heading', { name: 'Vurderinga finst ikkje' })).toBeTruthy();
  });

  test('an agreement is assessed by the rules of the day its procurement started', async () => {
    window.location.hash = '#/vurderingar/ny?type=reservedInclusive&avtale=1';
    const ports = fakePorts({
      organisation,
      agreements: [anAgreement({ maximumValue: 1_500_000 })],
      details: { 1: { procedure: null, procurementStartedOn: calendarDate('2023-09-01') } },
    });
    renderApp(<AssessmentView />, { ports });
    expect(await screen.findByText('Reglar per 1. september 2023', {}, { timeout: 5000 })).toBeTruthy();
  });
});
