import * as fc from 'fast-check';
import { instantOfSite, siteLocal, siteTimeZone } from '../../../../src/local/sharepoint/store/site-time';

const plain = new Intl.DateTimeFormat('sv-SE', {
  timeZone: siteTimeZone,
  dateStyle: 'short',
  timeStyle: 'medium',
});

const anytime = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2099-12-31T23:59:59Z'), noInvalidDate: true });

describe("the site's clock", () => {
  test('is what the calendar of the zone says, at any moment', () => {
    fc.assert(
      fc.property(anytime, (at) => {
        const { date, time } = siteLocal(at);
        expect(`${date} ${time}`).toBe(plain.format(at));
      }),
      { seed: 20_261_123, numRuns: 3000 },
    );
  });

  test.each([
    ['2026-03-29T00:59:59Z', '2026-03-29 01:59:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29 03:00:00'],
    ['2026-10-25T00:59:59Z', '2026-10-25 02:59:59'],
    ['2026-10-25T01:00:00Z', '2026-10-25 02:00:00'],
  ])('turns %s into %s', (iso, local) => {
    const { date, time } = siteLocal(new Date(iso));
    expect(`${date} ${time}`).toBe(local);
  });

  test('a date and time of the site leads back to itself', () => {
    expect(instantOfSite('2026-06-15', '14:30:00').toISOString()).toBe('2026-06-15T12:30:00.000Z');
  });
});
