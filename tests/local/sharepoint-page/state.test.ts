import { sectionTheme } from '../../../src/local/sharepoint-page/page/spfx/theme';
import { backgrounds, readState, themes, writeState } from '../../../src/local/sharepoint-page/page/state';

const people = ['ingrid', 'olav'];

describe('the switches of the SharePoint page', () => {
  it('are the first choice where the address says nothing, or something unknown', () => {
    const first = { person: 'ingrid', theme: 'light', background: 'none', lang: 'nn', width: 'full', mode: 'read', part: '' };
    expect(readState('', people)).toEqual(first);
    expect(readState('?person=x&theme=x&background=x&lang=x&width=7&mode=x&part=find', people)).toEqual(first);
  });

  it('come back from the address they were written to', () => {
    const chosen = readState('?person=olav&theme=dark&background=strong&lang=en&width=320&mode=edit&part=find', people);
    expect(readState(writeState(chosen, '?other=1'), people)).toEqual(chosen);
    expect(writeState(chosen, '?other=1')).toContain('other=1');
  });
});

/** WCAG's ratio of two colours `#rrggbb`. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
      const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe.each(themes.flatMap((theme) => backgrounds.map((background) => [theme, background] as const)))(
  'the theme %s on the background %s',
  (theme, background) => {
    const { palette, semanticColors } = sectionTheme(theme, background);

    it('has text and links that can be read', () => {
      for (const name of ['bodyText', 'bodySubtext', 'link', 'errorText']) {
        expect(contrast(semanticColors[name] ?? '', semanticColors['bodyBackground'] ?? '')).toBeGreaterThanOrEqual(4.5);
      }
      expect(
        contrast(semanticColors['primaryButtonText'] ?? '', semanticColors['primaryButtonBackground'] ?? ''),
      ).toBeGreaterThan(4.5);
    });

    it('leaves no colour out', () => {
      for (const colour of [...Object.values(palette), ...Object.values(semanticColors)])
        expect(colour).toMatch(/^#[0-9a-f]{6}$/);
    });
  },
);
