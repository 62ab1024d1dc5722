import { procurementValue } from '../../src/domain/procurement-value';

describe('the value of a procurement', () => {
  it('is the total over the whole possible term, options included', () => {
    expect(procurementValue({ kind: 'fixed', total: 2_000_000, options: [900_000, 950_000] })).toBe(3_850_000);
  });

  it('is the maximum of all call-offs for a framework agreement', () => {
    expect(procurementValue({ kind: 'framework', maximum: 5_000_000 })).toBe(5_000_000);
  });

  it('is 48 months for an open-ended contract without fixed price', () => {
    expect(procurementValue({ kind: 'openEnded', monthly: 10_000 })).toBe(480_000);
  });
});
