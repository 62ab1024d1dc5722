import { calendarDate } from '../../../src/domain/calendar-date';
import { assessmentGround, groundText } from '../../../src/domain/assessments/assessment-ground';
import { defaultRuleValues } from '../../../src/domain/rule-values-default';
import { ruleBook } from '../../../src/domain/rules-in-force';

const book = ruleBook(defaultRuleValues);
const ground = (value: number | null, over: Partial<Parameters<typeof assessmentGround>[0]> = {}) =>
  assessmentGround(
    { procedure: null, value, purchaseType: 'goodsAndServices', startedOn: calendarDate('2026-11-23'), ...over },
    book,
  );

describe('the paragraph an assessment is made by', () => {
  test.each([
    ['just under the act', 499_999, 'belowAct', ''],
    ['part I', 500_000, 'partI', ''],
    ['just under the national threshold', 1_299_999, 'partI', ''],
    ['part II', 1_300_000, 'partII', 'FOA § 8-8'],
    ['just under the EEA threshold', 2_499_999, 'partII', 'FOA § 8-8'],
    ['part III', 2_500_000, 'partIII', 'FOA § 16-9'],
    ['the laundry of 2.6 million', 2_600_000, 'partIII', 'FOA § 16-9'],
  ] as const)('%s', (_name, value, part, paragraph) => {
    expect(ground(value)).toMatchObject({ part, paragraph });
  });

  test('special services have part I and part IV', () => {
    expect(ground(8_699_999, { purchaseType: 'specialServices' }).paragraph).toBe('');
    expect(ground(8_700_000, { purchaseType: 'specialServices' }).paragraph).toBe('FOA § 30-3');
  });

  test('follows the rules of the day the procurement started', () => {
    expect(ground(2_400_000, { startedOn: calendarDate('2026-04-20') }).part).toBe('partIII');
    expect(ground(2_400_000, { startedOn: calendarDate('2026-04-21') }).part).toBe('partII');
  });

  test('what somebody decided goes before the value', () => {
    expect(ground(100, { procedure: 'partIII' }).paragraph).toBe('FOA § 16-9');
  });

  test('names all paragraphs while neither value nor procedure is known', () => {
    expect(ground(null)).toMatchObject({ part: null, paragraph: 'FOA §§ 8-8, 16-9, 30-3' });
  });

  test('has the share and the local duty in their own layers, with the day each was read', () => {
    expect(ground(2_600_000).share).toMatchObject({ layer: 'law', value: 30, readOn: '2026-07-28' });
    expect(ground(2_600_000).local).toMatchObject({ layer: 'local', paragraph: 'delmål 5', readOn: '2022-04-07' });
    expect(ground(2_600_000, { startedOn: calendarDate('2022-04-06') }).local).toBeNull();
  });

  test.each([
    ['just under the part that has one', 1_299_999, null],
    ['from that part on', 1_300_000, 30],
  ])('asks for a share of the employees %s as its paragraph does', (_name, value, share) => {
    expect(ground(value).share?.value ?? null).toBe(share);
  });

  test('is kept as text: law first, then the local rule', () => {
    expect(groundText(ground(2_600_000))).toBe('FOA § 16-9; Innkjøpsstrategi for Alver kommune, delmål 5');
    expect(groundText(ground(600_000))).toBe('Innkjøpsstrategi for Alver kommune, delmål 5');
    expect(groundText({ paragraph: '', local: null })).toBe('');
  });
});
