import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ForbiddenError, UnreachableError } from '../../../src/data/data-errors';
import { noChoices, type Choices } from '../../../src/data/ports/notification-choices';
import { calendarDate } from '../../../src/domain/calendar-date';
import { HomeView } from '../../../src/ui/features/home/HomeView';
import type { Language } from '../../../src/ui/text/language';
import { aReaderSession, aSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const muted: Choices = { mutedUntil: calendarDate('2025-12-05'), dailySummary: true, language: 'nb' };
const names = { nn: 'Varsel', nb: 'Varsler', en: 'Notifications' } as const;

/**
 * Without layout (jsdom) nothing in a dialog can take focus while it loads, so its frame has it, and Tabster hides such a dialog from assistive
 * technology a quarter of a second later. A browser focuses the first button.
 */
const evenHidden = { hidden: true } as const;

/** The tests' day is 24 November 2025. */
async function opened(ports = fakePorts(), language: Language = 'nn') {
  renderApp(<HomeView hour={8} />, { ports, language });
  const button = await screen.findByRole('button', { name: names[language] });
  await userEvent.click(button);
  const dialog = within(await screen.findByRole('dialog', evenHidden));
  return { button, dialog };
}
const dateField = (dialog: Awaited<ReturnType<typeof opened>>['dialog']) =>
  dialog.findByLabelText<HTMLInputElement>('Pause til og med');
const save = async (dialog: Awaited<ReturnType<typeof opened>>['dialog']) =>
  userEvent.click(dialog.getByRole('button', { name: 'Lagre', ...evenHidden }));

test('somebody who has chosen nothing is told that notifications are on, and what a pause means', async () => {
  const { dialog } = await opened();
  expect((await dateField(dialog)).value).toBe('');
  expect(dialog.getByText('Varsla er på.')).toBeTruthy();
  expect(dialog.getByText(/^Ingenting går tapt/)).toBeTruthy();
  expect(dialog.getByText(/Svarar ingen innan fem verkedagar/)).toBeTruthy();
  expect(dialog.getByLabelText<HTMLInputElement>('Samle varsla i éi melding om dagen').checked).toBe(false);
  expect(dialog.getByLabelText<HTMLSelectElement>('Språket i meldingane').value).toBe('teams');
});

test('what is chosen is saved, confirmed, and shown the next time', async () => {
  const ports = fakePorts();
  const { button, dialog } = await opened(ports);
  fireEvent.change(await dateField(dialog), { target: { value: '2025-12-05' } });
  await userEvent.click(dialog.getByLabelText('Samle varsla i éi melding om dagen'));
  await userEvent.selectOptions(dialog.getByLabelText('Språket i meldingane'), 'nb');
  await save(dialog);
  await screen.findByText('Vala er lagra');
  expect(screen.getByText('Varsla er på pause til og med 5. desember 2025.')).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await ports.choices.own()).toEqual(muted);
  await waitFor(() => expect(document.activeElement).toBe(button));
  await userEvent.click(button);
  const again = within(await screen.findByRole('dialog', evenHidden));
  expect((await dateField(again)).value).toBe('2025-12-05');
});

test('the pause is taken away with a button, and the focus stays at the date', async () => {
  const ports = fakePorts({ choices: muted });
  const { dialog } = await opened(ports);
  await userEvent.click(await dialog.findByRole('button', { name: 'Fjern pausen', ...evenHidden }));
  expect(document.activeElement).toBe(await dateField(dialog));
  await save(dialog);
  await screen.findByText('Vala er lagra');
  expect(await ports.choices.own()).toEqual({ ...muted, mutedUntil: null });
});

test('a pause that is over is shown as none, and is none after saving', async () => {
  const ports = fakePorts({ choices: { ...muted, mutedUntil: calendarDate('2025-11-23') } });
  const { dialog } = await opened(ports);
  expect((await dateField(dialog)).value).toBe('');
  expect(dialog.getByText('Varsla er på.')).toBeTruthy();
  await save(dialog);
  await screen.findByText('Vala er lagra');
  expect((await ports.choices.own()).mutedUntil).toBeNull();
});

