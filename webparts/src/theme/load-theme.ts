import { webLightTheme } from '@fluentui/react-components';
import type { HostTheme } from '../host/teams-host';
import { isDarkSection, sectionTheme, type PartTheme, type SectionTheme } from './part-theme';

/** What decides how a part is painted. */
export interface Surroundings {
  /** `undefined` where SharePoint says nothing of the section. */
  readonly section: SectionTheme | undefined;
  /** In Teams; there the page's own theme says nothing. */
  readonly host: HostTheme | null;
  /** Whether the person has set colours of their own in the system. */
  readonly forcedColors: boolean;
}

/** The theme of a part. Only the light one is there from the start: most pages are light. */
export async function loadTheme({ section = {}, host, forcedColors }: Surroundings): Promise<PartTheme> {
  const isLight = !forcedColors && (host === null ? !isDarkSection(section) : host === 'default');
  if (isLight && host === null) return sectionTheme(section, webLightTheme, webLightTheme);
  const { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme, webDarkTheme } = await import('./other-themes');
  if (forcedColors || host === 'contrast') return { theme: teamsHighContrastTheme, isDark: true, isCard: false };
  if (host !== null) return { theme: host === 'dark' ? teamsDarkTheme : teamsLightTheme, isDark: host === 'dark', isCard: false };
  return sectionTheme(section, webDarkTheme, webLightTheme);
}
