import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { riskFactorKeys } from '../../../src/domain/risk/risk-factors';
import { Lessons } from '../../../src/ui/components/lessons/Lessons';
import { AssessmentView } from '../../../src/ui/features/assessment/AssessmentView';
import { riskNn } from '../../../src/ui/text/risk/nn';
import { aFollowUp, anAgreement, anAssessment, anOrganisation, aReaderSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

jest.setTimeout(30_000);
const organisation = anOrganisation({ ruleValues: [...defaultRuleValues] });
const slowly = { timeout: 20_000 };
afterEach(() => window.history.replaceState(null, '', '#'));

const openNew = (kind: string) => window.history.replaceState(null, '', `#/vurderingar/ny?type=${kind}&avtale=1`);
const write = (name: RegExp | string, text: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } });
const everyRisk = (level: string) =>
  anAssessment({
    id: 5,
    agreementId: 1,
    kind: 'risk',
    title: 'Risikovurdering',
    status: 'done',
    result: 'lowRisk',
    date: calendarDate('2025-11-24'),
    steps: riskFactorKeys.map((key) => ({ question: riskNn.factor[key], conclusion: level, reason: 'Vi kjenner dei godt' })),
  });

test('every factor needs a level and a reason, and what they come to is reckoned', async () => {
  openNew('risk');
  const { ports } = renderApp(<AssessmentView />);
  const save = await screen.findByRole('button', { name: 'Lagre vurderinga' }, slowly);
  await userEvent.click(save);
  expect(screen.getAllByText('Vel låg, middels eller høg.')).toHaveLength(riskFactorKeys.length);
  expect(screen.getByText('9 punkt står att før vi kan rekne ut risikoen.')).toBeTruthy();
  for (const group of screen.getAllByRole('radiogroup')) fireEvent.click(within(group).getByRole('radio', { name: 'Låg' }));
  fireEvent.click(within(screen.getAllByRole('radiogroup')[0]!).getByRole('radio', { name: 'Høg' }));
  expect(screen.getByText('Høg risiko')).toBeTruthy();
  for (const field of screen.getAllByRole('textbox')) fireEvent.change(field, { target: { value: 'Vi kjenner bransjen' } });
  await userEvent.click(save);
  await waitFor(() =>
    expect(ports.stored.assessments).toMatchObject([
      { kind: 'risk', agreementId: 1, status: 'done', result: 'highRisk', date: '2025-11-24', paragraph: '' },
    ]),
  );
  expect(ports.stored.assessments[0]?.steps).toHaveLength(riskFactorKeys.length);
  // What the saved one is at is where the form was: back does not lead to it.
  await waitFor(() => expect(window.location.hash).toMatch(/^#\/vurderingar\/\d+$/));
});

test('the law is told of when it was in force as the procurement started', async () => {
  openNew('risk');
  const ports = fakePorts({ organisation, details: { 1: { procurementStartedOn: calendarDate('2026-07-01') } } });
  renderApp(<AssessmentView />, { ports, today: calendarDate('2026-11-23') });
  expect(await screen.findByText(/Lova krev risikobasert og dokumentert kontroll/, {}, slowly)).toBeTruthy();
});

test('the day before, the duty is told of as one that does not apply', async () => {
  openNew('risk');
  const ports = fakePorts({ organisation, details: { 1: { procurementStartedOn: calendarDate('2026-06-30') } } });
  renderApp(<AssessmentView />, { ports, today: calendarDate('2026-11-23') });
  expect(await screen.findByText(/så lova krev det ikkje av denne avtalen/, {}, slowly)).toBeTruthy();
});

test('the control plan becomes follow-ups that somebody is responsible for, and nothing is made twice', async () => {
  const { ports } = renderApp(<AssessmentView assessmentId={5} />, { ports: fakePorts({ assessments: [everyRisk('Låg')] }) });
  const make = await screen.findByRole('button', { name: 'Legg 1 kontroll i oppfølginga' }, slowly);
  fireEvent.change(screen.getByLabelText(/^Frist for eigenrapport/), { target: { value: '2025-12-01' } });
  await userEvent.click(make);
  await waitFor(() =>
    expect(ports.stored.followUps).toMatchObject([
      { agreementId: 1, kind: 'control', title: riskNn.control.selfReport, due: '2025-12-01', done: null, responsibleId: 1 },
    ]),
  );
  expect(await screen.findByText(/Alle kontrollane i planen ligg i oppfølginga/)).toBeTruthy();
});

test('what is left out is not made, and a day that has passed is refused', async () => {
  renderApp(<AssessmentView assessmentId={5} />, { ports: fakePorts({ assessments: [everyRisk('Låg')] }) });
  const due = await screen.findByLabelText(/^Frist for eigenrapport/, {}, slowly);
  fireEvent.change(due, { target: { value: '2025-11-23' } });
  await userEvent.click(screen.getByRole('button', { name: 'Legg 1 kontroll i oppfølginga' }));
  expect(await screen.findByText('Vel ein dag i dag eller seinare.')).toBeTruthy();
  await userEvent.click(screen.getByRole('checkbox', { name: /^Eigenrapport/ }));
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Legg 0 kontrollar i oppfølginga' }).disabled).toBe(true);
});

test('a control that stands in the follow-up already is told of and not offered', async () => {
  const followUps = [
    aFollowUp({ kind: 'control', title: 'Self-report on wages and working conditions', due: calendarDate('2025-12-20') }),
  ];
  renderApp(<AssessmentView assessmentId={5} />, { ports: fakePorts({ assessments: [everyRisk('Låg')], followUps }) });
  expect(await screen.findByText(/Alle kontrollane i planen ligg i oppfølginga/, {}, slowly)).toBeTruthy();
});

test('after a fault in the middle only what is missing is made', async () => {
  const ports = fakePorts({
    agreements: [anAgreement({ endDate: calendarDate('2028-02-28') })],
    assessments: [{ ...everyRisk('Middels'), result: 'mediumRisk' }],
  });
  const { add } = ports.followUps;
  let calls = 0;
  jest.spyOn(ports.followUps, 'add').mockImplementation((row) => {
    calls += 1;
    return calls === 2 ? Promise.reject(new UnreachableError('Gone.', false)) : add(row);
  });
  renderApp(<AssessmentView assessmentId={5} />, { ports });
  const make = await screen.findByRole('button', { name: /^Legg \d+ kontrollar i oppfølginga/ }, slowly);
  const planned = Number(/\d+/.exec(make.textContent ?? '')?.[0]);
  await userEvent.click(make);
  await userEvent.click(await screen.findByRole('button', { name: `Legg ${planned - 1} kontrollar i oppfølginga` }));
  await waitFor(() => expect(ports.stored.followUps).toHaveLength(planned));
});

test('the final evaluation keeps its lessons, and the answers propose what it comes to', async () => {
  openNew('finalEvaluation');
  const { ports } = renderApp(<AssessmentView />);
  const save = await screen.findByRole('button', { name: 'Lagre sluttevalueringa' }, slowly);
  for (const group of screen.getAllByRole('radiogroup').slice(0, 4))
    fireEvent.click(within(group).getByRole('radio', { name: 'Godt' }));
  expect(screen.getByText('Svara tyder på god leveranse. Du avgjer.')).toBeTruthy();
  for (const field of screen.getAllByRole('textbox')) fireEvent.change(field, { target: { value: 'Faste dagar fungerte' } });
  write(/^Kva bør bli annleis/, 'Nei');
  await userEvent.click(save);
  expect(await screen.findByText('Skriv kva de lærte, med meir enn eitt ord.')).toBeTruthy();
  expect(ports.stored.assessments).toEqual([]);
  write(/^Kva bør bli annleis/, 'Be om henting kvar dag');
  await userEvent.click(screen.getByRole('radio', { name: 'Blanda leveranse' }));
  await userEvent.click(save);
  await waitFor(() =>
    expect(ports.stored.assessments).toMatchObject([{ kind: 'finalEvaluation', result: 'mixedDelivery', status: 'done' }]),
  );
  expect(ports.stored.assessments[0]?.steps.at(-1)).toEqual({
    question: 'Kva bør bli annleis neste gong?',
    conclusion: '',
    reason: 'Be om henting kvar dag',
  });
});

test('an evaluation that somebody has begun goes on from what stands in it', async () => {
  const begun = anAssessment({
    id: 5,
    agreementId: 1,
    kind: 'finalEvaluation',
    status: 'draft',
    result: null,
    steps: [
      { question: 'Pris', conclusion: 'Dårlig', reason: 'Prisene ble regulert to ganger' },
      { question: 'Kva gjekk bra?', conclusion: '', reason: 'Faste hentedagar' },
    ],
  });
  renderApp(<AssessmentView assessmentId={5} />, { ports: fakePorts({ assessments: [begun] }) });
  const price = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Grunngjeving: pris/ }, slowly);
  expect(price.value).toBe('Prisene ble regulert to ganger');
  expect(
    within(screen.getByRole('radiogroup', { name: /^Pris/ })).getByRole<HTMLInputElement>('radio', { name: 'Dårleg' }).checked,
  ).toBe(true);
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: /^Kva gjekk bra/ }).value).toBe('Faste hentedagar');
});

