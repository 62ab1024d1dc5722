import * as fc from 'fast-check';
import {
  answerFaults,
  answersOf,
  askedQuestions,
  contractTypeOf,
  noAnswers,
  questionOf,
  stepsOf,
  type ReservedInclusiveAnswers,
} from '../../../src/domain/assessments/reserved-inclusive';

const reason = 'Ingen vekstbedrift leverer dette i dag.';
const anyAnswers: fc.Arbitrary<ReservedInclusiveAnswers> = fc.record({
  reserved: fc.constantFrom('yes', 'no', null),
  reservedReason: fc.constantFrom('', 'Nei', reason, 'Æsj, ørlite å seie'),
  inclusive: fc.constantFrom('yes', 'no', null),
  inclusiveReason: fc.constantFrom('', 'Ja', reason),
  how: fc.constantFrom('', 'Lærling', 'Krav om éin person per lag.'),
});

describe('reserved, then inclusive, then ordinary', () => {
  test.each([
    ['yes', null, 'reserved'],
    ['yes', 'yes', 'reserved'],
    ['no', 'yes', 'inclusive'],
    ['no', 'no', 'ordinary'],
    ['no', null, null],
    [null, null, null],
    [null, 'yes', null],
  ] as const)('reserved %s and inclusive %s is %s', (reserved, inclusive, type) => {
    expect(contractTypeOf({ reserved, inclusive })).toBe(type);
  });

  test('asks about inclusive only when reserved does not suit, and how only when inclusive does', () => {
    expect(askedQuestions(noAnswers)).toEqual(['reserved']);
    expect(askedQuestions({ reserved: 'yes', inclusive: 'yes' })).toEqual(['reserved']);
    expect(askedQuestions({ reserved: 'no', inclusive: null })).toEqual(['reserved', 'inclusive']);
    expect(askedQuestions({ reserved: 'no', inclusive: 'no' })).toEqual(['reserved', 'inclusive']);
    expect(askedQuestions({ reserved: 'no', inclusive: 'yes' })).toEqual(['reserved', 'inclusive', 'how']);
  });

  test('says what is missing in the order it is asked', () => {
    expect(answerFaults(noAnswers)).toEqual([
      { field: 'reserved', rule: 'unanswered' },
      { field: 'reservedReason', rule: 'blank' },
    ]);
    expect(
      answerFaults({ ...noAnswers, reserved: 'no', reservedReason: reason, inclusive: 'yes', inclusiveReason: 'Ja' }),
    ).toEqual([
      { field: 'inclusiveReason', rule: 'oneWord' },
      { field: 'how', rule: 'blank' },
    ]);
    expect(answerFaults({ ...noAnswers, reserved: 'yes', reservedReason: reason })).toEqual([]);
  });

  test('comes to a contract type whenever nothing is missing, and each step then has an answer and a reason', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        if (answerFaults(answers).length > 0) return;
        expect(contractTypeOf(answers)).not.toBeNull();
        for (const step of stepsOf(answers)) {
          expect(step.conclusion).not.toBe('');
          expect(step.reason).not.toBe('');
        }
      }),
    );
  });

  test('keeps all of a draft, also what a later answer has made void', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(answersOf(stepsOf(answers, true))).toEqual(answers);
      }),
    );
  });

  test('hands on only what the answers lead through', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(stepsOf(answers).map(questionOf)).toEqual(askedQuestions(answers));
      }),
    );
  });

  test('leaves out steps that somebody wrote by hand', () => {
    const byHand = { question: 'Reservert?', conclusion: 'Nei', reason };
    expect(questionOf(byHand)).toBeNull();
    expect(answersOf([byHand])).toEqual(noAnswers);
  });
});
