import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useEffect } from 'react';
import { ForbiddenError, UnreachableError } from '../../../src/data/data-errors';
import type { OpenOptions, RegisterContent } from '../../../src/data/ports/register-store';
import { useAppData } from '../../../src/ui/state/app-data';
import { anAgreement, anOrganisation, aReaderSession, aSession } from '../../support/builders';
import { fakePorts, type FakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

const contentOf = (...titles: readonly string[]): RegisterContent => ({
  session: aSession(),
  organisation: anOrganisation(),
  agreements: titles.map((title, index) => anAgreement({ id: index + 1, title })),
});
const kept = { ...contentOf('Slik det var'), asOf: '2025-11-23T08:00:00Z' };

/** A register that answers when the test says so; each opening is one question. */
function slowPorts() {
  const asked: { readonly options: OpenOptions; answer(content: RegisterContent): void; refuse(error: Error): void }[] = [];
  const ports: FakePorts = {
    ...fakePorts(),
    register: {
      open: (options = {}) =>
        new Promise<RegisterContent>((resolve, reject) => asked.push({ options, answer: resolve, refuse: reject })),
      forget: async () => undefined,
    },
  };
  return { ports, asked };
}

function Titles() {
  const { rows, putAgreement } = useAppData();
  return (
    <>
      <ul>
        {rows.map(({ agreement }) => (
          <li key={agreement.id}>{agreement.title}</li>
        ))}
      </ul>
      <button type="button" onClick={() => putAgreement(anAgreement({ id: 1, title: 'Slik eg lagra' }))}>
        Lagre
      </button>
    </>
  );
}

/** The app as it stands when what was kept has been read. */
async function opened(ports: FakePorts, asked: ReturnType<typeof slowPorts>['asked']): Promise<void> {
  renderApp(<Titles />, { ports });
  await waitFor(() => expect(asked).toHaveLength(1));
  act(() => asked[0]?.options.onKept?.(kept));
}

const titles = () => screen.getAllByRole('listitem').map(({ textContent }) => textContent);

test('what was kept is shown at once, and then what SharePoint has', async () => {
  const { ports, asked } = slowPorts();
  await opened(ports, asked);
  expect(await screen.findByText('Slik det var')).toBeTruthy();
  asked[0]?.answer(contentOf('Slik det er', 'Ny avtale'));
  expect(await screen.findByText('Slik det er')).toBeTruthy();
  expect(titles()).toEqual(['Slik det er', 'Ny avtale']);
});

test('a wait for SharePoint says from when the data are, and says nothing when it is over', async () => {
  const { ports, asked } = slowPorts();
  await opened(ports, asked);
  await screen.findByText('Slik det var');
  expect(screen.queryByText(/Slik var avtalane/)).toBeNull();
  expect((await screen.findByText(/Slik var avtalane/)).textContent).toContain('23. nov. 2025');
  asked[0]?.answer(contentOf('Slik det er'));
  await screen.findByText('Slik det er');
  expect(screen.queryByText(/Slik var avtalane/)).toBeNull();
});

test('when SharePoint cannot be reached, what was kept stays, with why and a way to try again', async () => {
  const { ports, asked } = slowPorts();
  await opened(ports, asked);
  asked[0]?.refuse(new UnreachableError('No answer.', false));
  await screen.findByText(/Vi når ikkje SharePoint/);
  expect(titles()).toEqual(['Slik det var']);
  await userEvent.click(screen.getByRole('button', { name: 'Prøv igjen' }));
  asked[1]?.answer(contentOf('Slik det er'));
  await screen.findByText('Slik det er');
  expect(screen.queryByText(/Slik var avtalane/)).toBeNull();
});

test('what a person may no longer read goes off the screen', async () => {
  const { ports, asked } = slowPorts();
  await opened(ports, asked);
  await screen.findByText('Slik det var');
  asked[0]?.refuse(new ForbiddenError('No.'));
  expect(await screen.findByText(/Du har ikkje rett til dette/)).toBeTruthy();
  expect(screen.queryByText('Slik det var')).toBeNull();
});

test('what is saved while SharePoint is asked is not lost to an answer from before it, and SharePoint is asked again', async () => {
  const { ports, asked } = slowPorts();
  await opened(ports, asked);
  await screen.findByText('Slik det var');
  await userEvent.click(screen.getByRole('button', { name: 'Lagre' }));
  expect(titles()).toEqual(['Slik eg lagra']);
  asked[0]?.answer(contentOf('Slik det var', 'Ny avtale'));
  await screen.findByText('Ny avtale');
  expect(titles()).toEqual(['Slik eg lagra', 'Ny avtale']);
  expect(asked).toHaveLength(2);
  asked[1]?.answer(contentOf('Slik den andre lagra etterpå', 'Ny avtale'));
  expect(await screen.findByText('Slik den andre lagra etterpå')).toBeTruthy();
  expect(asked).toHaveLength(2);
});

function SpendWord() {
  const { spend, needSpend } = useAppData();
  useEffect(needSpend, [needSpend]);
  return <p>{spend.status}</p>;
}

test('whoever may not see spend asks for nothing that would be refused, and does from when they may', async () => {
  const { ports, asked } = slowPorts();
  const ask = jest.spyOn(ports.callOffs, 'spendByAgreement');
  renderApp(<SpendWord />, { ports });
  await waitFor(() => expect(asked).toHaveLength(1));
  // What was kept is from before the person was made an owner.
  act(() => asked[0]?.options.onKept?.({ ...kept, session: aReaderSession() }));
  expect(await screen.findByText('forbidden')).toBeTruthy();
  expect(ask).not.toHaveBeenCalled();
  asked[0]?.answer(contentOf('Slik det er'));
  expect(await screen.findByText('ready')).toBeTruthy();
  expect(ask).toHaveBeenCalledTimes(1);
});
