import type { SharePointTheme } from './spfx/theme';

/** Dresses the page, or a section of it, in a theme: what the style sheets use stands on the element as CSS variables. */
export function applyTheme(target: HTMLElement, { isInverted, palette, semanticColors }: SharePointTheme): void {
  target.style.colorScheme = isInverted ? 'dark' : 'light';
  for (const [name, value] of Object.entries({ ...palette, ...semanticColors })) target.style.setProperty(`--${name}`, value);
}
