import { HostConfig } from 'adaptivecards';

/**
 * How Teams draws a card, in the page's own colours: every colour is one of Fluent's tokens, so a change of theme needs no new drawing. Sizes are those of
 * Teams' host configuration for the web. [?] as published with the library's samples; a client may differ by a pixel.
 */
export function teamsHostConfig(): HostConfig {
  const colour = (token: string): string => `var(--${token})`;
  const text = (token: string, subtle = token): object => ({ default: colour(token), subtle: colour(subtle) });
  const foregroundColors = {
    default: text('colorNeutralForeground1', 'colorNeutralForeground3'),
    dark: text('colorNeutralForeground1', 'colorNeutralForeground3'),
    light: text('colorNeutralForeground3'),
    accent: text('colorBrandForeground1'),
    good: text('colorStatusSuccessForeground1'),
    warning: text('colorStatusWarningForeground3'),
    attention: text('colorStatusDangerForeground1'),
  };
  const container = (background: string, border = background): object => ({
    backgroundColor: colour(background),
    borderColor: colour(border),
    foregroundColors,
  });
  return new HostConfig({
    fontFamily: 'inherit',
    fontSizes: { small: 12, default: 14, medium: 16, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 300, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 32 },
    spacing: { small: 4, default: 8, medium: 12, large: 16, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: colour('colorNeutralStroke2') },
    imageSizes: { small: 32, medium: 52, large: 100 },
    supportsInteractivity: true,
    adaptiveCard: { allowCustomStyle: true },
    containerStyles: {
      default: container('colorNeutralBackground1', 'colorNeutralStroke1'),
      emphasis: container('colorNeutralBackground3', 'colorNeutralStroke1'),
      accent: container('colorBrandBackground2', 'colorBrandStroke2'),
      good: container('colorStatusSuccessBackground1', 'colorStatusSuccessBorder1'),
      warning: container('colorStatusWarningBackground1', 'colorStatusWarningBorder1'),
      attention: container('colorStatusDangerBackground1', 'colorStatusDangerBorder1'),
    },
    textBlock: { headingLevel: 2 },
    textStyles: {
      heading: { size: 'medium', weight: 'bolder' },
      columnHeader: { weight: 'bolder' },
    },
    factSet: {
      title: { color: 'default', size: 'default', isSubtle: true, weight: 'default', wrap: true, maxWidth: 140 },
      value: { color: 'default', size: 'default', isSubtle: false, weight: 'default', wrap: true },
      spacing: 16,
    },
    inputs: {
      label: {
        inputSpacing: 'small',
        requiredInputs: { weight: 'bolder', suffix: ' *', suffixColor: 'attention' },
        optionalInputs: { weight: 'bolder' },
      },
      errorMessage: { color: 'attention', weight: 'default', size: 'small' },
    },
    actions: {
      maxActions: 6,
      spacing: 'large',
      buttonSpacing: 8,
      showCard: { actionMode: 'inline', inlineTopMargin: 12, style: 'emphasis' },
      actionsOrientation: 'horizontal',
      actionAlignment: 'left',
      iconPlacement: 'leftOfTitle',
      allowTitleToWrap: true,
      iconSize: 16,
    },
  });
}
