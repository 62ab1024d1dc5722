/** A share in percent, rounded as the indicators are; `null` of nothing. @example percentOf(2, 3) // 66.7 */
export function percentOf(part: number, whole: number): number | null {
  if (whole === 0) return null;
  if (part === 0 || part === whole) return part === 0 ? 0 : 100;
  return Math.min(99.9, Math.max(0.1, Math.round((part * 1000) / whole) / 10));
}
