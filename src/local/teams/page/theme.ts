import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import type { Theme } from './state';

const fluentThemes = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };

/** Dresses the page in Teams' own colours and type: every token becomes a CSS variable that the style sheets use. */
export function applyTheme(theme: Theme): void {
  const root = document.documentElement;
  root.dataset['theme'] = theme;
  root.style.colorScheme = theme === 'light' ? 'light' : 'dark';
  for (const [token, value] of Object.entries(fluentThemes[theme])) root.style.setProperty(`--${token}`, String(value));
}
