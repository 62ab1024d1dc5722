import { isCpvCode } from '../../src/domain/cpv';

describe('a CPV code', () => {
  it.each(['39130000', '39130000-2', '03000000-1', '98310000'])('%s is one', (text) => {
    expect(isCpvCode(text)).toBe(true);
  });

  it.each(['3913000', '391300000', '39130000-', '39130000-22', '02999999', 'A9130000', ''])('%s is none', (text) => {
    expect(isCpvCode(text)).toBe(false);
  });
});
