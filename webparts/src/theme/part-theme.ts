import type { Theme } from '@fluentui/react-components';
import { contrast } from './contrast';

/** How a part is painted where it stands. */
export interface PartTheme {
  readonly theme: Theme;
  readonly isDark: boolean;
  /** On a strong colour of the section, where not every word of ours could be read: the part then has a surface of its own. */
  readonly isCard: boolean;
}

/** What SharePoint tells of the section that a part is in (`IReadonlyTheme`), as far as it is used. */
export interface SectionTheme {
  readonly palette?: Readonly<Record<string, string | undefined>> | undefined;
  readonly semanticColors?: Readonly<Record<string, string | undefined>> | undefined;
}

const readable = 4.5;

/** All kinds of words of ours: in the calm tones, in the tones of links and of states. */
const words = [
  'colorNeutralForeground1',
  'colorNeutralForeground2',
  'colorNeutralForeground3',
  'colorStatusDangerForeground1',
  'colorStatusWarningForeground3',
  'colorStatusSuccessForeground1',
] as const;

const stronger = [
  ['colorStatusDangerForeground1', 'colorStatusDangerForeground2'],
  ['colorStatusWarningForeground3', 'colorStatusWarningForeground2'],
  ['colorStatusSuccessForeground1', 'colorStatusSuccessForeground2'],
] as const;

/** Whether a section is dark, by its own background: SharePoint also calls a strong light colour inverted. */
export function isDarkSection(section: SectionTheme): boolean {
  const background = backgroundOf(section);
  return contrast('#ffffff', background) > contrast('#242424', background);
}

/**
 * Fluent's theme with the colours of the section where everything can be read on them; otherwise Fluent's own, on a card. `base` is the light theme, or
 * the dark one when `isDarkSection` says so.
 */
export function sectionTheme(section: SectionTheme, base: Theme, light: Theme): PartTheme {
  const background = backgroundOf(section);
  const isDark = isDarkSection(section);
  const lifted = liftedOn(background, base);
  const isReadable = words.every((word) => contrast(lifted[word], background) >= readable);
  if (!isReadable)
    return { theme: { ...light, ...brandOf(section, light, light.colorNeutralBackground1) }, isDark: false, isCard: true };
  const theme = { ...lifted, ...brandOf(section, base, background), colorNeutralBackground1: background };
  return { theme, isDark, isCard: false };
}

/** Fluent's theme with its own next stronger tone for each state whose first one cannot be read: so on a dark grey section, where red is too dim. */
function liftedOn(background: string, base: Theme): Theme {
  const dim = stronger.filter(([word]) => contrast(base[word], background) < readable);
  return dim.length === 0 ? base : { ...base, ...Object.fromEntries(dim.map(([word, tone]) => [word, base[tone]])) };
}

const backgroundOf = ({ semanticColors, palette }: SectionTheme) => {
  const named = semanticColors?.['bodyBackground'] ?? palette?.['white'] ?? '';
  return contrast(named, '#000000') > 1 || contrast(named, '#ffffff') > 1 ? named : '#ffffff';
};

/** The site's own colour where Fluent has its blue: each tone only where it can be read. */
function brandOf({ palette = {}, semanticColors = {} }: SectionTheme, base: Theme, background: string): Partial<Theme> {
  const tones = ['themePrimary', 'themeDarkAlt', 'themeDark', 'themeDarker', 'themeTertiary', 'themeLight', 'themeLighter'];
  const first = (from: readonly (string | undefined)[], on: string) =>
    from.find((colour) => colour !== undefined && contrast(colour, on) >= readable);
  const link = first([semanticColors['link'], ...tones.map((tone) => palette[tone])], background);
  const linkHovered = first([semanticColors['linkHovered'], palette['themeDarker'], link], background);
  const button = first([semanticColors['primaryButtonBackground'], palette['themePrimary'], palette['themeDark']], '#ffffff');
  const buttonHovered = first([semanticColors['primaryButtonBackgroundHovered'], palette['themeDark'], button], '#ffffff');
  return {
    ...(link && linkHovered
      ? {
          colorBrandForegroundLink: link,
          colorBrandForegroundLinkHover: linkHovered,
          colorBrandForegroundLinkPressed: linkHovered,
          colorBrandForeground1: link,
          colorCompoundBrandForeground1: link,
          colorCompoundBrandForeground1Hover: linkHovered,
          colorCompoundBrandForeground1Pressed: linkHovered,
          colorCompoundBrandStroke: link,
          colorCompoundBrandStrokeHover: linkHovered,
          colorCompoundBrandStrokePressed: linkHovered,
          colorBrandStroke1: link,
        }
      : {}),
    ...(button && buttonHovered
      ? {
          colorBrandBackground: button,
          colorBrandBackgroundHover: buttonHovered,
          colorBrandBackgroundPressed: buttonHovered,
          colorBrandBackgroundSelected: button,
          colorNeutralForegroundOnBrand: base.colorNeutralForegroundOnBrand,
        }
      : {}),
  };
}
