import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { calendarDate } from '../../../src/domain/calendar-date';
import { AgreementPageView } from '../../../src/ui/features/agreement/AgreementPageView';
import { anAgreement, anAssessment } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { aProcurement, aRevisionCampaign } from '../../support/plan-builders';
import { renderApp } from '../../support/render-app';

const done = (id: number, over: Partial<ReturnType<typeof anAssessment>>) =>
  anAssessment({ id, agreementId: 1, status: 'done', date: calendarDate('2025-01-10'), ...over });
const panel = async () => within(await screen.findByRole('region', { name: 'Vurderingar' }));

test('every kind of assessment has its result and the way on, and what was before is folded away', async () => {
  const assessments = [
    done(1, { kind: 'risk', result: 'lowRisk', date: calendarDate('2024-01-10') }),
    done(2, { kind: 'risk', result: 'highRisk' }),
    done(3, { kind: 'revision', result: 'keep' }),
  ];
  renderApp(<AgreementPageView agreementId={1} />, { ports: fakePorts({ assessments }) });
  const shown = await panel();
  expect(await shown.findByText('Høg risiko')).toBeTruthy();
  expect(shown.getByText('Behalde')).toBeTruthy();
  expect(shown.queryByText('Låg risiko')).toBeNull();
  await userEvent.click(shown.getByRole('button', { name: '1 tidlegare vurdering' }));
  expect(shown.getByText(/Låg risiko · 10. januar 2024/)).toBeTruthy();
  await userEvent.click(shown.getByRole('button', { name: 'Vurder risikoen på nytt: Risikovurdering' }));
  expect(window.location.hash).toBe('#/vurderingar/ny?type=risk&avtale=1');
});

test('what was assessed in the procurement it came out of holds for the agreement; that of another procurement does not', async () => {
  const procurements = [
    aProcurement({ id: 4, phase: 'awarded', resultingAgreementId: 1 }),
    aProcurement({ id: 5, replacesAgreementId: 1 }),
  ];
  const assessments = [
    done(6, { kind: 'reservedInclusive', agreementId: null, procurementId: 4, result: 'inclusive' }),
    done(7, { kind: 'risk', agreementId: null, procurementId: 5, result: 'highRisk' }),
  ];
  renderApp(<AgreementPageView agreementId={1} />, { ports: fakePorts({ assessments, procurements }) });
  const shown = await panel();
  expect(await shown.findByText('Inkluderande')).toBeTruthy();
  expect(shown.queryByText('Høg risiko')).toBeNull();
});

test('a campaign that waits is told of until it is answered', async () => {
  const ports = fakePorts({
    assessments: [done(3, { kind: 'revision', result: 'keep' })],
    revisionCampaigns: [aRevisionCampaign()],
  });
  renderApp(<AgreementPageView agreementId={1} />, { ports });
  const shown = await panel();
  expect(await shown.findByText('Runden Revisjon 2025 ventar på svar innan 28. februar 2026.')).toBeTruthy();
  expect(shown.getByRole('button', { name: 'Svar på revisjonen: Revisjon av avtalen' })).toBeTruthy();
});

test('the final evaluation is asked for when the agreement is over, not before', async () => {
  const over = anAgreement({ endDate: calendarDate('2025-10-31'), options: [] });
  renderApp(<AgreementPageView agreementId={1} />, { ports: fakePorts({ agreements: [over] }) });
  const shown = await panel();
  expect(await shown.findByRole('button', { name: 'Evaluer avtalen: Sluttevaluering' })).toBeTruthy();
});

test('while an agreement can go on, its final evaluation is only said to come', async () => {
  renderApp(<AgreementPageView agreementId={1} />, { ports: fakePorts() });
  const shown = await panel();
  expect(await shown.findByText('Blir gjort når avtalen går mot slutten')).toBeTruthy();
  expect(shown.queryByRole('button', { name: /Evaluer/ })).toBeNull();
});

test('a draft is gone on with', async () => {
  const draft = anAssessment({ id: 8, agreementId: 1, kind: 'revision', status: 'draft', date: null, steps: [] });
  renderApp(<AgreementPageView agreementId={1} />, { ports: fakePorts({ assessments: [draft] }) });
  await userEvent.click(await (await panel()).findByRole('button', { name: 'Hald fram: Revisjon av avtalen' }));
  expect(window.location.hash).toBe('#/vurderingar/8');
});
