import { calendarDate } from '../../src/domain/calendar-date';
import { nextOptionDecision, optionDecisionPoints } from '../../src/domain/option-decision';
import { anAgreement, anOption } from '../support/builders';

const on = calendarDate;

describe('the decision of an option', () => {
  it('row 2024-03-01 to 2026-02-28 with 12 active and notice 3 months: last day to exercise is Friday 2025-11-28', () => {
    expect(optionDecisionPoints(anAgreement({ options: [anOption()] }))).toMatchObject([
      {
        decisionDate: '2025-11-28',
        actBy: '2025-11-28',
        termBefore: '2026-02-28',
        endIfTaken: '2027-02-28',
        inaction: { outcome: 'lapses', endsOn: '2026-02-28' },
      },
    ]);
  });

  it('row 2022-01-01 to 2023-12-31 with 12 automatic and notice 3 months: last day to decline 2023-09-30, act by Friday 2023-09-29', () => {
    const terms = anAgreement({
      startDate: on('2022-01-01'),
      endDate: on('2023-12-31'),
      options: [anOption({ mode: 'automatic' })],
    });
    expect(optionDecisionPoints(terms)).toMatchObject([
      {
        decisionDate: '2023-09-30',
        actBy: '2023-09-29',
        inaction: { outcome: 'continues', until: '2024-12-31' },
      },
    ]);
  });

  it('next is the first that is not taken, until the agreement has expired', () => {
    const terms = anAgreement({ options: [anOption({ sequence: 1, decision: 'exercised' }), anOption({ sequence: 2 })] });
    expect(nextOptionDecision(terms, on('2025-11-24'))?.option.sequence).toBe(2);
    expect(nextOptionDecision(terms, on('2027-02-28'))?.decisionDate).toBe('2026-11-28');
    expect(nextOptionDecision(terms, on('2027-03-01'))).toBeNull();
  });

  it('is not asked for after a declined option, nor of an open-ended agreement', () => {
    const declined = anAgreement({ options: [anOption({ sequence: 1, decision: 'declined' }), anOption({ sequence: 2 })] });
    expect(nextOptionDecision(declined, on('2025-01-01'))).toBeNull();
    expect(optionDecisionPoints(anAgreement({ openEnded: true, endDate: null }))).toEqual([]);
  });

  it('is acted on earlier when the municipality closes a day', () => {
    const terms = anAgreement({ endDate: on('2027-03-31'), options: [anOption()] });
    expect(optionDecisionPoints(terms)[0]?.actBy).toBe('2026-12-31');
    const closed = { christmasEve: false, newYearsEve: false, holyWeek: true };
    expect(optionDecisionPoints(terms, closed)[0]?.actBy).toBe('2026-12-30');
  });
});
