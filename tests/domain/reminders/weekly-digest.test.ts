import { digestCollector } from '../../../src/domain/reminders/weekly-digest';
import { aContext, aResponse, on, someFacts, withoutOptions } from './some-facts';

const passed = someFacts({ id: 1, endDate: on('2026-02-28'), ...withoutOptions, deputyId: null });
const longPassed = someFacts({ id: 2, ...withoutOptions, endDate: on('2025-06-30') });
const coming = someFacts({ id: 3, ...withoutOptions, endDate: on('2026-03-20'), maximumValue: 1, estimatedValue: 1 });
const far = someFacts({ id: 4, ...withoutOptions, endDate: on('2030-03-20') });
const unowned = someFacts({ id: 5, ...withoutOptions, endDate: on('2030-03-20'), ownerId: null });

function digest(...pieces: readonly (readonly ReturnType<typeof someFacts>[])[]) {
  const collector = digestCollector(aContext('2026-03-02'));
  for (const piece of pieces) collector.add(piece);
  return collector.selection();
}

describe('the weekly digest', () => {
  it('lists every undecided passed deadline, longest ago first, whatever was sent', () => {
    const ids = digest([passed, longPassed]).passed.map((each) => [each.agreementId, each.deadline.kind]);
    expect(ids).toEqual([
      [2, 'expiry'],
      [1, 'expiry'],
    ]);
  });

  it('lists one that somebody has answered too: an answer is no decision', () => {
    const response = aResponse({ deadlineKind: 'expiry', deadlineDate: on('2026-02-28'), at: on('2026-03-01') });
    const [first] = digest([someFacts({ ...withoutOptions }, { responses: [response] })]).passed;
    expect(first?.answer).toEqual({ kind: 'iHaveThis', date: '2026-03-01' });
  });

  it('lists what is due within 30 days, and agreements without an owner', () => {
    const { coming: near, withoutOwner } = digest([coming, far, unowned]);
    expect(near.filter((each) => each.deadline.kind === 'expiry').map((each) => each.agreementId)).toEqual([3]);
    expect(withoutOwner.map((each) => each.agreementId)).toEqual([5]);
  });

  it('is in the same order however the agreements came', () => {
    expect(digest([unowned, coming], [passed, far], [longPassed])).toEqual(digest([longPassed, passed, coming, far, unowned]));
  });
});
