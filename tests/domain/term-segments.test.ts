import { calendarDate } from '../../src/domain/calendar-date';
import { termSegments } from '../../src/domain/term-segments';
import { anAgreement, anOption } from '../support/builders';

const on = calendarDate;
const statesOf = (terms: Parameters<typeof termSegments>[0], today: string) =>
  termSegments(terms, on(today)).map(({ state }) => state);

describe('the segments of a term', () => {
  it('follow each other without gap or overlap, with the last day to decide each option', () => {
    expect(termSegments(anAgreement(), on('2025-11-24'))).toEqual([
      { kind: 'fixed', from: '2024-03-01', to: '2026-02-28', state: 'running' },
      {
        kind: 'option',
        sequence: 1,
        mode: 'active',
        from: '2026-03-01',
        to: '2027-02-28',
        decisionDate: '2025-11-28',
        state: 'open',
      },
      {
        kind: 'option',
        sequence: 2,
        mode: 'active',
        from: '2027-03-01',
        to: '2028-02-29',
        decisionDate: '2026-11-28',
        state: 'open',
      },
    ]);
  });

  it('say where the fixed term is', () => {
    const terms = anAgreement({ options: [] });
    expect([statesOf(terms, '2024-02-29'), statesOf(terms, '2026-02-28'), statesOf(terms, '2026-03-01')]).toEqual([
      ['upcoming'],
      ['running'],
      ['past'],
    ]);
  });

  it('have no end when the agreement is open-ended', () => {
    const terms = anAgreement({ openEnded: true, endDate: null, options: [] });
    expect(termSegments(terms, on('2026-01-01'))).toEqual([{ kind: 'fixed', from: '2024-03-01', to: null, state: 'running' }]);
  });

  it('tell an exercised option from one that continued by itself', () => {
    const terms = anAgreement({
      options: [anOption({ sequence: 1, decision: 'exercised' }), anOption({ sequence: 2, mode: 'automatic' })],
    });
    expect(statesOf(terms, '2026-11-28')).toEqual(['past', 'exercised', 'open']);
    expect(statesOf(terms, '2026-11-29')).toEqual(['past', 'exercised', 'continued']);
  });

  it('make the options after a declined one unavailable', () => {
    const terms = anAgreement({ options: [anOption({ sequence: 1, decision: 'declined' }), anOption({ sequence: 2 })] });
    expect(statesOf(terms, '2025-11-24')).toEqual(['running', 'declined', 'unavailable']);
  });

  it('let an undecided option lapse when the term before it is over, not on the last day to decide', () => {
    expect(statesOf(anAgreement(), '2026-02-28')).toEqual(['running', 'open', 'open']);
    expect(statesOf(anAgreement(), '2026-03-01')).toEqual(['past', 'lapsed', 'unavailable']);
  });
});
