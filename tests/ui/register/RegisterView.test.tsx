import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { UnreachableError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { RegisterView } from '../../../src/ui/features/register/RegisterView';
import { aCallOff, anAgreement, aReaderSession, aSession, rightsToAll } from '../../support/builders';
import { fakePorts, type FakeContent } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const agreements = [
  anAgreement({ id: 1 }),
  anAgreement({
    id: 2,
    title: 'Kontormøblar',
    purpose: 'Stolar og pultar',
    serviceAreaIds: [2],
    ownerId: 2,
    deputyId: null,
    kind: 'single',
    cpvCodes: ['39130000'],
  }),
  anAgreement({
    id: 3,
    title: 'Kopipapir',
    purpose: 'Papir',
    serviceAreaIds: [],
    ownerId: null,
    deputyId: null,
    endDate: calendarDate('2029-12-31'),
    options: [],
  }),
];
const show = (content: Partial<FakeContent> = {}) =>
  renderApp(<RegisterView />, { ports: fakePorts({ agreements, ...content }) });
const rowTitles = () => screen.queryAllByRole('rowheader').map((cell) => within(cell).getByRole('link').textContent);
const searchBox = () => screen.findByRole('searchbox', { name: 'Søk i avtalane' });

// jsdom computes styles so slowly that looking for what is hidden takes most of the time: nothing here depends on it.
configure({ defaultHidden: true });

beforeEach(() => {
  window.location.hash = '#/avtalar';
  window.localStorage.clear();
});

describe('the register', () => {
  it('shows every agreement with what must be done first on top, and how many there are', async () => {
    show();
    await searchBox();
    expect(rowTitles()).toEqual(['Kontormøblar', 'Vaskeritenester', 'Kopipapir']);
    expect(screen.getByText('3 av 3')).toBeTruthy();
    expect(screen.getByRole('grid', { name: 'Avtalar' }).getAttribute('aria-rowcount')).toBe('4');
  });

  it('finds while a person types and keeps the search in the address', async () => {
    show();
    await userEvent.type(await searchBox(), 'stol');
    expect(rowTitles()).toEqual(['Kontormøblar']);
    expect(screen.getByText('1 av 3')).toBeTruthy();
    await waitFor(() => expect(window.location.hash).toBe('#/avtalar?q=stol'));
  });

  it('finds an agreement by the words of its CPV code when they have been fetched', async () => {
    show();
    await userEvent.type(await searchBox(), 'kontormøbler');
    await waitFor(() => expect(rowTitles()).toEqual(['Kontormøblar']));
  });

  it('opens what a link says, and follows the address', async () => {
    window.location.hash = '#/avtalar?utanEigar=1';
    show();
    await searchBox();
    expect(rowTitles()).toEqual(['Kopipapir']);
    window.location.hash = '#/avtalar?type=single';
    fireEvent(window, new HashChangeEvent('hashchange'));
    await waitFor(() => expect(rowTitles()).toEqual(['Kontormøblar']));
  });

  it('says what was looked for when nothing was found, and leads back to all', async () => {
    window.location.hash = '#/avtalar?q=romskip&mine=1';
    show();
    expect(await screen.findByText('Ingen avtalar passar til «romskip»')).toBeTruthy();
    expect(screen.getByText(/Desse filtera er på: Mine\./)).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Vis alle avtalar' }));
    expect(rowTitles()).toHaveLength(3);
    expect(window.location.hash).toBe('#/avtalar');
  });

  it('counts what a facet would give and filters by it', async () => {
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Mine · 1' }));
    expect(rowTitles()).toEqual(['Vaskeritenester']);
    await userEvent.click(screen.getByRole('button', { name: 'Nullstill filter' }));
    expect(rowTitles()).toHaveLength(3);
  });

  it('sorts by the column that is pressed, and turns round', async () => {
    show();
    await searchBox();
    const header = screen.getByRole('columnheader', { name: 'Avtale' });
    await userEvent.click(within(header).getByRole('button'));
    expect(rowTitles()).toEqual(['Kontormøblar', 'Kopipapir', 'Vaskeritenester']);
    expect(header.getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(within(header).getByRole('button'));
    expect(rowTitles()).toEqual(['Vaskeritenester', 'Kopipapir', 'Kontormøblar']);
    expect(window.location.hash).toBe('#/avtalar?sorter=-title');
  });

  it('is read and opened with the keyboard alone', async () => {
    show();
    await searchBox();
    const [, first, second] = screen.getAllByRole('row');
    first?.focus();
    fireEvent.keyDown(first!, { key: 'ArrowDown' });
    await waitFor(() => expect(document.activeElement).toBe(second));
    fireEvent.keyDown(second!, { key: 'ArrowRight' });
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('rowheader'));
    fireEvent.keyDown(document.activeElement!, { key: 'Escape' });
    await waitFor(() => expect(document.activeElement).toBe(second));
    fireEvent.keyDown(second!, { key: 'Enter' });
    expect(window.location.hash).toBe('#/avtalar/1');
  });

  it("closes and opens a service area's agreements", async () => {
    window.location.hash = '#/avtalar?grupper=omrade';
    show();
    await searchBox();
    expect(rowTitles()).toEqual(['Kopipapir', 'Vaskeritenester', 'Kontormøblar']);
    const group = screen.getByRole('gridcell', { name: 'Kultur 1 avtale' }).closest('[role=row]')!;
    fireEvent.keyDown(group, { key: 'ArrowLeft' });
    expect(rowTitles()).toEqual(['Kopipapir', 'Vaskeritenester']);
    expect(group.getAttribute('aria-expanded')).toBe('false');
  });

  it('offers a reader nothing that they may not do, and no spend', async () => {
    const session = aReaderSession({
      rights: { ...rightsToAll({ read: true, add: false, edit: false }), callOffs: { read: false, add: false, edit: false } },
    });
    show({ session });
    await searchBox();
    for (const name of ['Ny avtale', 'Byt eigar']) expect(screen.queryByRole('button', { name })).toBeNull();
    expect(screen.queryByRole('columnheader', { name: 'Forbruk' })).toBeNull();
    expect(screen.queryByRole('button', { name: /Gått ut, men i bruk/ })).toBeNull();
  });

  it('tells who may how to add the first agreement, and others whom to wait for', async () => {
    const { unmount } = show({ agreements: [] });
    expect(await screen.findByRole('button', { name: 'Ny avtale' })).toBeTruthy();
    unmount();
    show({ agreements: [], session: aReaderSession() });
    expect(await screen.findByText(/Når innkjøpsleiinga/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Ny avtale' })).toBeNull();
  });

  it('shows spend against the ceiling when it has come', async () => {
    show({ callOffs: [aCallOff({ agreementId: 1, amount: 3_200_000 })] });
    expect(await screen.findByText('3,2 av 5 mill.')).toBeTruthy();
  });

  it('keeps a view under a name and opens it again', async () => {
    window.location.hash = '#/avtalar?type=single';
    show();
    await userEvent.click(await screen.findByRole('button', { name: 'Lagra visningar' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Lagre denne visninga …' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Lagre' }));
    expect(await screen.findByText('Gje visninga eit namn.')).toBeTruthy();
    await userEvent.type(screen.getByRole('textbox', { name: /Namn på visninga/ }), 'Enkeltkjøp');
    await userEvent.click(screen.getByRole('button', { name: 'Lagre' }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: /Namn på visninga/ })).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Lagra visningar' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Alle' }));
    expect(rowTitles()).toHaveLength(3);
    await userEvent.click(screen.getByRole('button', { name: 'Lagra visningar' }));
    await userEvent.click(screen.getByRole('menuitem', { name: 'Enkeltkjøp' }));
    expect(rowTitles()).toEqual(['Kontormøblar']);
    expect(window.localStorage.getItem('innkjop.register.1')).not.toContain('Kontormøblar');
  });
});

