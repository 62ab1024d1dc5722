import { useCallback, useEffect, useState } from 'react';
import { languageOf, type Language } from '../ui/text/language';
import { preferredTheme } from './fluent-theme';
import { OutsideTeamsError } from './app-errors';
import { browserHost, standsAlone } from './browser-host';
import { connectHost, type Host, type HostTheme } from './host';
import { startTab, type Tab } from './start-tab';

type Progress =
  | { readonly status: 'starting' }
  /** Microsoft asks the person something in a window. */
  | { readonly status: 'asking'; readonly isTeams: boolean }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'ready'; readonly tab: Tab };

export type Start = Progress & {
  readonly theme: HostTheme;
  readonly language: Language;
  readonly isExternal: boolean;
  retry(): void;
};

/** Starts the tab and starts it again when the person asks for it. */
export function useStart(): Start {
  const [progress, setProgress] = useState<Progress>({ status: 'starting' });
  const [host, setHost] = useState<Host | null>(null);
  const [theme, setTheme] = useState<HostTheme>(preferredTheme);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let current = true;
    setProgress({ status: 'starting' });
    void run();
    return () => {
      current = false;
    };

    async function run(): Promise<void> {
      let connected: Host | null = null;
      try {
        const here = await theHost();
        if (!current) return;
        connected = here;
        setHost(connected);
        setTheme(connected.theme);
        connected.onThemeChange(setTheme);
        openSubPage(connected.subPageId);
        const tab = await startTab(here, () => {
          // Teams covers the app with an error after half a minute, and a person may need longer.
          here.notifySuccess();
          if (current) setProgress({ status: 'asking', isTeams: here.isTeams });
        });
        // A window that was given up for a newer one may still answer; the newer attempt has the word.
        if (!current) return;
        here.notifySuccess();
        setProgress({ status: 'ready', tab });
      } catch (error) {
        // The app shows its own sentence, which says more than the picture Teams would cover it with.
        if (!current) return;
        connected?.notifyExpectedFailure(error instanceof Error ? error.message : String(error));
        setProgress({ status: 'failed', error });
      }
    }
  }, [attempt]);

  const retry = useCallback(() => setAttempt((n) => n + 1), []);
  const language = host?.language ?? languageOf(navigator.language);
  return { ...progress, theme, language, isExternal: host?.isExternal ?? false, retry };
}

let connecting: Promise<Host> | null = null;

/** Teams is greeted once for the page; a greeting that failed is made again. */
function theHost(): Promise<Host> {
  connecting ??= connectHost().catch((error: unknown) => {
    if (error instanceof OutsideTeamsError && standsAlone()) return browserHost();
    connecting = null;
    throw error;
  });
  return connecting;
}

/** A deep link opens its page, unless the address already names one (a reload). */
function openSubPage(subPageId: string): void {
  if (subPageId && window.location.hash.replace(/^#\/?/, '') === '') {
    window.location.replace(`#/${subPageId.replace(/^\//, '')}`);
  }
}
