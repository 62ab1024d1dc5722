import * as fc from 'fast-check';
import { longestReason, reasonFault } from '../../../src/domain/assessments/reason';

describe('what counts as a reason', () => {
  test.each([
    ['', 'blank'],
    ['   \n\t', 'blank'],
    ['... – !', 'blank'],
    ['Nei', 'oneWord'],
    ['  uaktuelt.  ', 'oneWord'],
    ['aaaaaaaaa', 'oneWord'],
    ['nei nei NEI', 'repeated'],
    ['xx yyy zzzz', 'repeated'],
    ['a b c d', 'repeated'],
    ['å å å å', 'repeated'],
  ])('refuses %j as %s', (text, fault) => {
    expect(reasonFault(text)).toBe(fault);
  });

  test.each([
    'Ingen leverandør',
    'Marknaden har 3 vekstbedrifter.',
    'Ingen\nvaskar flattøy',
    'Ikkje eigna – for stort volum',
    'Ærleg øving på ås',
  ])('lets %j stand', (text) => {
    expect(reasonFault(text)).toBeNull();
  });

  test('knows letters with their signs apart as the same word', () => {
    expect(reasonFault('å\u0301r a\u030a\u0301r')).toBe('repeated');
  });

  test('refuses what is longer than a page, but not what is as long', () => {
    const long = 'ingen leverer dette '.repeat(300);
    expect(reasonFault(long.slice(0, longestReason))).toBeNull();
    expect(reasonFault(long.slice(0, longestReason + 1))).toBe('tooLong');
  });

  test('never takes one word for a reason, however it is padded or repeated', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('nei', 'uaktuelt', 'æøå', '42'),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(' ', '  ', '\n', ' – ', '...', ', '),
        (word, times, between) => {
          expect(reasonFault(Array.from({ length: times }, () => word).join(between))).not.toBeNull();
        },
      ),
    );
  });

  test('is not changed by white space around it or by how its letters are written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        expect(reasonFault(` ${text}\n`)).toBe(reasonFault(text));
        expect(reasonFault(text.normalize('NFD'))).toBe(reasonFault(text.normalize('NFC')));
      }),
    );
  });
});
