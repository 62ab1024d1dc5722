import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect } from 'react';
import { AppDataProvider } from '../ui/state/AppDataProvider';
import { Toasts } from '../ui/components/Toasts';
import { HostActionsProvider } from '../ui/host-actions';
import { PortsProvider } from '../ui/ports-context';
import { TextProvider } from '../ui/text/TextProvider';
import { ErrorBoundary } from './ErrorBoundary';
import { AskingScreen, FailureScreen } from './FailureScreen';
import { fluentThemes } from './fluent-theme';
import { hostActions } from './host-actions';
import { Shell } from './Shell';
import { ShellSkeleton } from './ShellSkeleton';
import type { Tab } from './start-tab';
import { useStart } from './use-start';
import { useToday } from './use-today';

// Message bars bring their motion with them, which the first picture does not need.
const ThrottleNotice = lazy(() => import('../ui/state/ThrottleNotice').then((m) => ({ default: m.ThrottleNotice })));

const useStyles = makeStyles({
  root: { height: '100vh', overflow: 'hidden', backgroundColor: tokens.colorNeutralBackground3 },
});

/** The tab from its first picture on: starting, what is in the way, or the shell with its screens. */
export function App() {
  const styles = useStyles();
  const start = useStart();
  useEffect(() => {
    document.documentElement.lang = start.language;
  }, [start.language]);
  useEffect(() => {
    // What the browser draws itself, such as the calendar in a date field, follows Teams' theme and not the computer's.
    document.documentElement.style.colorScheme = start.theme === 'default' ? 'light' : 'dark';
  }, [start.theme]);
  return (
    // Without a class of ours: the provider gives its classes to every portal too, which would then cover the page.
    <FluentProvider theme={fluentThemes[start.theme]}>
      <div className={styles.root}>
        <TextProvider language={start.language} fallback={<ShellSkeleton />}>
          <ErrorBoundary>
            {start.status === 'starting' && <ShellSkeleton />}
            {start.status === 'asking' && (
              <main>
                <AskingScreen isTeams={start.isTeams} onRetry={start.retry} />
              </main>
            )}
            {start.status === 'failed' && (
              <main>
                <FailureScreen error={start.error} isExternal={start.isExternal} onRetry={start.retry} />
              </main>
            )}
            {start.status === 'ready' && <Started tab={start.tab} />}
          </ErrorBoundary>
        </TextProvider>
      </div>
    </FluentProvider>
  );
}

function Started({ tab }: { tab: Tab }) {
  const today = useToday(tab.configuration.today);
  return (
    <PortsProvider value={tab.ports}>
      <HostActionsProvider value={hostActions(tab.host, tab.configuration)}>
        <AppDataProvider today={today} badRows={tab.badRows}>
          <Shell userName={tab.host.userName} isExternal={tab.host.isExternal} />
          <Toasts />
          <Suspense fallback={null}>
            <ThrottleNotice watch={tab.throttle} />
          </Suspense>
        </AppDataProvider>
      </HostActionsProvider>
    </PortsProvider>
  );
}
