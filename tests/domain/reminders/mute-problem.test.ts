import { latestMuteDay, muteProblem } from '../../../src/domain/reminders/mute-problem';
import { on } from './some-facts';

const today = on('2028-02-29');

test('a mute lasts from today until a year ahead', () => {
  expect(latestMuteDay(today)).toBe('2029-02-28');
  expect(['2028-02-28', '2028-02-29', '2029-02-28', '2029-03-01'].map((day) => muteProblem(on(day), today))).toEqual([
    'past',
    null,
    null,
    'tooFar',
  ]);
});
