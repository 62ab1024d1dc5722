import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, type Theme } from '@fluentui/react-components';
import type { HostTheme } from './host';

export const fluentThemes: Readonly<Record<HostTheme, Theme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

/** Before Teams has said its theme: what the machine prefers, so that nothing flashes. */
export function preferredTheme(): HostTheme {
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'default';
}
