import { agreementPhase, isInUseAfterExpiry } from '../../src/domain/agreement-phase';
import { calendarDate } from '../../src/domain/calendar-date';
import { anAgreement, anOption } from '../support/builders';

const on = calendarDate;
const withoutOptions = anAgreement({ options: [] });
const automatic = anAgreement({ options: [anOption({ mode: 'automatic' })] });
const openEnded = anAgreement({ openEnded: true, endDate: null, options: [], reviewDate: on('2026-06-01') });

describe('the phase of an agreement', () => {
  it.each([
    ['upcoming the day before it starts', anAgreement(), '2024-02-29', 'upcoming'],
    ['running on its first day', anAgreement(), '2024-03-01', 'running'],
    ['running while the option is more than six months away', anAgreement(), '2025-05-27', 'running'],
    ['in option decision when the last day to decide is six months away', anAgreement(), '2025-05-28', 'optionDecision'],
    ['in option decision while the day has passed undecided', anAgreement(), '2026-02-28', 'optionDecision'],
    ['expired the day after, with the option undecided', anAgreement(), '2026-03-01', 'expired'],
    ['running when an automatic option has continued', automatic, '2025-11-29', 'running'],
    ['expiring when the last option has continued and six months are left', automatic, '2026-08-28', 'expiring'],
    ['running with more than six months left and no option', withoutOptions, '2025-08-27', 'running'],
    ['expiring with six months left and no option', withoutOptions, '2025-08-28', 'expiring'],
    ['expiring on its last day', withoutOptions, '2026-02-28', 'expiring'],
    ['expired the day after its last day', withoutOptions, '2026-03-01', 'expired'],
    ['open-ended, never expired', openEnded, '2099-01-01', 'openEnded'],
    [
      'terminated when it is stored so, whatever the dates say',
      anAgreement({ status: 'terminated' }),
      '2025-01-01',
      'terminated',
    ],
    ['expired when it is marked as ended', anAgreement({ status: 'ended' }), '2025-01-01', 'expired'],
    ['upcoming while it is a draft', anAgreement({ status: 'draft' }), '2025-01-01', 'upcoming'],
  ])('is %s', (_, terms, today, phase) => {
    expect(agreementPhase(terms, on(today))).toBe(phase);
  });

  it('is expiring when the option is declined', () => {
    const declined = anAgreement({ options: [anOption({ decision: 'declined' })] });
    expect(agreementPhase(declined, on('2025-11-24'))).toBe('expiring');
  });
});

describe('in use after expiry', () => {
  it.each([
    ['a call-off after the end', withoutOptions, '2026-03-31', '2026-04-01', true],
    ['a call-off on the last day', withoutOptions, '2026-02-28', '2026-04-01', false],
    ['no call-off', withoutOptions, null, '2026-04-01', false],
    ['the last day itself', withoutOptions, '2026-03-31', '2026-02-28', false],
    ['an open-ended agreement', openEnded, '2027-03-31', '2027-04-01', false],
    ['an automatic option that has continued', automatic, '2026-03-31', '2026-04-01', false],
  ])('%s', (_, terms, lastCallOff, today, expected) => {
    expect(isInUseAfterExpiry(terms, lastCallOff === null ? null : on(lastCallOff), on(today))).toBe(expected);
  });
});
