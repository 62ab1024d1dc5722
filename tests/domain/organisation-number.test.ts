import { bareOrganisationNumber, formatOrganisationNumber, isOrganisationNumber } from '../../src/domain/organisation-number';

describe('an organisation number', () => {
  it.each(['974760673', '889640782', '923609016'])('%s is valid', (text) => {
    expect(isOrganisationNumber(text)).toBe(true);
  });

  it.each([
    ['the wrong check digit', '974760674'],
    ['two digits changed about', '974706673'],
    ['eight digits', '97476067'],
    ['ten digits', '9747606730'],
    ['letters', '97476067a'],
    ['spaces', '974 760 673'],
    ['nine zeros', '000000000'],
    ['a number whose check digit would be 10', '974760070'],
    ['nothing', ''],
  ])('is not valid with %s', (_, text) => {
    expect(isOrganisationNumber(text)).toBe(false);
  });

  it('is never valid with any other last digit', () => {
    const valid = Array.from({ length: 10 }, (_, digit) => `97476067${digit}`).filter(isOrganisationNumber);
    expect(valid).toEqual(['974760673']);
  });

  it('is written in threes that do not break over lines', () => {
    expect(formatOrganisationNumber('974760673')).toBe('974\u00A0760\u00A0673');
    expect(formatOrganisationNumber('12')).toBe('12');
  });

  it('is read from what people paste', () => {
    expect(bareOrganisationNumber(' 974\u00A0760 673 ')).toBe('974760673');
  });
});
