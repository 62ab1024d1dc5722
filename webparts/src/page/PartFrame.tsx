import { FluentProvider, IdPrefixProvider, webLightTheme } from '@fluentui/react-components';
import { AppDataGate } from '../../../src/ui/state/AppDataGate';
import { TextProvider } from '../../../src/ui/text/TextProvider';
import type { PartView } from './part-view';

/** What stands around one part: its theme, its language and what is shown before its data are there. */
export function PartFrame({ view }: { view: PartView }) {
  const Part = view.part;
  return (
    // Ids of two parts on a page must not be the same. Without a class of ours: the provider gives its classes to every portal too.
    <IdPrefixProvider value={`wp-${view.instanceId}-`}>
      <FluentProvider theme={webLightTheme}>
        <TextProvider language={view.language}>
          <AppDataGate skeleton={null}>
            <Part settings={view.settings} />
          </AppDataGate>
        </TextProvider>
      </FluentProvider>
    </IdPrefixProvider>
  );
}
