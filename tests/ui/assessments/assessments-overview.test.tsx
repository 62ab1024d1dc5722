import { fireEvent, screen, within } from '@testing-library/react';
import { calendarDate } from '../../../src/domain/calendar-date';
import { ProcurementAssessments } from '../../../src/ui/components/assessments/ProcurementAssessments';
import { AssessmentsView } from '../../../src/ui/features/assessments/AssessmentsView';
import { anAgreement, anAssessment, aPerson, aReaderSession, aSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { aProcurement } from '../../support/plan-builders';
import { renderApp } from '../../support/render-app';

const session = aSession({ person: aPerson({ id: 3, name: 'Siri Moe' }), roles: ['owner', 'resource'] });
const of = (id: number, over: Parameters<typeof anAssessment>[0]) =>
  anAssessment({ id, agreementId: null, procurementId: id, acknowledgedOn: calendarDate('2025-05-01'), ...over });
const ports = () =>
  fakePorts({
    session,
    agreements: [anAgreement()],
    procurements: [
      aProcurement({ id: 1, title: 'Vask', phase: 'planned' }),
      aProcurement({ id: 2, title: 'Bokbuss', phase: 'awarded', serviceAreaIds: [2] }),
      aProcurement({ id: 3, title: 'Maling', phase: 'awarded' }),
      aProcurement({ id: 4, title: 'Kantine', phase: 'marketDialogue' }),
      aProcurement({ id: 5, title: 'Berre eit behov', phase: 'need' }),
      aProcurement({ id: 6, title: 'Skilt', phase: 'planned' }),
    ],
    assessments: [
      of(2, { result: 'reserved' }),
      of(3, { result: 'ordinary', acknowledgedOn: calendarDate('2024-02-01') }),
      of(4, { status: 'awaitingAcknowledgement', assessorId: 1, date: calendarDate('2025-11-20') }),
      of(6, { status: 'draft', assessorId: 3, result: null }),
    ],
  });
const region = (name: string) => within(screen.getByRole('region', { name }));

describe('the overview of assessments', () => {
  test('shows what waits, what is begun, what is missing and what was decided, each with its count', async () => {
    renderApp(<AssessmentsView />, { ports: ports() });
    await screen.findByRole('heading', { level: 1, name: 'Vurderingar' });
    expect(region('Ventar på kvitteringa di').getByRole('link', { name: 'Kantine' }).getAttribute('href')).toBe(
      '#/vurderingar/4',
    );
    expect(region('Utkasta dine').getByRole('link', { name: 'Skilt' })).toBeTruthy();
    const missing = region('Manglar vurdering');
    expect(missing.getAllByRole('listitem').map((item) => item.querySelector('a')?.textContent)).toEqual(['Vask', 'Skilt']);
    expect(missing.getByRole('button', { name: 'Vurder Vask' })).toBeTruthy();
    expect(region('Avgjort').getByText('50 % reservert eller inkluderande')).toBeTruthy();
    expect(region('Avgjort').getByText('1 av 2 avgjorde')).toBeTruthy();
  });

  test('the rows behind a number are shown by its button, and the share follows area and year', async () => {
    renderApp(<AssessmentsView />, { ports: ports() });
    await screen.findByRole('heading', { level: 1, name: 'Vurderingar' });
    const decided = region('Avgjort');
    fireEvent.click(decided.getByRole('button', { name: 'Reservert: 1' }));
    expect(decided.getAllByRole('listitem')).toHaveLength(1);
    expect(decided.getByRole('link', { name: 'Bokbuss' })).toBeTruthy();
    fireEvent.click(decided.getByRole('button', { name: 'Reservert: 1' }));
    fireEvent.change(decided.getByRole('combobox', { name: 'År' }), { target: { value: '2024' } });
    expect(decided.getByText('0 % reservert eller inkluderande')).toBeTruthy();
    fireEvent.change(decided.getByRole('combobox', { name: 'Tenesteområde' }), { target: { value: '2' } });
    expect(decided.getByText('Ingen vurderingar passar med vala.')).toBeTruthy();
    fireEvent.click(decided.getByRole('button', { name: 'Vis alle' }));
    expect(decided.getAllByRole('listitem')).toHaveLength(2);
  });

  test('says in words when there is nothing', async () => {
    renderApp(<AssessmentsView />, { ports: fakePorts({ session, assessments: [], procurements: [] }) });
    expect(await screen.findByText('Ingen vurderingar ventar på deg.')).toBeTruthy();
    expect(screen.getByText('Alle planlagde innkjøp er vurderte.')).toBeTruthy();
    expect(screen.getByText('Ingen vurderingar er ferdige enno.')).toBeTruthy();
  });

  test('an employee is told that it is not for them', async () => {
    renderApp(<AssessmentsView />, { ports: fakePorts({ session: aReaderSession() }) });
    expect(await screen.findByRole('heading', { name: 'Du har ikkje tilgang til vurderingane' })).toBeTruthy();
  });

  test('some thousand decided ones are folded', async () => {
    const many = Array.from({ length: 3_000 }, (_none, index) => of(index + 1, { result: 'inclusive' }));
    renderApp(<AssessmentsView />, { ports: fakePorts({ session, assessments: many, procurements: [] }) });
    await screen.findByRole('heading', { level: 1, name: 'Vurderingar' });
    expect(region('Avgjort').getAllByRole('listitem')).toHaveLength(20);
    expect(region('Avgjort').getByText('3000 vurderingar')).toBeTruthy();
  });
});

describe('the assessment on the page of a procurement', () => {
  test('is offered while there is none', async () => {
    renderApp(<ProcurementAssessments procurementId={1} />, { ports: ports() });
    expect(await screen.findByText('Ikkje vurdert enno.')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Vurder' }));
    expect(window.location.hash).toBe('#/vurderingar/ny?type=reservedInclusive&anskaffing=1');
  });

  test('says what it came to, who acknowledged it and when', async () => {
    const acknowledged = [of(2, { result: 'reserved', acknowledgedById: 1 })];
    renderApp(<ProcurementAssessments procurementId={2} />, { ports: fakePorts({ session, assessments: acknowledged }) });
    expect(await screen.findByText('Reservert')).toBeTruthy();
    expect(screen.getByText('Kvittert av Ingrid Haugland, 1. mai 2025')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Opne vurderinga' }).getAttribute('href')).toBe('#/vurderingar/2');
  });
});
