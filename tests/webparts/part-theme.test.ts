import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { contrast } from '../../webparts/src/theme/contrast';
import { isDarkSection, sectionTheme, type SectionTheme } from '../../webparts/src/theme/part-theme';

// As SharePoint hands them over for its standard theme: none, neutral, soft and strong section, and a dark site.
const sections: Readonly<Record<string, SectionTheme>> = {
  none: { palette: { themePrimary: '#0078d4' }, semanticColors: { bodyBackground: '#ffffff', link: '#0078d4' } },
  neutral: {
    palette: { themePrimary: '#0078d4', themeDark: '#005a9e' },
    semanticColors: { bodyBackground: '#faf9f8', link: '#0078d4' },
  },
  soft: {
    palette: { themePrimary: '#0078d4', themeDark: '#005a9e' },
    semanticColors: { bodyBackground: '#eff6fc', link: '#0078d4' },
  },
  darkNeutral: {
    palette: { themePrimary: '#69bfd2', themeLighter: '#0a242a' },
    semanticColors: { bodyBackground: '#2e2e2e', link: '#69bfd2' },
  },
  strong: { palette: { themePrimary: '#ffffff' }, semanticColors: { bodyBackground: '#0078d4', link: '#ffffff' } },
  dark: {
    palette: { themePrimary: '#2899f5', themeLighter: '#82c7ff' },
    semanticColors: { bodyBackground: '#1b1a19', link: '#2899f5' },
  },
};
const painted = (section: SectionTheme) =>
  sectionTheme(section, isDarkSection(section) ? webDarkTheme : webLightTheme, webLightTheme);

describe("the theme of a part in a section of SharePoint's page", () => {
  test.each(Object.keys(sections))('every word and link can be read in the section %s', (name) => {
    const { theme } = painted(sections[name] ?? {});
    const words = [
      'colorNeutralForeground1',
      'colorNeutralForeground3',
      'colorBrandForegroundLink',
      'colorBrandForegroundLinkHover',
      'colorStatusDangerForeground1',
      'colorStatusWarningForeground3',
      'colorStatusSuccessForeground1',
    ] as const;
    for (const word of words) expect(contrast(theme[word], theme.colorNeutralBackground1)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(theme.colorNeutralForegroundOnBrand, theme.colorBrandBackground)).toBeGreaterThanOrEqual(4.5);
  });

  test('a part has the background of a calm section, so that no box is seen', () => {
    expect(painted(sections['soft'] ?? {})).toMatchObject({
      isCard: false,
      isDark: false,
      theme: { colorNeutralBackground1: '#eff6fc' },
    });
    expect(painted(sections['dark'] ?? {})).toMatchObject({
      isCard: false,
      isDark: true,
      theme: { colorNeutralBackground1: '#1b1a19' },
    });
  });

  test('a grey section of a dark site has no white card on it: what is too dim there is lifted', () => {
    expect(painted(sections['darkNeutral'] ?? {})).toMatchObject({
      isCard: false,
      isDark: true,
      theme: { colorNeutralBackground1: '#2e2e2e', colorNeutralForeground1: webDarkTheme.colorNeutralForeground1 },
    });
  });

  test('on a strong colour it is on a card of its own', () => {
    expect(painted(sections['strong'] ?? {})).toMatchObject({
      isCard: true,
      isDark: false,
      theme: { colorNeutralBackground1: '#ffffff' },
    });
  });

  test('the colour of the site is taken where it can be read, and only there', () => {
    const green = { palette: { themePrimary: '#0b6a0b' }, semanticColors: { bodyBackground: '#ffffff' } };
    expect(painted(green).theme).toMatchObject({ colorBrandForegroundLink: '#0b6a0b', colorBrandBackground: '#0b6a0b' });
    const yellow = { palette: { themePrimary: '#ffb900' }, semanticColors: { bodyBackground: '#ffffff' } };
    expect(painted(yellow).theme.colorBrandForegroundLink).toBe(webLightTheme.colorBrandForegroundLink);
  });

  test('a page that says nothing of its colours is light', () => {
    for (const section of [
      {},
      { semanticColors: { bodyBackground: 'transparent' } },
      { semanticColors: { bodyBackground: 'rgb(300' } },
    ])
      expect(painted(section)).toMatchObject({ isDark: false, isCard: false });
  });
});
