const units: Readonly<Record<string, number>> = {
  '': 1,
  t: 1_000,
  k: 1_000,
  tusen: 1_000,
  thousand: 1_000,
  m: 1_000_000,
  mill: 1_000_000,
  million: 1_000_000,
  millionar: 1_000_000,
  millioner: 1_000_000,
  mrd: 1_000_000_000,
  milliard: 1_000_000_000,
  milliardar: 1_000_000_000,
  milliarder: 1_000_000_000,
};

/** What a person wrote as an amount: nothing, an amount in kroner, or something that is no amount. */
export type TypedAmount = { readonly kind: 'empty' | 'invalid' } | { readonly kind: 'amount'; readonly kroner: number };

/**
 * An amount as people write it. A comma is the decimal sign; a dot is it too, unless it parts the digits in threes. Without a unit there are at most
 * two decimals, so that "2,500" is not taken for 2.50.
 * @example parseAmount('2,5 mill') // { kind: 'amount', kroner: 2500000 }
 * @example parseAmount('kr 2.500.000,-') // { kind: 'amount', kroner: 2500000 }
 * @example parseAmount('ukjent') // { kind: 'invalid' }
 */
export function parseAmount(text: string): TypedAmount {
  const bare = text
    .toLowerCase()
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replaceAll('−', '-')
    .replace(/^(kr\.?|nok)/, '')
    .replace(/(kr\.?|kroner|nok)$/, '')
    .replace(/,-+$/, '');
  if (bare === '') return { kind: 'empty' };
  const [, sign = '', digits = '', unit = ''] = /^(-?)([\d.,]+)([a-z]*)\.?$/.exec(bare) ?? [];
  const factor = units[unit];
  const number = plainNumber(digits, unit !== '');
  if (factor === undefined || number === null) return { kind: 'invalid' };
  // Øre are kept; what floating point adds behind them is not.
  const kroner = Math.round(number * factor * 100) / 100;
  if (!Number.isSafeInteger(Math.round(kroner * 100))) return { kind: 'invalid' };
  return { kind: 'amount', kroner: sign === '-' && kroner !== 0 ? -kroner : kroner };
}

function plainNumber(digits: string, hasUnit: boolean): number | null {
  const inThrees = /^\d{1,3}([.,])\d{3}(\1\d{3})*$/.exec(digits);
  const groups = inThrees?.[1];
  // "2.500" and "2,500,000" part the digits; one comma alone does not, and neither does a dot before a unit.
  if (groups && !hasUnit && (groups === '.' || digits.split(',').length > 2)) return Number(digits.replaceAll(groups, ''));
  const withDecimals = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?$/.exec(digits) ?? /^(\d+)\.(\d+)$/.exec(digits);
  if (!withDecimals) return null;
  const [, whole = '', decimals = ''] = withDecimals;
  if (!hasUnit && decimals.length > 2) return null;
  // With a unit one dot is the decimal sign: "2.500 mill" is two and a half.
  if (hasUnit && /^\d+\.\d+$/.test(digits)) return Number(digits);
  return Number(`${whole.replaceAll('.', '')}.${decimals || '0'}`);
}

/**
 * An amount as it stands in a field that is being edited: exact, in threes.
 * @example typedAmount(2500000) // '2 500 000'
 */
export function typedAmount(kroner: number | null): string {
  if (kroner === null) return '';
  const [whole = '', decimals] = String(kroner).split('.');
  const inThrees = whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ');
  return decimals === undefined ? inThrees : `${inThrees},${decimals}`;
}
