import type { AgreementDraft, OptionDraft, SupplierDraft } from '../../src/domain/agreement';
import { validateAgreement } from '../../src/domain/agreement-validation';
import { calendarDate } from '../../src/domain/calendar-date';
import { defaultRuleValues } from '../../src/domain/rule-values-default';
import { ruleBook } from '../../src/domain/rules-in-force';
import { agreementDetails, anAgreement } from '../support/builders';

const on = calendarDate;

/** Nothing is wrong with it: each test makes one thing wrong. */
function aDraft(over: Partial<AgreementDraft> = {}): AgreementDraft {
  const { id: _id, options: _options, suppliers: _suppliers, ...agreement } = anAgreement();
  return { ...agreement, ...agreementDetails({ standardContract: 'Alver standard' }), ...over };
}

const anOptionDraft = (over: Partial<OptionDraft> = {}): OptionDraft => ({
  sequence: 1,
  months: 12,
  mode: 'active',
  notice: null,
  ...over,
});
const aSupplier = (over: Partial<SupplierDraft> = {}): SupplierDraft => ({
  supplierId: 1,
  rank: 1,
  lot: '',
  contactPerson: '',
  email: '',
  phone: '',
  ...over,
});

const found = (draft: Partial<AgreementDraft>, options: readonly OptionDraft[] = [], suppliers: readonly SupplierDraft[] = []) =>
  validateAgreement(aDraft(draft), options, suppliers).map(({ severity, code, field, row }) =>
    [severity, code, field, ...(row === undefined ? [] : [row])].join(' '),
  );

describe('an agreement with nothing wrong', () => {
  it('has no problems', () => {
    expect(
      found({}, [anOptionDraft(), anOptionDraft({ sequence: 2 })], [aSupplier(), aSupplier({ supplierId: 2, rank: 2 })]),
    ).toEqual([]);
    expect(found({ openEnded: true, endDate: null, reviewDate: on('2026-06-01') })).toEqual([]);
  });
});

describe('problems between the fields of an agreement', () => {
  it.each<[string, Partial<AgreementDraft>, readonly OptionDraft[], string]>([
    ['an end before the start', { endDate: on('2024-02-29') }, [], 'error endBeforeStart endDate'],
    ['no end', { endDate: null }, [], 'error endMissing endDate'],
    ['an end that is open', { openEnded: true, reviewDate: on('2026-06-01') }, [], 'error openEndedWithEnd endDate'],
    [
      'options on an open-ended one',
      { openEnded: true, endDate: null, reviewDate: on('2026-06-01') },
      [anOptionDraft()],
      'error openEndedWithOptions options',
    ],
    ['no review of an open-ended one', { openEnded: true, endDate: null }, [], 'warning openEndedWithoutReview reviewDate'],
    ['a review before the start', { reviewDate: on('2024-02-29') }, [], 'warning reviewBeforeStart reviewDate'],
    ['negative notice', { notice: { amount: -1, unit: 'months' } }, [], 'error noticeInvalid notice'],
    ['notice of half a month', { notice: { amount: 0.5, unit: 'months' } }, [], 'error noticeInvalid notice'],
    ['notice longer than the term', { notice: { amount: 25, unit: 'months' } }, [], 'warning noticeLongerThanTerm notice'],
    ['an option of no months', {}, [anOptionDraft({ months: 0 })], 'error optionMonthsInvalid options 0'],
    [
      'negative notice of an option',
      {},
      [anOptionDraft({ notice: { amount: -1, unit: 'days' } })],
      'error noticeInvalid options 0',
    ],
    [
      "an option's notice longer than the term before it",
      {},
      [anOptionDraft(), anOptionDraft({ sequence: 2, notice: { amount: 13, unit: 'months' } })],
      'warning noticeLongerThanTerm options 1',
    ],
    ['options 1 and 3', {}, [anOptionDraft(), anOptionDraft({ sequence: 3 })], 'error optionSequenceGap options'],
    ['no first option', {}, [anOptionDraft({ sequence: 2 })], 'error optionSequenceGap options'],
    ['two first options', {}, [anOptionDraft(), anOptionDraft()], 'error optionSequenceDuplicate options 1'],
    ['options beyond the calendar', { kind: 'single' }, [anOptionDraft({ months: 2400 })], 'error datesOutOfRange options'],
    ['a framework of more than four years', { endDate: on('2028-03-01') }, [], 'warning frameworkTooLong endDate'],
    ['a framework of more than four years with options', {}, [anOptionDraft({ months: 25 })], 'warning frameworkTooLong options'],
    ['a negative value', { estimatedValue: -1 }, [], 'error valueNegative estimatedValue'],
    ['a negative maximum', { estimatedValue: null, maximumValue: -1 }, [], 'error valueNegative maximumValue'],
    ['a maximum under the estimate', { maximumValue: 3_999_999 }, [], 'warning maximumBelowEstimated maximumValue'],
    [
      'a procurement that started after the agreement',
      { procurementStartedOn: on('2024-03-02') },
      [],
      'warning procurementStartedAfterStart procurementStartedOn',
    ],
    [
      'neither a standard contract nor a reason',
      { standardContract: ' ' },
      [],
      'warning standardContractReasonMissing standardContractDeviation',
    ],
    ['no owner', { ownerId: null }, [], 'warning ownerMissing ownerId'],
    ['a deputy who is the owner', { deputyId: 1 }, [], 'warning deputyIsOwner deputyId'],
  ])('finds %s, and nothing else', (_, draft, options, problem) => {
    expect(found(draft, options)).toEqual([problem]);
  });

  it.each<[string, Partial<AgreementDraft>, readonly OptionDraft[]]>([
    ['exactly four years', { endDate: on('2028-02-29') }, []],
    ['exactly four years with options', {}, [anOptionDraft({ months: 24 })]],
    ['more than four years in part I', { endDate: on('2030-02-28'), procedure: 'partI' }, []],
    ['a single contract of more than four years', { endDate: on('2030-02-28'), kind: 'single' }, []],
    ['a term of one day', { endDate: on('2024-03-01'), notice: null }, []],
    ['a maximum equal to the estimate', { maximumValue: 4_000_000 }, []],
  ])('has nothing against %s', (_, draft, options) => {
    expect(found(draft, options)).toEqual([]);
  });

  it('names the paragraph and the last day when a framework lasts too long', () => {
    expect(validateAgreement(aDraft({ endDate: on('2028-03-01') }), [], [])[0]?.params).toEqual({
      months: 48,
      lastDay: '2028-03-01',
      paragraph: 'FOA §§ 11-1, 26-1',
    });
  });
});

