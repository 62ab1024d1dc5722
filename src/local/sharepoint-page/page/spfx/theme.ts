import type { Background, Theme } from '../state';

/** What SharePoint hands to a web part's `onThemeChanged`: the part of ITheme that web parts read. */
export interface SharePointTheme {
  readonly isInverted: boolean;
  readonly palette: Readonly<Record<string, string>>;
  readonly semanticColors: Readonly<Record<string, string>>;
}

interface Colours {
  readonly isInverted: boolean;
  /** From the page's background to its strongest text. */
  readonly neutrals: readonly string[];
  /** From the faintest tint of the site's colour to the darkest shade. */
  readonly site: readonly string[];
  readonly error: string;
}

const neutralNames = [
  'white',
  'neutralLighterAlt',
  'neutralLighter',
  'neutralLight',
  'neutralQuaternaryAlt',
  'neutralQuaternary',
  'neutralTertiaryAlt',
  'neutralTertiary',
  'neutralSecondaryAlt',
  'neutralSecondary',
  'neutralPrimaryAlt',
  'neutralPrimary',
  'neutralDark',
  'black',
];
const siteNames = [
  'themeLighterAlt',
  'themeLighter',
  'themeLight',
  'themeTertiary',
  'themeSecondary',
  'themePrimary',
  'themeDarkAlt',
  'themeDark',
  'themeDarker',
];

const greys =
  '#ffffff #faf9f8 #f3f2f1 #edebe9 #e1dfdd #d0d0d0 #c8c6c4 #a19f9d #8a8886 #605e5c #3b3a39 #323130 #201f1e #000000'.split(' ');
const greysOnDark =
  '#1f1f1f #292929 #2e2e2e #383838 #404040 #484848 #666666 #a6a6a6 #adadad #d0d0d0 #dadada #ffffff #f4f4f4 #ffffff'.split(' ');
const petrol = '#f2f8f9 #cce3e7 #a2cbd3 #579cab #1e7182 #0b5a6b #0a5160 #084451 #06323c'.split(' ');
const petrolOnDark = '#04161a #0a242a #123f49 #1f6c7d #3d9cb1 #69bfd2 #82cbdc #a1d9e6 #c9ecf3'.split(' ');
const blackAndWhite = Array.from(neutralNames, (_name, at) => (at < 6 ? '#000000' : '#ffffff'));

/** A colour theme of our own for a site, light and inverted, and one like Windows' high contrast. */
const colours: Readonly<Record<Theme, Colours>> = {
  light: { isInverted: false, neutrals: greys, site: petrol, error: '#a4262c' },
  dark: { isInverted: true, neutrals: greysOnDark, site: petrolOnDark, error: '#f1707b' },
  contrast: {
    isInverted: true,
    neutrals: blackAndWhite,
    site: siteNames.map((_name, at) => (at < 3 ? '#000000' : '#ffff00')),
    error: '#ffb8b8',
  },
};

function themeOf({ isInverted, neutrals, site, error }: Colours, background: number): SharePointTheme {
  const named = (names: readonly string[], values: readonly string[]) =>
    Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
  const palette: Record<string, string> = { ...named(neutralNames, neutrals), ...named(siteNames, site) };
  const of = (name: string): string => palette[name] ?? '';
  return {
    isInverted,
    palette,
    semanticColors: {
      bodyBackground: neutrals[background] ?? '',
      bodyStandoutBackground: of('neutralLighterAlt'),
      bodyText: of('neutralPrimary'),
      bodyTextChecked: of('black'),
      bodySubtext: of('neutralSecondary'),
      bodyDivider: of('neutralLight'),
      disabledBackground: of('neutralLighter'),
      disabledText: of('neutralTertiary'),
      disabledBodyText: of('neutralTertiary'),
      focusBorder: of('neutralSecondary'),
      variantBorder: of('neutralLight'),
      link: of('themePrimary'),
      linkHovered: of('themeDarker'),
      errorText: error,
      buttonBackground: of('white'),
      buttonBackgroundHovered: of('neutralLighter'),
      buttonText: of('neutralPrimary'),
      buttonBorder: of('neutralSecondaryAlt'),
      primaryButtonBackground: of('themePrimary'),
      primaryButtonBackgroundHovered: of('themeDarkAlt'),
      primaryButtonText: of('white'),
      inputBackground: of('white'),
      inputBorder: of('neutralSecondary'),
      inputText: of('neutralPrimary'),
      inputPlaceholderText: of('neutralSecondary'),
      cardStandoutBackground: of('white'),
      menuBackground: of('white'),
    },
  };
}

/** On the site's own colour text is white, and links are white too. */
function strong(theme: Theme): SharePointTheme {
  if (theme !== 'light') return themeOf(colours[theme], 2);
  const onPetrol = ['#0b5a6b', '#13606f', '#1a6675', '#26707f', '#307887', '#3a808f', '#5b99a6', '#a3c9d1', '#b3d3d9', '#d7e9ec'];
  const white = '#ffffff';
  return themeOf(
    { isInverted: true, neutrals: [...onPetrol, white, white, white, white], site: siteNames.map(() => white), error: '#ffd7d9' },
    0,
  );
}

/** The theme of a section: its background is that of the page, a grey one, or the site's own colour. */
export function sectionTheme(theme: Theme, background: Background): SharePointTheme {
  if (background === 'strong') return strong(theme);
  return themeOf(colours[theme], background === 'neutral' ? 2 : 0);
}
