import { array, assert, constantFrom, date, integer, property, string, tuple } from 'fast-check';
import { evaluate } from '../../../../src/local/sharepoint/store/formula/evaluate';
import { instantOfSerial, serialOfInstant } from '../../../../src/local/sharepoint/store/formula/formula-dates';
import { namedIn, parseFormula } from '../../../../src/local/sharepoint/store/formula/formula-parser';
import { FormulaSyntaxError, type FormulaValue } from '../../../../src/local/sharepoint/store/formula/formula-tree';
import { FormulaFault } from '../../../../src/local/sharepoint/store/formula/formula-values';

const seed = 20_261_123;
const columns: Readonly<Record<string, FormulaValue>> = {
  Tal: 7,
  Namn: 'Vaskeri AS',
  Tom: null,
  Ja: true,
  // 29 March 2026, and noon on the last day of January.
  Dato: serialOfInstant('2026-03-28T23:00:00Z'),
  Januar: serialOfInstant('2026-01-31T11:00:00Z'),
};
const result = (formula: string) => evaluate(parseFormula(formula), (name) => columns[name] ?? null);

describe('the formulas of calculated columns', () => {
  test.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=50%', 0.5],
    ['=2*[Tal]-Tal/7', 13],
    ['=10-4-3', 3],
    ['="a"&1&"b"', 'a1b'],
    ['="say ""hi"""', 'say "hi"'],
    ['=1=1', true],
    ['="A"="a"', true],
    ['=2<>2', false],
    ['="x">99', true],
    ['=[Tom]=0', true],
    ['=[Tom]=""', true],
    ['=IF([Tal]>5,"stor","liten")', 'stor'],
    ['=IF([Tal]>5;"stor";"liten")', 'stor'],
    ['=IF(FALSE,1)', false],
    ['=AND([Ja],[Tal]=7)', true],
    ['=OR(FALSE,[Tom]>1)', false],
    ['=NOT([Ja])', false],
    ['=CONCATENATE([Namn]," ",[Tal])', 'Vaskeri AS 7'],
    ['=LEFT([Namn],4)&RIGHT([Namn],2)', 'VaskAS'],
    ['=MID([Namn],2,3)', 'ask'],
    ['=LEN([Namn])', 10],
    ['=UPPER("æøå")&LOWER("ÆØÅ")', 'ÆØÅæøå'],
    ['=PROPER("ola nordmann")', 'Ola Nordmann'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=FIND("k",[Namn])', 4],
    ['=SUBSTITUTE("a-b-c","-","")', 'abc'],
    ['=ROUND(2.5,0)', 3],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUNDDOWN(-1.9,0)', -1],
    ['=INT(-1.1)', -2],
    ['=MOD(-3,2)', 1],
    ['=MAX(1,[Tal],3)-MIN(1,[Tal],3)', 6],
    ['=SUM(1,[Tom],[Tal])', 8],
    ['=AVERAGE(1,2,3)', 2],
    ['=ISBLANK([Tom])', true],
    ['=ISERROR(1/0)', true],
    ['=IFERROR(1/0,"-")', '-'],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=YEAR([Dato])&MONTH([Dato])&DAY([Dato])', '2026329'],
    ['=DAY([Dato]+3)', 1],
    ['=HOUR([Januar])', 12],
    ['=WEEKDAY([Dato])', 1],
    ['=WEEKDAY([Dato],2)', 7],
    ['=DAY(DATE(2026,3,0))', 28],
    ['=DATEDIF(DATE(2024,2,29),DATE(2026,3,1),"y")', 2],
    ['=DATEDIF(DATE(2026,1,31),DATE(2026,3,1),"m")', 1],
    ['=DATEDIF(DATE(2026,1,1),DATE(2026,12,31),"d")', 364],
    ['=MONTH(EDATE([Januar],1))&"/"&DAY(EDATE([Januar],1))', '2/28'],
  ])('%s is %p', (formula, expected) => {
    expect(result(formula)).toBe(expected);
  });

  test.each([
    ['=1/0', '#DIV/0!'],
    ['="a"+1', '#VALUE!'],
    ['=FIND("z",[Namn])', '#VALUE!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=DATEDIF(2,1,"d")', '#NUM!'],
  ])('%s has no answer but %s', (formula, shown) => {
    expect(() => result(formula)).toThrow(new FormulaFault(shown));
  });

  test.each(['=', '=1+', '=IF(1,2', '=)', '="open', '=1 2', '=[Open', '=1+*2', `=${'('.repeat(200)}1${')'.repeat(200)}`])(
    '%s is no formula',
    (formula) => {
      expect(() => parseFormula(formula)).toThrow(FormulaSyntaxError);
    },
  );

  test('a formula tells which columns and functions it uses', () => {
    const { columns: used, functions } = namedIn(parseFormula('=IF(ISBLANK([Frist dato]),Tal,LEN(Namn))'));
    expect([...used].sort()).toEqual(['Frist dato', 'Namn', 'Tal']);
    expect([...functions].sort()).toEqual(['IF', 'ISBLANK', 'LEN']);
  });

  test('sums and products come out as worked out step by step', () => {
    const part = tuple(constantFrom('+', '-'), integer({ min: 0, max: 999 }), integer({ min: 0, max: 99 }));
    assert(
      property(array(part, { maxLength: 12 }), (parts) => {
        const text = parts.map(([sign, left, right]) => `${sign}${left}*${right}`).join('');
        const sum = parts.reduce((before, [sign, left, right]) => before + (sign === '+' ? 1 : -1) * left * right, 1);
        expect(result(`=1${text}`)).toBe(sum);
      }),
      { seed, numRuns: 300 },
    );
  });

  test('any text is a formula or refused, never anything else', () => {
    const faultOf = (text: string): unknown => {
      try {
        result(`=${text}`);
        return undefined;
      } catch (error) {
        return error;
      }
    };
    const isKnown = (fault: unknown) =>
      fault === undefined || fault instanceof FormulaSyntaxError || fault instanceof FormulaFault;
    assert(
      property(string({ maxLength: 60 }), (text) => {
        expect(isKnown(faultOf(text))).toBe(true);
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('a moment becomes a number of days and back, through every change of clocks', () => {
    assert(
      property(date({ min: new Date('1995-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }), (moment) => {
        const iso = `${moment.toISOString().slice(0, 19)}Z`;
        const back = instantOfSerial(serialOfInstant(iso), false);
        // The hour that comes twice in autumn is one and the same at the site.
        expect([0, 3_600_000]).toContain(Math.abs(Date.parse(back) - Date.parse(iso)));
        expect(serialOfInstant(back)).toBeCloseTo(serialOfInstant(iso), 6);
      }),
      { seed, numRuns: 500 },
    );
  });
});
