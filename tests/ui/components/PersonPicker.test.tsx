import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { Person } from '../../../src/domain/person';
import { PersonPicker } from '../../../src/ui/components/PersonPicker';
import { aPerson } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

function Form({ onChange }: { onChange: (person: Person | null) => void }) {
  const [person, setPerson] = useState<Person | null>(aPerson());
  return (
    <PersonPicker
      label="Avtaleeigar"
      value={person}
      onChange={(next) => {
        setPerson(next);
        onChange(next);
      }}
    />
  );
}

test('a person is found by two letters of the name and picked with the keyboard', async () => {
  const onChange = jest.fn();
  renderApp(<Form onChange={onChange} />);
  const field = await screen.findByRole('combobox', { name: 'Avtaleeigar' });
  await userEvent.clear(field);
  await userEvent.type(field, 'si');
  await screen.findByRole('option', { name: /Siri Moe/ });
  await userEvent.keyboard('{ArrowDown}{Enter}');
  await waitFor(() => expect(onChange).toHaveBeenCalledWith(expect.objectContaining({ name: 'Siri Moe' })));
  expect(field).toHaveProperty('value', 'Siri Moe');
});

test('what was typed without picking stays, with what is missing, and nobody is changed', async () => {
  const onChange = jest.fn();
  renderApp(<Form onChange={onChange} />);
  const field = await screen.findByRole('combobox', { name: 'Avtaleeigar' });
  await userEvent.clear(field);
  await userEvent.type(field, 'xyz');
  await userEvent.tab();
  expect(await screen.findByText('Vel ein person frå lista')).toBeTruthy();
  expect(field).toHaveProperty('value', 'xyz');
  expect(onChange).not.toHaveBeenCalled();
  await userEvent.clear(field);
  expect(screen.queryByText('Vel ein person frå lista')).toBeNull();
});

test('emptying the field and leaving it takes the person away', async () => {
  const onChange = jest.fn();
  renderApp(<Form onChange={onChange} />);
  const field = await screen.findByRole('combobox', { name: 'Avtaleeigar' });
  await userEvent.clear(field);
  await userEvent.tab();
  await waitFor(() => expect(onChange).toHaveBeenCalledWith(null));
});

test('one letter asks for more, and a name nobody has says so', async () => {
  renderApp(<Form onChange={() => {}} />, { ports: fakePorts() });
  const field = await screen.findByRole('combobox', { name: 'Avtaleeigar' });
  await userEvent.clear(field);
  await userEvent.type(field, 'z');
  expect(await screen.findByText('Skriv minst to bokstavar')).toBeTruthy();
  await userEvent.type(field, 'z');
  expect(await screen.findByText('Fann ingen med det namnet')).toBeTruthy();
});
