/**
 * Whether a text is a reason: not blank, and more than one word (domain.md section 6). Signs and numbers alone are no words.
 * @example isReason('Ja') // false
 * @example isReason('Behovet varer') // true
 */
export function isReason(text: string): boolean {
  return (text.match(/\p{L}+/gu) ?? []).length > 1;
}
