import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import type { Procurement } from '../../../src/domain/procurement';
import { AgreementOrigin } from '../../../src/ui/components/agreement-origin/AgreementOrigin';
import { AgreementFormView } from '../../../src/ui/features/agreement-form/AgreementFormView';
import { aReaderSession, anAssessment } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { aProcurement, aTenderer } from '../../support/plan-builders';
import { renderApp } from '../../support/render-app';

const awarded = (over: Partial<Procurement> = {}) =>
  aProcurement({
    phase: 'awarded',
    caseNumber: '25/77',
    procedure: 'partIII',
    startedOn: calendarDate('2025-06-01'),
    tenderers: [
      aTenderer({ name: 'Vest Tekstil AS', supplierId: 2, won: true }),
      aTenderer({ name: 'Ny AS', won: true }),
      aTenderer(),
    ],
    ...over,
  });
const portsWith = (over: Partial<Procurement> = {}) =>
  fakePorts({
    procurements: [awarded(over)],
    assessments: [anAssessment({ agreementId: null, procurementId: 1, result: 'inclusive' })],
  });

const write = (label: RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const press = async (name: string) => userEvent.click(await screen.findByText(name, { selector: 'button' }));
const valueOf = (label: RegExp) => screen.getByLabelText<HTMLInputElement>(label).value;
const fillIn = async () => {
  await screen.findByText(/Fylt ut frå anskaffinga «Skulemøblar»/);
  write(/^Avtalenummer/, '2025-009');
  write(/^Sluttdato utan opsjonar/, '2028-07-31');
};

beforeEach(() => window.history.replaceState(null, '', '#/avtalar/ny?anskaffing=1'));

test('an agreement from a procurement is filled in with what the procurement knows', async () => {
  renderApp(<AgreementFormView />, { ports: portsWith() });
  await screen.findByText(/Ikkje i leverandørregisteret: Ny AS/);
  expect(valueOf(/^Namn på avtalen/)).toBe('Skulemøblar');
  expect(valueOf(/^Saksnummer/)).toBe('25/77');
  expect(valueOf(/^Anslått verdi/)).toBe('2 600 000');
  expect(valueOf(/^Prosedyre/)).toBe('partIII');
  expect(valueOf(/^Anskaffinga starta/)).toBe('2025-06-01');
  expect(valueOf(/^Reservert eller inkluderande/)).toBe('inclusive');
  expect(valueOf(/^Startdato/)).toBe('2026-08-01');
  expect(screen.getByText('Vest Tekstil AS')).toBeTruthy();
});

test('a saved agreement is known to the procurement it came from', async () => {
  const { ports } = renderApp(<AgreementFormView />, { ports: portsWith() });
  await fillIn();
  await press('Legg inn avtalen');
  await waitFor(() => expect(ports.stored.agreements).toHaveLength(2));
  const made = ports.stored.agreements.at(-1);
  await waitFor(() => expect(ports.stored.procurements[0]?.resultingAgreementId).toBe(made?.id));
  await waitFor(() => expect(window.location.hash).toBe(`#/avtalar/${made?.id}`));
});

test('what somebody has changed in the procurement meanwhile stays, and the two are tied all the same', async () => {
  const { ports } = renderApp(<AgreementFormView />, { ports: portsWith() });
  await fillIn();
  ports.procurementChangedByOther(1, { lots: ['Nord'] });
  await press('Legg inn avtalen');
  await waitFor(() => expect(ports.stored.procurements[0]).toMatchObject({ lots: ['Nord'] }));
  await waitFor(() => expect(ports.stored.procurements[0]?.resultingAgreementId).not.toBeNull());
});

test('when the procurement cannot be told, the agreement is saved once, and it can be tried again', async () => {
  const { ports } = renderApp(<AgreementFormView />, { ports: portsWith() });
  await fillIn();
  jest.spyOn(ports.procurements, 'update').mockRejectedValueOnce(new UnreachableError('No answer.', true));
  await press('Legg inn avtalen');
  expect(await screen.findByText('Avtalen er lagra, men er ikkje knytt til anskaffinga')).toBeTruthy();
  await press('Knyt saman på nytt');
  await waitFor(() => expect(ports.stored.procurements[0]?.resultingAgreementId).toBe(ports.stored.agreements.at(-1)?.id));
  expect(ports.stored.agreements).toHaveLength(2);
});

test('a procurement that is not there leaves an empty form that says so', async () => {
  renderApp(<AgreementFormView />, { ports: fakePorts() });
  expect(await screen.findByText(/Fann ikkje anskaffinga/)).toBeTruthy();
  expect(valueOf(/^Namn på avtalen/)).toBe('');
});

test('an agreement shows what it came from and what replaces it', async () => {
  const ports = fakePorts({
    procurements: [
      awarded({ id: 1, title: 'Vaskeri 2024', resultingAgreementId: 1 }),
      awarded({ id: 2, title: 'Vaskeri 2026', phase: 'announced', replacesAgreementId: 1 }),
      awarded({ id: 3, title: 'Gjeve opp', phase: 'cancelled', replacesAgreementId: 1 }),
    ],
  });
  renderApp(<AgreementOrigin agreementId={1} />, { ports });
  expect((await screen.findByText('Vaskeri 2024')).getAttribute('href')).toBe('#/behov/1');
  expect(screen.getByText('Blir erstatta av (kunngjord)')).toBeTruthy();
  expect(screen.getByText('Vaskeri 2026').getAttribute('href')).toBe('#/behov/2');
  expect(screen.queryByText('Gjeve opp')).toBeNull();
});

test('a replaced agreement leads to the agreement that took over', async () => {
  const ports = fakePorts({ procurements: [awarded({ replacesAgreementId: 7, resultingAgreementId: 1 })] });
  renderApp(<AgreementOrigin agreementId={7} />, { ports });
  expect((await screen.findByText('Vaskeritenester')).getAttribute('href')).toBe('#/avtalar/1');
  expect(screen.getByText('Er erstatta av')).toBeTruthy();
});

test('an employee is not told of procurements', async () => {
  const ports = fakePorts({ session: aReaderSession(), procurements: [awarded({ resultingAgreementId: 1 })] });
  const asked = jest.spyOn(ports.procurements, 'forAgreement');
  renderApp(
    <>
      <p>Sida er her</p>
      <AgreementOrigin agreementId={1} />
    </>,
    { ports },
  );
  await screen.findByText('Sida er her');
  expect(asked).not.toHaveBeenCalled();
});
