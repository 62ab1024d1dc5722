import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { anAgreement, anAssessment, aPerson, aReaderSession, aSession } from '../../support/builders';
import { aNeedRequest, aProcurement } from '../../support/plan-builders';
import { desks, neededBy, planReady, showPlan, shownTitles } from './show-plan';

beforeEach(() => window.localStorage.clear());

describe('reported needs', () => {
  const request = aNeedRequest({ id: 5, requestedById: 2, guidance: 'Del I' });

  test('one is taken into the plan with what the guide answered, and a chat to the one who reported is offered', async () => {
    const open = jest.spyOn(window, 'open').mockReturnValue(null);
    const { ports } = showPlan({ needRequests: [request, aNeedRequest({ id: 6, title: 'Trekt', withdrawn: true })] });
    await planReady();
    expect(screen.getByText(/^Meldt av Olav Bruvik 20\. nov/)).toBeTruthy();
    expect(screen.queryByText('Trekt')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Ta inn i planen: Vask av arbeidsklede' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Skriv til Olav Bruvik' }));
    expect(open.mock.calls[0]?.[0]).toContain('https://teams.microsoft.com/l/chat/0/0?users=olav%40alver.example');
    expect(ports.stored.procurements.at(-1)).toMatchObject({
      requestId: 5,
      phase: 'need',
      description: 'Svaret frå rettleiaren:\nDel I',
    });
    expect(shownTitles()).toContain('Vask av arbeidsklede');
  });

  test('who may not read the plan sees what they have reported, and may withdraw it and undo that', async () => {
    const { ports } = showPlan({
      session: aReaderSession({ rights: { ...aReaderSession().rights, needRequests: { read: true, add: true, edit: true } } }),
      needRequests: [request, aNeedRequest({ id: 6, title: 'Mitt behov', requestedById: 9 })],
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Mine meldte behov' })).toBeTruthy();
    expect(screen.queryByText('Vask av arbeidsklede')).toBeNull();
    expect(screen.getByRole('link', { name: 'Opne rettleiaren' }).getAttribute('href')).toBe('#/rettleiar');
    await userEvent.click(screen.getByRole('button', { name: 'Trekk tilbake: Mitt behov' }));
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Trekk tilbake' }));
    expect(await screen.findByText('Trekt tilbake')).toBeTruthy();
    expect(ports.stored.needRequests[1]).toMatchObject({ withdrawn: true });
    await userEvent.click(await screen.findByRole('button', { name: 'Angre', hidden: true }));
    await waitFor(() => expect(ports.stored.needRequests[1]).toMatchObject({ withdrawn: false }));
  });

  test('the plan says of a need that was taken in that its report was withdrawn, also when it became part of a joint one', async () => {
    showPlan({
      needRequests: [aNeedRequest({ ...request, withdrawn: true })],
      procurements: [
        aProcurement({ id: 7, requestId: 5, phase: 'cancelled', cancelledReason: 'Slått saman i «Vask» (behov 8)' }),
        aProcurement({ id: 8, title: 'Vask', phase: 'planned', neededBy }),
        desks,
      ],
    });
    await planReady();
    const marked = screen.getAllByText('Meldinga er trekt tilbake').map((badge) => badge.closest('li')?.textContent);
    expect(marked).toEqual([expect.stringMatching(/^Vask/)]);
  });

  test('who has reported nothing is shown the way to the guide', async () => {
    showPlan({ session: aReaderSession() });
    expect(await screen.findByText('Du har ikkje meldt noko behov')).toBeTruthy();
  });

  test('an owner who reads the plan sees where their need has come, also when it became part of a joint one', async () => {
    const rights = { ...aSession().rights, procurements: { read: true, add: false, edit: false } };
    showPlan({
      session: aSession({ person: aPerson({ id: 2 }), rights }),
      needRequests: [request],
      procurements: [
        aProcurement({ id: 7, requestId: 5, phase: 'cancelled', cancelledReason: 'Slått saman i «Vask» (behov 8)' }),
        aProcurement({ id: 8, title: 'Vask', phase: 'planned', neededBy }),
      ],
    });
    await planReady();
    expect(screen.getByText('I planen: Planlagd')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Opne behovet' }).getAttribute('href')).toBe('#/behov/8');
  });
});

describe('the same need in several areas', () => {
  const alike = [
    desks,
    aProcurement({
      id: 4,
      title: 'Pultar',
      serviceAreaIds: [2],
      neededBy: calendarDate('2027-02-01'),
      estimatedValue: 1_000_000,
    }),
  ];
  const join = async () => {
    await planReady();
    await userEvent.click(screen.getByRole('button', { name: 'Slå saman: Pultar' }));
    return within(await screen.findByRole('dialog', { hidden: true }));
  };

  test('a press shows what will happen; then one joint need is made and the others point to it, and it can be undone', async () => {
    const { ports } = showPlan({ procurements: alike });
    const dialog = await join();
    expect(
      dialog.getByText(/^Eit nytt behov for .*Kultur.* blir laga: 3,6 mill\. kr, trengst innan 1\. februar 2027\.$/),
    ).toBeTruthy();
    expect(ports.stored.procurements).toHaveLength(2);
    fireEvent.click(dialog.getByRole('button', { name: 'Slå saman', hidden: true }));
    expect(await screen.findByText('Behova er slegne saman i «Pultar»')).toBeTruthy();
    const [first, second, joint] = ports.stored.procurements;
    expect([first?.phase, second?.cancelledReason]).toEqual(['cancelled', `Slått saman i «Pultar» (behov ${joint?.id})`]);
    expect(joint).toMatchObject({ estimatedValue: 3_600_000, neededBy: '2027-02-01', phase: 'need' });
    fireEvent.click(await screen.findByRole('button', { name: 'Angre', hidden: true }));
    await waitFor(() => expect(ports.stored.procurements.map(({ phase }) => phase)).toEqual(['need', 'need', 'cancelled']));
  });

  test('when one of them was changed meanwhile, trying again makes no second joint need', async () => {
    const { ports } = showPlan({ procurements: alike });
    const dialog = await join();
    const update = jest.spyOn(ports.procurements, 'update').mockRejectedValueOnce(new UnreachableError('No net.', false));
    fireEvent.click(dialog.getByRole('button', { name: 'Slå saman', hidden: true }));
    await waitFor(() => expect(update).toHaveBeenCalled());
    const again = await screen.findByRole('button', { name: 'Slå saman', hidden: true });
    await waitFor(() => expect((again as HTMLButtonElement).disabled).toBe(false));
    fireEvent.click(again);
    expect(await screen.findByText('Behova er slegne saman i «Pultar»')).toBeTruthy();
    expect(ports.stored.procurements.map(({ phase }) => phase)).toEqual(['cancelled', 'cancelled', 'need']);
  });

  test('when one of them was changed by somebody else, nothing is left half joined, and the plan shows what they wrote', async () => {
    const { ports } = showPlan({ procurements: alike });
    const dialog = await join();
    ports.procurementChangedByOther(4, { title: 'Pultar og stolar' });
    fireEvent.click(dialog.getByRole('button', { name: 'Slå saman', hidden: true }));
    expect(await screen.findByText('Behova vart ikkje slegne saman')).toBeTruthy();
    expect(screen.queryByRole('dialog', { hidden: true })).toBeNull();
    expect(ports.stored.procurements.map(({ phase }) => phase)).toEqual(['need', 'need', 'cancelled']);
    expect(shownTitles()).toContain('Pultar og stolar');
  });

  test('whoever gives up an attempt that stopped halfway, gets back what there was', async () => {
    const { ports } = showPlan({ procurements: alike });
    const dialog = await join();
    const update = jest.spyOn(ports.procurements, 'update').mockRejectedValueOnce(new UnreachableError('No net.', false));
    fireEvent.click(dialog.getByRole('button', { name: 'Slå saman', hidden: true }));
    await screen.findByText(/^Det stoppa undervegs/);
    expect(update).toHaveBeenCalledTimes(1);
    await waitFor(() => fireEvent.click(screen.getByRole('button', { name: 'Avbryt', hidden: true })));
    expect(await screen.findByText('Samanslåinga er angra')).toBeTruthy();
    expect(ports.stored.procurements.map(({ phase }) => phase)).toEqual(['need', 'need', 'cancelled']);
  });

  test('«Ikkje same behov» hides it for the person, and it can be brought back', async () => {
    showPlan({ procurements: alike });
    await planReady();
    await userEvent.click(screen.getByRole('button', { name: 'Ikkje same behov: Pultar' }));
    expect(screen.queryByRole('button', { name: 'Slå saman: Pultar' })).toBeNull();
    expect(window.localStorage.getItem('innkjop.plan.1')).toContain('1-4');
    await userEvent.click(screen.getByRole('button', { name: 'Vis eitt gøymt forslag' }));
    expect(screen.getByRole('button', { name: 'Slå saman: Pultar' })).toBeTruthy();
  });
});

describe('agreements that end without a successor', () => {
  const ending = anAgreement({ id: 7, title: 'Tolketenester', options: [], endDate: calendarDate('2026-12-31'), notice: null });

  test('one is put into the plan with a press, and is then no suggestion', async () => {
    const { ports } = showPlan({ agreements: [ending] });
    await planReady();
    await userEvent.click(screen.getByRole('button', { name: 'Legg i planen: Tolketenester' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Legg i planen: Tolketenester' })).toBeNull());
    expect(ports.stored.procurements.at(-1)).toMatchObject({
      title: 'Tolketenester',
      replacesAgreementId: 7,
      neededBy: '2027-01-01',
      plannedStart: '2025-12-31',
      responsibleId: 1,
    });
  });

  test('one that a finished revision ends is not suggested; «Ikkje aktuelt» says where to say so', async () => {
    showPlan({
      agreements: [ending, anAgreement({ ...ending, id: 8, title: 'Skal slutte' })],
      assessments: [anAssessment({ kind: 'revision', agreementId: 8, result: 'end' })],
    });
    await planReady();
    expect(screen.queryByRole('button', { name: 'Legg i planen: Skal slutte' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Ikkje aktuelt: Tolketenester' }));
    expect(await screen.findByText(/skriv det i revisjonen/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Legg i planen: Tolketenester' })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Vis eitt gøymt forslag' }));
    expect(screen.getByRole('button', { name: 'Legg i planen: Tolketenester' })).toBeTruthy();
  });
});
