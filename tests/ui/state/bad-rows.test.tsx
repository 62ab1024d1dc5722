import { screen } from '@testing-library/react';
import { BadRowError } from '../../../src/data/data-errors';
import { calendarDate } from '../../../src/domain/calendar-date';
import { createBadRows } from '../../../src/ui/state/bad-rows';
import { useAppData } from '../../../src/ui/state/app-data';
import { anAgreement, aSession } from '../../support/builders';
import { fakePorts } from '../../support/fake-ports';
import { renderApp } from '../../support/render-app';

function Titles() {
  return <p>{useAppData().rows.map((row) => row.agreement.title)}</p>;
}

const badRow = new BadRowError('Avtalar', 12, 'Sluttdato', 'holds "x", expected a date');

describe('a stored row that does not fit', () => {
  test('is told of to those who can change agreements, once however often it is read', async () => {
    const badRows = createBadRows();
    badRows.add(badRow);
    badRows.add(badRow);
    renderApp(<Titles />, { badRows });
    expect(await screen.findByText('1 rad kan ikkje visast')).toBeTruthy();
    expect(screen.getByText(/Rad 12 i lista Avtalar har ein feil i kolonnen Sluttdato/)).toBeTruthy();
  });

  test('is not told of to a reader, who can do nothing about it', async () => {
    const badRows = createBadRows();
    badRows.add(badRow);
    const rights = { ...aSession().rights, agreements: { read: true, add: false, edit: false } };
    renderApp(<Titles />, { badRows, ports: fakePorts({ session: aSession({ rights }) }) });
    expect(await screen.findByText('Vaskeritenester')).toBeTruthy();
    expect(screen.queryByText('1 rad kan ikkje visast')).toBeNull();
  });

  test('does not take the register with it when its dates lead out of the calendar', async () => {
    const last = anAgreement({ id: 2, title: 'Evig avtale', endDate: calendarDate('2199-12-31') });
    renderApp(<Titles />, { ports: fakePorts({ agreements: [anAgreement({ id: 1 }), last] }) });
    expect(await screen.findByText('Vaskeritenester')).toBeTruthy();
    expect(await screen.findByText(/Rad 2 i lista Avtalar/)).toBeTruthy();
  });
});
