import {
  FluentProvider,
  IdPrefixProvider,
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  tokens,
} from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';
import { Toasts } from '../../../src/ui/components/Toasts';
import { HostActionsProvider } from '../../../src/ui/host-actions';
import { createPartText } from '../../../src/ui/parts/create-part-text';
import { TextsFrom } from '../../../src/ui/text/TextProvider';
import { linksOut } from '../host/links-out';
import { HeldBack } from './HeldBack';
import { PartBoundary } from './PartBoundary';
import type { PartRequest } from './part-request';
import { PartStopped } from './PartStopped';
import { PartOrObstacle } from './PartOrObstacle';
import type { SiteConnection } from './SiteData';
import { useAir } from './use-air';
import { useToastPlace } from './use-toast-place';

const PartObstacle = lazy(async () => ({ default: (await import('../../../src/ui/components/part/PartObstacle')).PartObstacle }));

const useStyles = makeStyles({
  card: { padding: tokens.spacingHorizontalL },
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  waiting: { display: 'grid', rowGap: tokens.spacingVerticalM },
});

interface PartOnPageProps {
  readonly request: PartRequest;
  readonly connection: SiteConnection | null;
  /** One part of a site says what is said for all. */
  readonly isFirst: boolean;
}

/** What stands around one part: its theme, its language, its links, and what is shown when it cannot be. */
export function PartOnPage({ request, connection, isFirst }: PartOnPageProps) {
  const styles = useStyles();
  const { instanceId, part: Part, settings, language, theme } = request;
  const [holdsToasts, claimToasts] = useToastPlace();
  const actions = useMemo(() => linksOut(), []);
  const air = useAir(request.element);
  // Beside a card the section's colour is seen; elsewhere the part has that colour itself.
  const around = theme.isCard ? { marginInline: air, borderRadius: tokens.borderRadiusXLarge } : { paddingInline: air };
  const place = mergeClasses(theme.isDark ? styles.dark : styles.light, theme.isCard && styles.card);
  return (
    // Ids of two parts on a page must differ. The provider has a style and no class of ours: it gives its classes to every portal too.
    <IdPrefixProvider value={`wp-${instanceId}-`}>
      <FluentProvider theme={theme.theme} style={around}>
        <div lang={language} className={place} onPointerDownCapture={claimToasts} onKeyDownCapture={claimToasts}>
          <Suspense fallback={<Waiting className={styles.waiting} />}>
            <PartBoundary shown={settings} fallback={<PartStopped shown={settings} language={language} />}>
              {connection === null ? (
                <PartObstacle obstacle="wrongSite" place={location.origin} language={language} />
              ) : (
                <HostActionsProvider value={actions}>
                  <TextsFrom create={createPartText} language={language} fallback={<Waiting className={styles.waiting} />}>
                    <PartOrObstacle siteUrl={connection.siteUrl} language={language}>
                      <Part settings={settings} />
                    </PartOrObstacle>
                    {isFirst && <HeldBack watch={connection.throttle} />}
                  </TextsFrom>
                </HostActionsProvider>
              )}
            </PartBoundary>
          </Suspense>
          {/* Nothing is said before somebody has done something. */}
          {holdsToasts && (
            <PartBoundary shown={settings} fallback={null}>
              <Toasts />
            </PartBoundary>
          )}
        </div>
      </FluentProvider>
    </IdPrefixProvider>
  );
}

/** Without words: the language is on its way. */
function Waiting({ className }: { className: string }) {
  return (
    <Skeleton aria-busy="true" className={className}>
      <SkeletonItem size={24} />
      <SkeletonItem size={16} />
      <SkeletonItem size={16} />
    </Skeleton>
  );
}
