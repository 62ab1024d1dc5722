import { pages } from '@microsoft/teams-js';
import { FluentProvider } from '@fluentui/react-components';
import { render } from 'react-dom';
import { languageOf } from '../ui/text/language';
import { TextProvider } from '../ui/text/TextProvider';
import { OutsideTeamsError } from './app-errors';
import { ConfigureScreen } from './ConfigureScreen';
import { FailureScreen } from './FailureScreen';
import { fluentThemes, preferredTheme } from './fluent-theme';
import { connectHost } from './host';

/** What Teams opens when somebody adds the tab to a channel: there is nothing to choose, so the button that saves is open at once. */
async function configure(): Promise<void> {
  const root = document.getElementById('root');
  try {
    const host = await connectHost();
    document.documentElement.lang = host.language;
    const page = new URL('./', window.location.href).href;
    pages.config.registerOnSaveHandler((event) => {
      pages.config.setConfig({ entityId: 'innkjop', contentUrl: page, websiteUrl: page, suggestedDisplayName: 'Innkjøp' }).then(
        () => event.notifySuccess(),
        (error: unknown) => event.notifyFailure(error instanceof Error ? error.message : String(error)),
      );
    });
    pages.config.setValidityState(true);
    host.notifySuccess();
    render(
      <FluentProvider theme={fluentThemes[host.theme]}>
        <TextProvider language={host.language}>
          <ConfigureScreen />
        </TextProvider>
      </FluentProvider>,
      root,
    );
  } catch (error) {
    if (!(error instanceof OutsideTeamsError)) throw error;
    const language = languageOf(navigator.language);
    document.documentElement.lang = language;
    render(
      <FluentProvider theme={fluentThemes[preferredTheme()]}>
        <TextProvider language={language}>
          <main>
            <FailureScreen error={error} isExternal={false} onRetry={() => window.location.reload()} />
          </main>
        </TextProvider>
      </FluentProvider>,
      root,
    );
  }
}

void configure();
