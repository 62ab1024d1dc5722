import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForbiddenError, UnreachableError } from '../../../src/data/data-errors';
import { aReaderSession, aSession, rightsToAll } from '../../support/builders';
import { openGuide, today } from './open-guide';

beforeEach(() => {
  window.location.hash = '';
});

describe('a need', () => {
  const query = 'kva=romferje&omrade=1&verdi=2600000';

  test('is reported with the answer and its paragraphs by those who may not write in the plan, once however often they press', async () => {
    const ports = openGuide(query);
    const button = await screen.findByRole('button', { name: 'Meld behovet' });
    fireEvent.click(button);
    fireEvent.click(button);
    expect(await screen.findByText('Behovet er meldt')).toBeTruthy();
    expect(screen.getByText(/Siri Moe tek det vidare for Helse, omsorg og meistring/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Sjå behova du har meldt' }).getAttribute('href')).toBe('#/behov');
    expect(ports.stored.needRequests).toMatchObject([
      {
        title: 'Romferje',
        serviceAreaIds: [1],
        estimatedValue: 2_600_000,
        requestedById: 9,
        requestedOn: today,
        withdrawn: false,
      },
    ]);
    const { guidance } = ports.stored.needRequests[0]!;
    expect(guidance).toContain('Frå rettleiaren 23. november 2026, etter reglane 23. november 2026:');
    expect(guidance).toContain('– Protokoll (FOA § 25-5 · lese 28. juli 2026)');
    expect(guidance).toContain('– Sjekk om det gjeld: Lærlingar (FOR-2016-12-17-1708 · lese 23. november 2026)');
    expect(guidance.indexOf('Lokal strategi')).toBeGreaterThan(guidance.indexOf('Lov og forskrift'));
  });

  test('that was reported earlier today is not reported again', async () => {
    const first = openGuide(query);
    await userEvent.click(await screen.findByRole('button', { name: 'Meld behovet' }));
    await screen.findByText('Behovet er meldt');
    fireEvent.change(screen.getByLabelText('Verdi utan opsjonar'), { target: { value: '2,7 mill' } });
    await userEvent.click(await screen.findByRole('button', { name: 'Meld behovet' }));
    expect(await screen.findByText('Du har alt meldt dette i dag')).toBeTruthy();
    expect(first.stored.needRequests).toHaveLength(1);
  });

  test('that could not be saved keeps what was typed, and is saved at the next try', async () => {
    const ports = openGuide(query);
    jest.spyOn(ports.needRequests, 'add').mockRejectedValueOnce(new UnreachableError('Gone.', false));
    await userEvent.click(await screen.findByRole('button', { name: 'Meld behovet' }));
    expect(await screen.findByText('Det du har skrive, er teke vare på.')).toBeTruthy();
    expect(screen.getByDisplayValue('romferje')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
    expect(await screen.findByText('Behovet er meldt')).toBeTruthy();
    expect(ports.stored.needRequests).toHaveLength(1);
  });

  test('is started in the plan by those who may, and its page is opened', async () => {
    const ports = openGuide(query, { session: aSession() });
    const button = await screen.findByRole('button', { name: 'Start behovet' });
    fireEvent.click(button);
    fireEvent.click(button);
    await waitFor(() => expect(ports.stored.procurements).toHaveLength(1));
    const [need] = ports.stored.procurements;
    expect(need).toMatchObject({
      title: 'Romferje',
      phase: 'need',
      procedure: 'partIII',
      plannedStart: today,
      startedOn: null,
      estimatedValue: 2_600_000,
    });
    expect(need?.description).toContain('FOA § 25-5');
    await waitFor(() => expect(window.location.hash).toBe(`#/behov/${need?.id}`));
  });

  test('that was started, though the answer was lost on the way, is opened and not started twice', async () => {
    const ports = openGuide(query, { session: aSession() });
    const add = ports.procurements.add.bind(ports.procurements);
    jest.spyOn(ports.procurements, 'add').mockImplementationOnce(async (row) => {
      await add(row);
      throw new UnreachableError('Gone.', false);
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Start behovet' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Prøv igjen' }));
    await waitFor(() => expect(window.location.hash).toBe(`#/behov/${ports.stored.procurements[0]?.id}`));
    expect(ports.stored.procurements).toHaveLength(1);
  });

  test('that was begun and cancelled today may be started anew', async () => {
    const ports = openGuide(query, { session: aSession() });
    await userEvent.click(await screen.findByRole('button', { name: 'Start behovet' }));
    await waitFor(() => expect(ports.stored.procurements).toHaveLength(1));
    const [row] = await ports.procurements.all();
    await ports.procurements.update(row!, { phase: 'cancelled' });
    window.location.hash = `#/rettleiar?${query}`;
    await userEvent.click(await screen.findByRole('button', { name: 'Start behovet' }));
    await waitFor(() => expect(ports.stored.procurements).toHaveLength(2));
  });

  test('for another value is started beside one of the same name', async () => {
    const ports = openGuide(query, { session: aSession() });
    await userEvent.click(await screen.findByRole('button', { name: 'Start behovet' }));
    await waitFor(() => expect(ports.stored.procurements).toHaveLength(1));
    window.location.hash = `#/rettleiar?${query.replace('2600000', '600000')}`;
    await userEvent.click(await screen.findByRole('button', { name: 'Start behovet' }));
    await waitFor(() => expect(ports.stored.procurements).toHaveLength(2));
  });

  test('that replaces agreements that did not fit says which ones', async () => {
    const ports = openGuide('kva=vask&omrade=1&verdi=600+000&ingen=1');
    await userEvent.click(await screen.findByRole('button', { name: 'Meld behovet' }));
    await screen.findByText('Behovet er meldt');
    expect(ports.stored.needRequests[0]?.guidance).toContain('Avtalar som blei vurderte og ikkje passa: Vaskeritenester.');
  });

  test('needs a name before it can be sent', async () => {
    openGuide('cpv=39130000&verdi=600+000', { agreements: [] });
    expect(await screen.findByRole('button', { name: 'Meld behovet' })).toHaveProperty('disabled', true);
    expect(screen.getByText('Skriv kva du skal kjøpe først.')).toBeTruthy();
  });

  test('that SharePoint refuses is told why, and nothing is lost', async () => {
    const ports = openGuide(query);
    jest.spyOn(ports.needRequests, 'add').mockRejectedValueOnce(new ForbiddenError('No.'));
    await userEvent.click(await screen.findByRole('button', { name: 'Meld behovet' }));
    expect(await screen.findByText('Det du har skrive, er teke vare på.')).toBeTruthy();
  });

  test('cannot be started by those who may only read: they are told whom to ask', async () => {
    const readOnly = aReaderSession({ rights: { ...rightsToAll({ read: true, add: false, edit: false }) } });
    openGuide(query, { session: readOnly });
    expect(await screen.findByText('Du kan ikkje melde behov her')).toBeTruthy();
    expect(screen.getByText(/Send lenkja til denne sida til Siri Moe/)).toBeTruthy();
  });
});
