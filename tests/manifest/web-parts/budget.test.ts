import { budget, checkBudget, describe as told } from '../../../manifest/web-parts/budget';
import { WebPartsError } from '../../../manifest/web-parts/web-parts-error';

const pieces = Array.from({ length: 30 }, (_, at) => ({ name: `piece-${at}`, size: 30_000 - at * 1000 }));
const of = (gzip: number) => ({ gzip, files: [{ name: 'shared', file: 'chunk.shared_1.js', gzip }], pieces });

describe('the budget of the first JavaScript', () => {
  test('is 140 kB gzip, and 2 kB more are let pass', () => {
    expect(budget).toEqual({ bytes: 140_000, tolerance: 2_000 });
    expect(() => checkBudget(of(142_000))).not.toThrow();
  });

  test('fails one byte beyond that, and says what the bytes are and what to do', () => {
    expect(() => checkBudget(of(142_001))).toThrow(WebPartsError);
    expect(() => checkBudget(of(150_400))).toThrow(
      /is 150\.4 kB gzip; agreed is 140\.0 kB\.\n +150\.4 kB {2}shared\n[^]+30\.0 kB {2}piece-0\n/,
    );
  });

  test('another limit has the same tolerance', () => {
    expect(() => checkBudget(of(102_000), 100_000)).not.toThrow();
    expect(() => checkBudget(of(102_001), 100_000)).toThrow(/agreed is 100\.0 kB/);
  });

  test('tells of the twenty largest pieces', () => {
    expect(told(of(1)).match(/piece-/g)).toHaveLength(20);
  });
});
