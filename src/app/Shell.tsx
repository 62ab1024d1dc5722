import { Avatar, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { Router } from 'wouter';
import { useAppDataState } from '../ui/state/app-data';
import { useText } from '../ui/text/TextProvider';
import { ErrorBoundary } from './ErrorBoundary';
import { failureOf } from './failure';
import { FailureScreen } from './FailureScreen';
import { Navigation } from './Navigation';
import { Routes } from './Routes';
import { screenOf } from './screens';
import { useHashPath } from './use-hash-path';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', height: '100%' },
  skip: {
    position: 'absolute',
    zIndex: 2,
    top: '-100px',
    insetInlineStart: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { top: tokens.spacingVerticalS },
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    height: '52px',
    padding: `0 ${tokens.spacingHorizontalXXL} 0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 480px)': { padding: `0 ${tokens.spacingHorizontalS}`, columnGap: tokens.spacingHorizontalXS },
  },
  main: { minHeight: 0, overflowY: 'auto', outlineStyle: 'none' },
});

/** The tab's frame: one row of navigation, who is signed in, and the screen below. Teams itself shows the app's name above it. */
export function Shell({ userName, isExternal }: { userName: string; isExternal: boolean }) {
  const styles = useStyles();
  const { t } = useText();
  const [path] = useHashPath();
  const state = useAppDataState();
  const main = useFocusOnNewScreen(path);
  const name = state.status === 'ready' ? state.data.session.person.name : userName;
  const signedIn = t('shell.signedInAs', { name });
  const screen = screenOf(path);
  useEffect(() => {
    document.title = screen ? `${t(`shell.${screen}`)} – ${t('shell.appName')}` : t('shell.appName');
  }, [screen, t]);

  const stopped = state.status === 'failed' && failureOf(state.error, isExternal) !== null;
  return (
    <div className={styles.root}>
      {/* Not a link to #content: the hash is the address of the screen. */}
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('shell.skip')}
      </button>
      <header className={styles.bar}>
        <Navigation path={path} />
        <Avatar name={name} color="colorful" aria-label={signedIn} title={signedIn} />
      </header>
      <main className={styles.main} ref={main} tabIndex={-1}>
        {stopped && state.status === 'failed' ? (
          <FailureScreen error={state.error} isExternal={isExternal} onRetry={state.retry} />
        ) : (
          <ErrorBoundary place={path}>
            {/* oxlint-disable-next-line react/hooks -- wouter takes the hook it routes by */}
            <Router hook={useHashPath}>
              <Routes />
            </Router>
          </ErrorBoundary>
        )}
      </main>
    </div>
  );
}

/** After a change of screen the keyboard and the screen reader continue at the new screen, from its top. */
function useFocusOnNewScreen(path: string) {
  const main = useRef<HTMLElement>(null);
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    main.current?.focus();
    main.current?.scrollTo?.(0, 0);
  }, [path]);
  return main;
}