test('a revision that somebody has begun starts from what stands in it', async () => {
  const begun = anAssessment({
    id: 6,
    agreementId: 1,
    kind: 'revision',
    status: 'draft',
    result: null,
    steps: [{ question: 'Kva skal skje med avtalen?', conclusion: '', reason: 'Prisane har stige mykje' }],
  });
  const { ports } = renderApp(<AssessmentView assessmentId={6} />, { ports: fakePorts({ assessments: [begun] }) });
  const reason = await screen.findByRole<HTMLInputElement>('textbox', { name: /^Grunngjeving/ }, slowly);
  expect(reason.value).toBe('Prisane har stige mykje');
  await userEvent.click(screen.getByRole('radio', { name: /^Behalde/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Lagre svaret' }));
  await waitFor(() => expect(ports.stored.assessments).toMatchObject([{ id: 6, result: 'keep', status: 'done' }]));
});

test('the revision of one agreement is answered on a page of its own', async () => {
  openNew('revision');
  const { ports } = renderApp(<AssessmentView />);
  await userEvent.click(await screen.findByRole('radio', { name: /^Behalde/ }, slowly));
  write(/^Grunngjeving/, 'Leveransane er gode');
  await userEvent.click(screen.getByRole('button', { name: 'Lagre svaret' }));
  await waitFor(() => expect(ports.stored.assessments).toMatchObject([{ kind: 'revision', result: 'keep', status: 'done' }]));
});

test('lessons of the like are shown with who and when, and not those of the agreement itself', async () => {
  const agreements = [
    anAgreement({ id: 1, title: 'Vask no' }),
    anAgreement({ id: 2, title: 'Vask før', cpvCodes: ['98311000'] }),
    anAgreement({ id: 3, title: 'Papir', cpvCodes: ['30190000'] }),
  ];
  const evaluation = (id: number, agreementId: number) =>
    anAssessment({
      id,
      agreementId,
      kind: 'finalEvaluation',
      status: 'done',
      result: 'poorDelivery',
      date: calendarDate('2025-10-01'),
      steps: [{ question: 'Kva bør bli annleis neste gong?', conclusion: '', reason: `Lærdom frå ${agreementId}` }],
    });
  renderApp(<Lessons cpvCodes={['98310000']} exceptAgreementId={1} />, {
    ports: fakePorts({ agreements, assessments: [evaluation(1, 1), evaluation(2, 2), evaluation(3, 3)] }),
  });
  const panel = within(await screen.findByRole('region', { name: 'Lærdom frå liknande avtalar' }));
  expect(panel.getByText('Lærdom frå 2')).toBeTruthy();
  expect(panel.getByRole('link', { name: 'Vask før' })).toBeTruthy();
  expect(panel.getByText(/Dårleg leveranse · Siri Moe · 1. oktober 2025/)).toBeTruthy();
  expect(panel.queryByText('Lærdom frå 1')).toBeNull();
  expect(panel.queryByText('Lærdom frå 3')).toBeNull();
});

test('who may not read assessments is shown no lessons, and SharePoint is not asked', async () => {
  const ports = fakePorts({ session: aReaderSession(), agreements: [anAgreement()] });
  const asked = jest.spyOn(ports.assessments, 'ofKinds');
  renderApp(
    <>
      <p>Side</p>
      <Lessons cpvCodes={['98310000']} />
    </>,
    { ports },
  );
  await screen.findByText('Side');
  expect(asked).not.toHaveBeenCalled();
});
