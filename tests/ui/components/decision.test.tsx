import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForbiddenError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { DecisionActions } from '../../../src/ui/components/decision/DecisionActions';
import { ConsequenceText } from '../../../src/ui/components/decision/ConsequenceText';
import { useAppData } from '../../../src/ui/state/app-data';
import { anAgreement, anOption, aReaderSession, aSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

function FirstDeadline({ kind = 'optionDecision' }: { kind?: string }) {
  const { rows, today } = useAppData();
  const row = rows[0];
  const deadline = row?.deadlines.find((each) => each.kind === kind);
  if (!row || !deadline) return <p>ingen frist</p>;
  return (
    <>
      <ConsequenceText agreement={row.agreement} deadline={deadline} today={today} />
      <DecisionActions agreement={row.agreement} deadline={deadline} />
    </>
  );
}

async function openDialog(button: string) {
  await userEvent.click(await screen.findByRole('button', { name: button }));
  return within(await screen.findByRole('dialog'));
}

// jsdom is late in telling which of two dialogs is the open one, so roles are read as if both were.
async function conflictDialog() {
  const title = await screen.findByText('Nokon andre har endra dette');
  return within(title.closest<HTMLElement>('[role="alertdialog"]') ?? document.body);
}

test('the consequence of doing nothing is said with its date', async () => {
  renderApp(<FirstDeadline />);
  expect((await screen.findByText(/Gjer du ingenting/)).textContent).toBe(
    'Gjer du ingenting, går avtalen ut 28. februar 2026. Opsjonen gjev 12 månader til, til og med 28. februar 2027.',
  );
});

test('an automatic option says that the agreement goes on, and is let to', async () => {
  const agreement = anAgreement({ options: [anOption({ mode: 'automatic' })] });
  renderApp(<FirstDeadline />, { ports: fakePorts({ agreements: [agreement] }) });
  expect((await screen.findByText(/Gjer du ingenting/)).textContent).toContain(
    'går avtalen vidare i 12 månader frå 1. mars 2026',
  );
  expect(screen.getByRole('button', { name: 'Lat avtalen gå vidare' })).toBeTruthy();
});

test('an option is exercised with a reason, answered and can be undone', async () => {
  const { ports } = renderApp(<FirstDeadline />);
  const dialog = await openDialog('Utløys opsjonen');
  await userEvent.click(dialog.getByRole('button', { name: 'Utløys opsjonen' }));
  expect(await dialog.findByText('Skriv ei kort grunngjeving.')).toBeTruthy();
  expect(ports.stored.option(101).decision).toBe('open');
  await userEvent.type(dialog.getByRole('textbox', { name: /Grunngjeving/ }), 'God kvalitet');
  await userEvent.click(dialog.getByRole('button', { name: 'Utløys opsjonen' }));
  await screen.findByText('Opsjonen er utløyst');
  expect(ports.stored.option(101)).toMatchObject({
    decision: 'exercised',
    reason: 'God kvalitet',
    decidedById: 1,
    decidedOn: calendarDate('2025-11-24'),
  });
  await waitFor(() =>
    expect(ports.stored.responses).toMatchObject([{ answer: 'exercised', deadlineKind: 'optionDecision', byId: 1 }]),
  );
  await userEvent.click(await screen.findByText('Angre'));
  await waitFor(() =>
    expect(ports.stored.option(101)).toMatchObject({ decision: 'open', decidedById: null, decidedOn: null, reason: '' }),
  );
});

test('a refusal stays in the dialog with what was typed', async () => {
  const ports = fakePorts();
  jest.spyOn(ports.agreements, 'decideOption').mockRejectedValue(new ForbiddenError('No.'));
  renderApp(<FirstDeadline />, { ports });
  const dialog = await openDialog('Ikkje forleng');
  await userEvent.type(dialog.getByRole('textbox', { name: /Grunngjeving/ }), 'For dyrt');
  await userEvent.click(dialog.getByRole('button', { name: 'Ikkje forleng' }));
  expect(await dialog.findByText(/Du har ikkje rett til dette/)).toBeTruthy();
  expect(dialog.getByRole('textbox', { name: /Grunngjeving/ })).toHaveProperty('value', 'For dyrt');
});

test('when somebody else decides meanwhile both decisions are shown and theirs can be kept', async () => {
  const { ports } = renderApp(<FirstDeadline />);
  const dialog = await openDialog('Utløys opsjonen');
  await userEvent.type(dialog.getByRole('textbox', { name: /Grunngjeving/ }), 'God kvalitet');
  ports.optionChangedByOther(101, { decision: 'declined', reason: 'For dyrt' });
  await userEvent.click(dialog.getByRole('button', { name: 'Utløys opsjonen' }));
  const conflict = await conflictDialog();
  expect(conflict.getByText('For dyrt')).toBeTruthy();
  for (const name of [/Frå Olav Bruvik.*Ikkje forlenga/, /Frå Olav Bruvik.*For dyrt/])
    await userEvent.click(conflict.getByRole('radio', { name, hidden: true }));
  await userEvent.click(conflict.getByText('Lagre det eg har valt'));
  await waitFor(() => expect(screen.queryByText('Nokon andre har endra dette')).toBeNull());
  expect(ports.stored.option(101)).toMatchObject({ decision: 'declined', reason: 'For dyrt' });
});

test('in a conflict mine can be kept and is written on what is stored now', async () => {
  const { ports } = renderApp(<FirstDeadline />);
  const dialog = await openDialog('Utløys opsjonen');
  await userEvent.type(dialog.getByRole('textbox', { name: /Grunngjeving/ }), 'God kvalitet');
  ports.optionChangedByOther(101, { decision: 'declined', reason: 'For dyrt' });
  await userEvent.click(dialog.getByRole('button', { name: 'Utløys opsjonen' }));
  const conflict = await conflictDialog();
  await userEvent.click(conflict.getByText('Lagre det eg har valt'));
  await waitFor(() => expect(ports.stored.option(101)).toMatchObject({ decision: 'exercised', reason: 'God kvalitet' }));
});

test('an option that was decided before the dialog opened cannot be decided again', async () => {
  const ports = fakePorts();
  renderApp(<FirstDeadline />, { ports });
  await screen.findByText(/Gjer du ingenting/);
  ports.optionChangedByOther(101, { decision: 'declined', decidedById: 2, decidedOn: calendarDate('2025-11-20') });
  const dialog = await openDialog('Utløys opsjonen');
  expect(await dialog.findByText(/Opsjonen er alt avgjord: ikkje forlenga 20. november 2025 av Olav Bruvik/)).toBeTruthy();
  expect(dialog.queryByRole('button', { name: 'Utløys opsjonen' })).toBeNull();
});

test('a new procurement takes the area, the codes and the day after the agreement with it', async () => {
  const { ports } = renderApp(<FirstDeadline kind="renewalStart" />);
  const dialog = await openDialog('Start ny anskaffing');
  await userEvent.click(dialog.getByRole('button', { name: 'Start ny anskaffing' }));
  await waitFor(() =>
    expect(ports.stored.procurements).toMatchObject([
      {
        title: 'Vaskeritenester',
        phase: 'need',
        replacesAgreementId: 1,
        serviceAreaIds: [1],
        neededBy: '2026-03-01',
        estimatedValue: 5_000_000,
      },
    ]),
  );
});

test('whoever may not write in the plan reports the need instead, and can take it back', async () => {
  const session = aSession();
  const rights = { ...session.rights, procurements: { read: true, add: false, edit: false } };
  const { ports } = renderApp(<FirstDeadline kind="renewalStart" />, { ports: fakePorts({ session: { ...session, rights } }) });
  const dialog = await openDialog('Meld behov for ny anskaffing');
  await userEvent.click(dialog.getByRole('button', { name: 'Meld behov for ny anskaffing' }));
  const [reported] = await waitFor(async () => {
    const all = await ports.needRequests.all();
    expect(all).toHaveLength(1);
    return all;
  });
  expect(reported?.value).toMatchObject({
    title: 'Vaskeritenester',
    replacesAgreementId: 1,
    neededBy: '2026-03-01',
    withdrawn: false,
  });
  expect(ports.stored.procurements).toEqual([]);
  await userEvent.click(await screen.findByRole('button', { name: 'Angre' }));
  await waitFor(async () => expect((await ports.needRequests.all())[0]?.value.withdrawn).toBe(true));
});

test('a reader is offered nothing, and is not told what happens when they do nothing', async () => {
  renderApp(<FirstDeadline />, { ports: fakePorts({ session: aReaderSession() }) });
  await screen.findByText(/Blir ikkje noko gjort, /);
  expect(screen.queryByRole('button')).toBeNull();
});

async function openReminder() {
  await userEvent.click(await screen.findByRole('button', { name: 'Meir' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Minn meg på …' }));
  // Of two dialogs that come after each other jsdom, without layout, may take the first for the open one and hide the second.
  return within(await screen.findByRole('dialog', { hidden: true }));
}

test('nobody is reminded of an option after the day to act by, and a reminder can be taken back', async () => {
  const { ports } = renderApp(<FirstDeadline />);
  const dialog = await openReminder();
  fireEvent.change(dialog.getByLabelText(/Dag/), { target: { value: '2025-11-29' } });
  await userEvent.click(dialog.getByRole('button', { name: 'Minn meg' }));
  expect(await dialog.findByText('Vel ein dag seinast 28. november 2025, så du rekk å svare.')).toBeTruthy();
  expect(ports.stored.responses).toEqual([]);
  fireEvent.change(dialog.getByLabelText(/Dag/), { target: { value: '2025-11-27' } });
  await userEvent.click(dialog.getByRole('button', { name: 'Minn meg' }));
  await userEvent.click(await screen.findByText('Angre'));
  await waitFor(() =>
    expect(ports.stored.responses).toMatchObject([
      { answer: 'remindMe', remindOn: '2025-11-27' },
      { answer: 'remindMe', remindOn: '2025-11-24' },
    ]),
  );
});

test('a dialog that is left gives focus back to what it was opened from', async () => {
  renderApp(<FirstDeadline />);
  await openDialog('Ikkje forleng');
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Ikkje forleng' })));
  await openReminder();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Meir' })));
});
