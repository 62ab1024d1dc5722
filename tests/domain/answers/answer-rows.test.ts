import { calendarDate } from '../../../src/domain/calendar-date';
import { readHandOver, responseRow } from '../../../src/domain/answers/answer-rows';

const about = {
  agreementId: 1,
  deadline: { kind: 'review' as const, date: calendarDate('2027-01-04'), actBy: calendarDate('2027-01-04') },
  byId: 7,
  today: calendarDate('2026-11-23'),
};

test.each([
  ['Ny eining', { newOwner: 'Olav Bruvik', reason: 'Ny eining' }],
  ['  ', { newOwner: 'Olav Bruvik', reason: '' }],
  ['Avtalt: frå nyttår', { newOwner: 'Olav Bruvik', reason: 'Avtalt: frå nyttår' }],
])('the comment of a hand-over with the reason %j is read as it was written', (reason, read) => {
  const { comment } = responseRow(about, 'handOver', { reason, newOwner: 'Olav Bruvik', remindOn: null });
  expect(readHandOver(comment)).toEqual(read);
});
