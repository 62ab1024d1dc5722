/** The digits that say something: "98310000-2" is the class 9831. Never fewer than the division's two. */
const telling = (code: string): string => code.slice(0, 2) + code.slice(2, 8).replace(/0+$/, '');

/**
 * How nearly two CPV codes are the same, in digits: 8 is the same code, 3 the same group, 4 the same class. A code above the other counts with all of its
 * digits, also a division; otherwise less than a group is no kinship at all.
 * @example cpvKinship('98310000', '98311100-7') // 4
 * @example cpvKinship('98310000', '98100000') // 0
 */
export function cpvKinship(one: string, other: string): number {
  const [a, b] = [telling(one), telling(other)];
  if (a === b) return 8;
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared += 1;
  const isAbove = shared === Math.min(a.length, b.length) && shared >= 2;
  return shared >= 3 || isAbove ? shared : 0;
}
