/**
 * The address when it may be opened from the app: https only, so that nothing stored can run script or lead to a file.
 * @example webAddress('javascript:alert(1)') // null
 */
export function webAddress(text: string): string | null {
  const trimmed = text.trim();
  if (!/^https:\/\//i.test(trimmed)) return null;
  return URL.canParse(trimmed) ? trimmed : null;
}