describe('a new owner for several agreements', () => {
  const directory = [
    { loginName: 'i:0#.f|membership|siri@alver.example', name: 'Siri Moe', email: 'siri@alver.example', jobTitle: 'Rådgjevar' },
  ];

  it('is previewed, written, told of and taken back', async () => {
    const { ports } = show({ directory, session: aSession() });
    await userEvent.click(await screen.findByRole('button', { name: 'Byt eigar' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Vel Vaskeritenester' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Vel Kopipapir' }));
    await userEvent.click(screen.getByRole('button', { name: 'Vel ny eigar …' }));
    await userEvent.type(await screen.findByRole('combobox', { name: /Ny eigar/ }), 'siri');
    await userEvent.click(await screen.findByRole('option', { name: /Siri Moe/ }));
    expect(await screen.findByText('Ingrid Haugland → Siri Moe')).toBeTruthy();
    expect(screen.getByText('ingen eigar → Siri Moe')).toBeTruthy();
    expect(ports.stored.agreement(1).ownerId).toBe(1);
    await userEvent.click(screen.getByRole('button', { name: 'Byt eigar på 2 avtalar' }));
    expect(await screen.findByText('2 avtalar har fått Siri Moe som eigar.')).toBeTruthy();
    expect([1, 2, 3].map((id) => ports.stored.agreement(id).ownerId)).toEqual([3, 2, 3]);
    await userEvent.click(screen.getByRole('button', { name: 'Før tilbake til dei førre eigarane' }));
    expect(await screen.findByText('1 avtale er ført tilbake.')).toBeTruthy();
    expect(screen.getByText('1 avtale hadde ingen eigar før og står att hos Siri Moe.')).toBeTruthy();
    expect([1, 2, 3].map((id) => ports.stored.agreement(id).ownerId)).toEqual([1, 2, 3]);
  });

  it('reads the register again when it is not known what became of some', async () => {
    const { ports } = show({ directory, session: aSession() });
    const { transferOwner } = ports.agreements;
    // The answer is lost after the work was done.
    jest.spyOn(ports.agreements, 'transferOwner').mockImplementation(async (ids, owner) => {
      await transferOwner(ids, owner);
      return ids.map((id) => ({ id, ok: false, error: new UnreachableError('No answer.', true) }));
    });
    const open = jest.spyOn(ports.register, 'open');
    await userEvent.click(await screen.findByRole('button', { name: 'Byt eigar' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Vel Vaskeritenester' }));
    await userEvent.click(screen.getByRole('button', { name: 'Vel ny eigar …' }));
    await userEvent.type(await screen.findByRole('combobox', { name: /Ny eigar/ }), 'siri');
    await userEvent.click(await screen.findByRole('option', { name: /Siri Moe/ }));
    open.mockClear();
    await userEvent.click(await screen.findByRole('button', { name: /^Byt eigar på/ }));
    await waitFor(() => expect(open).toHaveBeenCalledTimes(1));
    expect(await screen.findByText(/Vaskeritenester: /)).toBeTruthy();
  });

  it('can be stopped, tells exactly what was done, and goes on with the rest', async () => {
    let letGo: () => void = () => undefined;
    let asked = 0;
    // The first agreement is on its way while the person presses stop.
    const beforeTransferOf = () => ((asked += 1) === 1 ? new Promise<void>((resolve) => (letGo = resolve)) : Promise.resolve());
    const { ports } = show({ directory, session: aSession(), beforeTransferOf });
    await userEvent.click(await screen.findByRole('button', { name: 'Byt eigar' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Vel Vaskeritenester' }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Vel Kopipapir' }));
    await userEvent.click(screen.getByRole('button', { name: 'Vel ny eigar …' }));
    await userEvent.type(await screen.findByRole('combobox', { name: /Ny eigar/ }), 'siri');
    await userEvent.click(await screen.findByRole('option', { name: /Siri Moe/ }));
    await userEvent.click(await screen.findByRole('button', { name: 'Byt eigar på 2 avtalar' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Stans' }));
    expect(screen.getByText('Stansar når dei som er sende, er ferdige …')).toBeTruthy();
    letGo();
    expect(await screen.findByText('1 avtale har fått Siri Moe som eigar.')).toBeTruthy();
    expect(screen.getByText('1 avtale er ikkje rørt')).toBeTruthy();
    expect([1, 3].filter((id) => ports.stored.agreement(id).ownerId === 3)).toHaveLength(1);
    await userEvent.click(screen.getByRole('button', { name: 'Hald fram med den siste' }));
    expect(await screen.findByText('2 avtalar har fått Siri Moe som eigar.')).toBeTruthy();
    expect([1, 2, 3].map((id) => ports.stored.agreement(id).ownerId)).toEqual([3, 2, 3]);
  });
});
