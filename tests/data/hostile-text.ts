import * as fc from 'fast-check';

/** Text as an attacker or an unlucky person would type it. */
export const hostileText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.stringMatching(/^['"&<>;()= a-z%+#?/\\-]*$/),
  fc.constantFrom(
    "' or 1 eq 1 or Title eq '",
    "''",
    "O'Brien & Sønn <AS>",
    '%27 or %271%27 eq %271',
    ']]></Value><Or><Eq>',
    '!@v::x',
    '\u0000',
    '\uD800',
    'Ærfugl – «blåbær»',
  ),
);
