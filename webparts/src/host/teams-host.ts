export type HostTheme = 'default' | 'dark' | 'contrast';

/** Teams' own library as SharePoint hands it to a web part, as far as it is used. */
export interface TeamsLibrary {
  readonly app: {
    getContext(): Promise<{ readonly app: { readonly theme: string; readonly locale: string } }>;
    registerOnThemeChangeHandler(handler: (theme: string) => void): void;
  };
}

/** Teams as a web part sees it. */
export interface TeamsHost {
  readonly theme: HostTheme;
  readonly locale: string;
}

/** Asks Teams for its theme and language; `onTheme` is told of every change. A Teams that does not answer is taken for a light one. */
export async function readTeams(library: TeamsLibrary, onTheme: (theme: HostTheme) => void): Promise<TeamsHost> {
  library.app.registerOnThemeChangeHandler((theme) => onTheme(themeOf(theme)));
  try {
    const { app } = await library.app.getContext();
    return { theme: themeOf(app.theme), locale: app.locale };
  } catch {
    return { theme: 'default', locale: '' };
  }
}

const themeOf = (name: string): HostTheme => (name === 'dark' || name === 'contrast' ? name : 'default');
