import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { aSession } from '../../support/builders';
import { aProcurement } from '../../support/plan-builders';
import { desks, neededBy, planReady, showPlan, shownTitles } from './show-plan';

describe('the list', () => {
  test('says what there is, what it is worth, what is late and why, under the areas', async () => {
    showPlan();
    await planReady();
    expect(screen.getByText('3 behov · 5,6 mill. kr · 1 forseinka')).toBeTruthy();
    const health = within(screen.getByRole('region', { name: 'Helse, omsorg og meistring' }));
    expect(health.getAllByRole('link').map((link) => link.textContent)).toEqual(['Matvarer', 'Skulemøblar']);
    expect(health.getByText('Start: 178 dagar for seint')).toBeTruthy();
    expect(health.getByText(/^trengst innan 1\. juni 2026 · FOA del III: rekn 12 månader$/)).toBeTruthy();
    expect(screen.getByText('Viser 3 av 3')).toBeTruthy();
  });

  test('is narrowed by area, mine, late and words; all of it stands in the address, and can be set aside', async () => {
    showPlan();
    await planReady();
    await userEvent.click(screen.getByRole('button', { name: /^Kultur/ }));
    expect(shownTitles()).toEqual(['Bord']);
    expect(window.location.hash).toBe('#/behov?omrade=2');
    await userEvent.click(screen.getByRole('button', { name: 'Nullstill' }));
    await userEvent.click(screen.getByRole('button', { name: 'Forseinka (1)' }));
    expect(shownTitles()).toEqual(['Matvarer']);
    await userEvent.click(screen.getByRole('button', { name: 'Forseinka (1)' }));
    await userEvent.click(screen.getByRole('button', { name: 'Mine (1)' }));
    expect(shownTitles()).toEqual(['Matvarer']);
    await userEvent.click(screen.getByRole('button', { name: 'Nullstill' }));
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'møbel' } });
    expect(shownTitles()).toEqual(['Skulemøblar']);
    fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'romferje' } });
    expect(screen.getByText('Ingen behov passar med utvalet')).toBeTruthy();
  });

  test('what is over is shown when its phase is asked for', async () => {
    showPlan(
      { procurements: [desks, aProcurement({ id: 9, title: 'Gammal sak', phase: 'awarded' })] },
      '?fase=awarded&grupper=fase',
    );
    await planReady();
    expect(shownTitles()).toEqual(['Gammal sak']);
  });

  test('of three thousand some are drawn, and more are asked for', async () => {
    const many = Array.from({ length: 3_000 }, (_each, index) =>
      aProcurement({ id: index + 1, title: `Behov ${index}`, neededBy, serviceAreaIds: [(index % 2) + 1], cpvCodes: [] }),
    );
    showPlan({ procurements: many });
    await planReady();
    expect(screen.getByText(/^Viser 3\s000 av 3\s000$/)).toBeTruthy();
    expect(shownTitles().length).toBeLessThan(200);
    fireEvent.click(screen.getAllByRole('button', { name: 'Vis 100 til' })[0]!);
    expect(shownTitles().length).toBeGreaterThan(150);
  });

  test('with nothing in the plan it says what to do', async () => {
    showPlan({ procurements: [] });
    expect(await screen.findByText('Planen er tom')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Nytt behov' }).getAttribute('href')).toBe('#/behov/ny');
  });

  test('when it cannot be read, it says why and tries again', async () => {
    const { ports } = showPlan({}, '', (before) => {
      jest.spyOn(before.procurements, 'all').mockRejectedValueOnce(new UnreachableError('No net.', false));
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Prøv igjen' }));
    await planReady();
    expect(await screen.findByText('Viser 3 av 3')).toBeTruthy();
    expect(ports.procurements.all).toHaveBeenCalledTimes(2);
  });
});

describe('the board', () => {
  test('a card is moved by its menu: it begins today, what is missing is told, and it can be undone', async () => {
    const { ports } = showPlan({}, '?vis=tavle');
    await planReady();
    expect(screen.getByRole('region', { name: 'Evaluering' }).textContent).toContain('Ingen her');
    await userEvent.click(screen.getByRole('button', { name: 'Flytt «Bord» til ein annan fase' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Til Kunngjord' }));
    const column = within(screen.getByRole('region', { name: 'Kunngjord' }));
    expect(await column.findByRole('link', { name: 'Bord' })).toBeTruthy();
    expect(ports.stored.procurements[1]).toMatchObject({ phase: 'announced', startedOn: '2025-11-24' });
    await waitFor(() => expect(document.activeElement).toBe(column.getByRole('button', { name: /^Flytt «Bord»/ })));
    await userEvent.click(await screen.findByRole('button', { name: 'Angre', hidden: true }));
    await waitFor(() => expect(ports.stored.procurements[1]).toMatchObject({ phase: 'need', startedOn: null }));
  });

  test('a card is dragged to another phase; when somebody else has changed it, their version is shown and the next try goes through', async () => {
    const { ports } = showPlan({}, '?vis=tavle');
    await planReady();
    await ports.procurements.update((await ports.procurements.all())[0]!, { title: 'Andre møblar' });
    const card = screen.getByRole('link', { name: 'Skulemøblar' }).closest('li')!;
    const column = screen.getByRole('region', { name: 'Planlagd' });
    fireEvent.dragStart(card);
    fireEvent.dragOver(column);
    fireEvent.drop(column);
    expect(await screen.findByText('Fasen vart ikkje endra')).toBeTruthy();
    const theirs = within(screen.getByRole('region', { name: 'Behov' })).getByRole('link', { name: 'Andre møblar' });
    fireEvent.dragStart(theirs.closest('li')!);
    fireEvent.dragOver(screen.getByRole('region', { name: 'Planlagd' }));
    fireEvent.drop(screen.getByRole('region', { name: 'Planlagd' }));
    await waitFor(() => expect(ports.stored.procurements[0]).toMatchObject({ title: 'Andre møblar', phase: 'planned' }));
  });

  test('who may only read has no way to move', async () => {
    const rights = { ...aSession().rights, procurements: { read: true, add: false, edit: false } };
    showPlan({ session: aSession({ rights }) }, '?vis=tavle');
    await planReady();
    expect(screen.queryByRole('button', { name: /^Flytt/ })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Nytt behov' })).toBeNull();
  });
});

test('the time line says in words what it draws', async () => {
  showPlan({}, '?vis=tidslinje');
  await planReady();
  const lines = within(screen.getByRole('list', { name: 'Tidslinje' })).getAllByRole('listitem');
  expect(lines.map((line) => line.textContent)).toEqual([
    'MatvarerStart: 178 dagar for seintBehov · trengst innan 1. juni 2026',
    'SkulemøblarStart innan 31. juli 2026Behov · trengst innan 2. aug. 2027',
    'BordStart innan 2. juli 2027Behov · trengst innan 2. aug. 2027',
  ]);
});
