/**
 * Whether somebody has given a reason: not blank, and not one word (domain.md section 6 asks the same of an assessment).
 * @example isWrittenReason('Einaste i kommunen') // true
 * @example isWrittenReason('Hastar.') // false
 */
export function isWrittenReason(text: string): boolean {
  return text.split(/[^\p{L}\p{N}]+/u).filter(Boolean).length > 1;
}
