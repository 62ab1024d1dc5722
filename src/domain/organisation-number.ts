const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/**
 * Nine digits with a valid check digit (modulus 11), without spaces: the form that is stored.
 * @example isOrganisationNumber('974760673') // true
 */
export function isOrganisationNumber(text: string): boolean {
  // Nine zeros pass the arithmetic and name nobody.
  if (!/^\d{9}$/.test(text) || text === '000000000') return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  // A remainder of 1 asks for the check digit 10, which no number has.
  const check = sum % 11 === 0 ? 0 : 11 - (sum % 11);
  return check === Number(text[8]);
}

/** What people write or paste, without spaces and dots: the form that `isOrganisationNumber` judges. @example bareOrganisationNumber('974 760 673') // '974760673' */
export function bareOrganisationNumber(text: string): string {
  return text.replaceAll(/[\s.]/g, '');
}

/** In threes with no-break spaces; a text that is not nine digits is given back as it is. @example formatOrganisationNumber('974760673') // '974 760 673' */
export function formatOrganisationNumber(text: string): string {
  const bare = bareOrganisationNumber(text);
  return /^\d{9}$/.test(bare) ? `${bare.slice(0, 3)}\u00A0${bare.slice(3, 6)}\u00A0${bare.slice(6)}` : text;
}