test.each([
  ['2025-11-23', /^Dagen er passert/],
  ['2026-11-25', /til og med 24\. november 2026\.$/],
])('a pause until %s is not saved, and the field says why', async (day, why) => {
  const ports = fakePorts();
  const { dialog } = await opened(ports);
  const field = await dateField(dialog);
  fireEvent.change(field, { target: { value: day } });
  await save(dialog);
  expect(await dialog.findByText(why)).toBeTruthy();
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(await ports.choices.own()).toEqual(noChoices);
});

test('a date that is half typed is not taken for none', async () => {
  const ports = fakePorts({ choices: muted });
  const { dialog } = await opened(ports);
  const field = await dateField(dialog);
  fireEvent.change(field, { target: { value: '' } });
  // What a browser says of a field with a day and no year; jsdom has no such field.
  Object.defineProperty(field, 'validity', { value: { badInput: true } });
  await save(dialog);
  expect(await dialog.findByText(/^Dette er ikkje ein heil dato/)).toBeTruthy();
  expect(await ports.choices.own()).toEqual(muted);
});

test('what could not be saved stays as it was typed, with what went wrong, and can be saved again', async () => {
  const ports = fakePorts();
  const save1 = jest.spyOn(ports.choices, 'save').mockRejectedValueOnce(new UnreachableError('No answer.', false));
  const { dialog } = await opened(ports);
  fireEvent.change(await dateField(dialog), { target: { value: '2025-12-05' } });
  await save(dialog);
  expect(await dialog.findByText(/^Vi når ikkje SharePoint/)).toBeTruthy();
  expect((await dateField(dialog)).value).toBe('2025-12-05');
  await save(dialog);
  await screen.findByText('Vala er lagra');
  expect(save1).toHaveBeenCalledTimes(2);
});

test('choices that cannot be read are tried again, and nothing can be saved until they are there', async () => {
  const ports = fakePorts({ choices: muted });
  jest.spyOn(ports.choices, 'own').mockRejectedValueOnce(new UnreachableError('No answer.', false));
  const { dialog } = await opened(ports);
  const retry = await dialog.findByRole('button', { name: 'Prøv igjen', ...evenHidden });
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Lagre', ...evenHidden }).disabled).toBe(true);
  await userEvent.click(retry);
  expect((await dateField(dialog)).value).toBe('2025-12-05');
});

test('somebody who may not use the list is told so', async () => {
  const ports = fakePorts();
  jest.spyOn(ports.choices, 'own').mockRejectedValue(new ForbiddenError('No.'));
  const { dialog } = await opened(ports);
  expect(await dialog.findByText(/^Du kan ikkje endre varsla her/)).toBeTruthy();
});

test('Escape closes it without saving, and the focus is back', async () => {
  const ports = fakePorts();
  const { button, dialog } = await opened(ports);
  await userEvent.click(await dialog.findByLabelText('Samle varsla i éi melding om dagen'));
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(await ports.choices.own()).toEqual(noChoices);
});

test.each([
  ['nb', 'Varslene er på.'],
  ['en', 'Notifications are on.'],
] as const)('it speaks %s', async (language, words) => {
  const { dialog } = await opened(fakePorts(), language);
  expect(await dialog.findByText(words)).toBeTruthy();
});

test('an employee has the button, and a guest has not', async () => {
  const employee = renderApp(<HomeView hour={8} />, { ports: fakePorts({ session: aReaderSession() }) });
  expect(await screen.findByRole('button', { name: 'Varsel' })).toBeTruthy();
  employee.unmount();
  renderApp(<HomeView hour={8} />, { ports: fakePorts({ session: aSession({ isGuest: true }) }) });
  await screen.findByRole('heading', { level: 1 });
  expect(screen.queryByRole('button', { name: 'Varsel' })).toBeNull();
});