describe('the procedure of an agreement', () => {
  const rules = ruleBook(defaultRuleValues);
  const foundFor = (draft: Partial<AgreementDraft>) =>
    validateAgreement(aDraft({ procurementStartedOn: on('2024-03-14'), startDate: on('2024-03-15'), ...draft }), [], [], rules);

  it('is warned of when the value calls for a stricter one', () => {
    const values = { estimatedValue: 1_000_000, maximumValue: 2_300_000 };
    expect(foundFor({ ...values, procedure: 'partII' })).toEqual([
      {
        field: 'procedure',
        code: 'procedureBelowRule',
        severity: 'warning',
        params: { part: 'partIII', value: 2_300_000, paragraph: 'FOA § 5-3 (1)' },
      },
    ]);
    expect(foundFor({ ...values, procedure: 'partIII' })).toEqual([]);
  });

  it.each<[string, Partial<AgreementDraft>]>([
    ['a stricter one than asked for', { estimatedValue: 200_000, maximumValue: null, procedure: 'partII' }],
    ['an unknown procedure', { procedure: null }],
    ['an unknown value', { estimatedValue: null, maximumValue: null, procedure: 'partI' }],
    ['an unknown start', { procurementStartedOn: null, procedure: 'partI' }],
    ['a start from before the values that the book knows', { procurementStartedOn: on('2023-01-01'), procedure: 'partII' }],
  ])('is not warned of with %s', (_, draft) => {
    expect(foundFor(draft)).toEqual([]);
  });
});

describe('problems between the suppliers of an agreement', () => {
  it.each<[string, Partial<AgreementDraft>, readonly SupplierDraft[], readonly string[]]>([
    [
      'the same supplier twice',
      { awardMethod: 'miniCompetition' },
      [aSupplier(), aSupplier({ rank: 2 })],
      ['error supplierDuplicate suppliers 1'],
    ],
    ['the same supplier in two lots', {}, [aSupplier({ lot: 'Nord' }), aSupplier({ lot: 'Sør' })], []],
    [
      'a missing rank among ranked ones',
      {},
      [aSupplier(), aSupplier({ supplierId: 2, rank: null })],
      ['warning supplierRankMissing suppliers 1'],
    ],
    ['one supplier without a rank', {}, [aSupplier({ rank: null })], []],
    ['a shared rank', {}, [aSupplier(), aSupplier({ supplierId: 2 })], ['warning supplierRankDuplicate suppliers 1']],
    ['a shared rank that does not count', { awardMethod: 'allocationKey' }, [aSupplier(), aSupplier({ supplierId: 2 })], []],
    [
      'two suppliers where one is chosen',
      { awardMethod: 'single' },
      [aSupplier(), aSupplier({ supplierId: 2 })],
      ['warning singleAwardWithManySuppliers suppliers'],
    ],
  ])('%s', (_, draft, suppliers, problems) => {
    expect(found(draft, [], suppliers)).toEqual(problems);
  });
});
