import { calendarDate } from '../../../src/domain/calendar-date';
import type { Deadline } from '../../../src/domain/deadline';
import { whenWords } from '../../../src/ui/components/due-words';
import { createText } from '../../../src/ui/text/create-text';
import { createFormat } from '../../../src/ui/text/format';

async function words(deadline: Deadline, today: string) {
  const t = await createText('nn');
  return whenWords({ deadline }, calendarDate(today), { t, format: createFormat('nn', t) });
}

// A Saturday; the working day before it is the 23rd.
const ended: Deadline = { kind: 'expiry', date: calendarDate('2026-10-24'), actBy: calendarDate('2026-10-23') };

test('an agreement that is over is counted from the day it ended, not from the working day before', async () => {
  expect(await words(ended, '2026-11-23')).toMatchObject({
    badge: 'For 30 dagar sidan',
    day: '24. okt.',
    below: 'laurdag · gjekk ut',
  });
});

test('before the end the working day is shown, and why it is not the day of the contract', async () => {
  expect(await words(ended, '2026-10-20')).toMatchObject({
    badge: 'Om 3 dagar',
    day: '23. okt.',
    below: 'fredag · siste arbeidsdag før',
  });
});

test('on the last day, a Saturday, the agreement is not over', async () => {
  expect(await words(ended, '2026-10-24')).toMatchObject({ badge: 'I dag', day: '24. okt.', below: 'laurdag · handle innan' });
});

test('other deadlines that have passed are counted from the day to act by', async () => {
  const option: Deadline = { ...ended, kind: 'optionDecision', optionSequence: 1 };
  expect(await words(option, '2026-10-29')).toMatchObject({ badge: '6 dagar over', below: 'fredag · fristen er passert' });
});
