import * as fc from 'fast-check';
import { retryAfterSeconds } from '../../../src/data/connection/retry-after';

const now = Date.UTC(2026, 9, 21, 7, 27, 30);

describe('Retry-After', () => {
  test.each([
    ['120', 120],
    [' 7 ', 7],
    ['0', 0],
    ['1.5', 1.5],
    ['Wed, 21 Oct 2026 07:28:00 GMT', 30],
    ['Wednesday, 21-Oct-26 07:28:00 GMT', 30],
    ['Wed, 21 Oct 2026 07:00:00 GMT', 0],
  ])('%j is %d seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });

  test.each([null, '', '-5', 'soon', '1 banana', 'NaN', 'Wednesday'])('%j says nothing', (header) => {
    expect(retryAfterSeconds(header, now)).toBeNull();
  });

  test('an HTTP date comes back as the seconds it is ahead, for any wait', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (seconds) => {
        const header = new Date(now + seconds * 1000).toUTCString();
        expect(retryAfterSeconds(header, now)).toBe(seconds);
      }),
      { seed: 1 },
    );
  });
});
