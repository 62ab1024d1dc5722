import * as fc from 'fast-check';
import { agreementPhase } from '../../../src/domain/agreement-phase';
import type { Agreement } from '../../../src/domain/agreement';
import { calendarDate } from '../../../src/domain/calendar-date';
import { coveringAgreements, type CoverQuestion } from '../../../src/domain/guide/covering-agreements';
import { cpvKinship } from '../../../src/domain/guide/cpv-kinship';
import { searchTextOf } from '../../../src/domain/search/search-text';
import { currentEnd } from '../../../src/domain/term';
import { anAgreement } from '../../support/builders';

const today = calendarDate('2025-11-24');
const rowOf = (over: Partial<Agreement>) => {
  const agreement = anAgreement(over);
  return { agreement, phase: agreementPhase(agreement, today), currentEnd: currentEnd(agreement, today) };
};
type Row = ReturnType<typeof rowOf>;
const textOf = ({ agreement }: Row) => searchTextOf([agreement.title, agreement.purpose, agreement.cpvCodes.join('\n'), '']);
const find = (rows: readonly Partial<Agreement>[], question: Partial<CoverQuestion>) =>
  coveringAgreements(rows.map(rowOf), { what: '', cpvCodes: [], areaId: null, ...question }, today, textOf);
const titles = (rows: readonly Partial<Agreement>[], question: Partial<CoverQuestion>) =>
  find(rows, question).map(({ row }) => row.agreement.title);

const long = { endDate: calendarDate('2029-01-01'), options: [] };
const laundry = {
  ...long,
  id: 1,
  title: 'Vaskeritenester',
  purpose: 'Vask av flattøy og arbeidsklede',
  cpvCodes: ['98310000-9'],
};
const furniture = { ...long, id: 2, title: 'Kontormøblar', purpose: 'Bord og stolar', cpvCodes: ['39130000-2'] };

describe('words', () => {
  test('find an agreement in a whole sentence, in either Norwegian, and tell which words did', () => {
    expect(titles([laundry, furniture], { what: 'Vi treng vask av arbeidsklede til sjukeheimen' })).toEqual(['Vaskeritenester']);
    expect(titles([laundry, furniture], { what: 'kontormøbler' })).toEqual(['Kontormøblar']);
    expect(titles([laundry], { what: 'vaskeritjenester' })).toEqual(['Vaskeritenester']);
    expect(find([laundry], { what: 'vask av båtar' })[0]?.reasons).toEqual([{ kind: 'words', words: ['vask'] }]);
  });

  test('find nothing when they say nothing, or when most of them are missing', () => {
    expect(titles([laundry], { what: 'vi skal kjøpe nye tenester' })).toEqual([]);
    expect(titles([laundry], { what: 'vask båt motor' })).toEqual([]);
    expect(titles([laundry], { what: '  ' })).toEqual([]);
  });

  test('that are short count only where a word begins', () => {
    expect(titles([{ ...furniture, title: 'Mobiltelefonar', purpose: '' }], { what: 'bil' })).toEqual([]);
    expect(titles([{ ...furniture, title: 'Bilar og varebilar', purpose: '' }], { what: 'bil' })).toEqual(['Bilar og varebilar']);
  });
});

describe('CPV', () => {
  test.each([
    ['98310000', '98310000-9', 8],
    ['98310000', '98311100', 4],
    ['98310000', '98390000', 3],
    ['98310000', '98100000', 0],
    ['45000000', '45310000', 2],
    ['98310000', '39130000', 0],
  ])('%s and %s share %d digits that tell', (one, other, digits) => {
    expect(cpvKinship(one, other)).toBe(digits);
    expect(cpvKinship(other, one)).toBe(digits);
  });

  test('finds an agreement without words, the nearest code first', () => {
    const near = { ...laundry, id: 3, title: 'Klesvask', cpvCodes: ['98311100'] };
    expect(titles([near, laundry, furniture], { cpvCodes: ['98310000'] })).toEqual(['Vaskeritenester', 'Klesvask']);
    expect(find([near], { cpvCodes: ['98310000'] })[0]?.reasons).toEqual([{ kind: 'cpv', code: '98311100', digits: 4 }]);
  });
});

describe('who may use it, and when', () => {
  test('what the area may use comes before what others may, and it is told which', () => {
    const others = { ...laundry, id: 1, title: 'For andre', serviceAreaIds: [2] };
    const own = { ...laundry, id: 2, title: 'For oss', serviceAreaIds: [1] };
    const every = { ...laundry, id: 3, title: 'For alle', serviceAreaIds: [] };
    const found = find([others, own, every], { what: 'vask', areaId: 1 });
    expect(found.map(({ row, area }) => [row.agreement.title, area])).toEqual([
      ['For oss', 'own'],
      ['For alle', 'everyone'],
      ['For andre', 'others'],
    ]);
    expect(find([others], { what: 'vask' })[0]?.area).toBe('unknown');
  });

  test('what is over, terminated or a draft is never suggested', () => {
    const over = { ...laundry, endDate: calendarDate('2025-11-23') };
    expect(titles([over], { what: 'vask' })).toEqual([]);
    expect(titles([{ ...laundry, status: 'terminated' }], { what: 'vask' })).toEqual([]);
    expect(titles([{ ...laundry, status: 'ended' }], { what: 'vask' })).toEqual([]);
    expect(titles([{ ...laundry, status: 'draft' }], { what: 'vask' })).toEqual([]);
  });

  test('its last day counts, ending within six months is told, and what begins later comes last', () => {
    const lastDay = { ...laundry, id: 1, title: 'I dag', endDate: today };
    const later = { ...laundry, id: 2, title: 'Seinare', startDate: calendarDate('2025-12-01') };
    const now = { ...laundry, id: 3, title: 'Lenge' };
    expect(find([later, lastDay, now], { what: 'vask' }).map(({ row, when }) => [row.agreement.title, when])).toEqual([
      ['I dag', 'endsSoon'],
      ['Lenge', 'now'],
      ['Seinare', 'later'],
    ]);
  });

  test('nothing that cannot be bought on comes through, whatever is asked', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            status: fc.constantFrom('draft', 'signed', 'active', 'terminated', 'ended' as const),
            end: fc.constantFrom('2025-01-01', '2025-11-23', '2025-11-24', '2030-01-01'),
            start: fc.constantFrom('2024-01-01', '2025-12-24'),
          }),
          { maxLength: 8 },
        ),
        (all) => {
          const rows = all
            .filter(({ start, end }) => start < end)
            .map(({ status, start, end }, index) => ({
              ...laundry,
              id: index + 1,
              status,
              startDate: calendarDate(start),
              endDate: calendarDate(end),
            }));
          for (const { row } of find(rows, { what: 'vask', cpvCodes: ['98310000'] })) {
            expect(['signed', 'active']).toContain(row.agreement.status);
            expect(row.agreement.endDate !== null && row.agreement.endDate >= today).toBe(true);
          }
        },
      ),
      { seed: 4631, numRuns: 100 },
    );
  });
});
