/**
 * Eight digits of the Common Procurement Vocabulary, with or without the check digit after a hyphen. The divisions begin at 03.
 * @example isCpvCode('39130000-2') // true
 */
export function isCpvCode(text: string): boolean {
  return /^\d{8}(-\d)?$/.test(text) && text >= '03';
}
