import { makeStyles, Overflow, OverflowItem, Tab, TabList, useOverflowCount } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { goTo } from '../ui/navigation';
import { useText } from '../ui/text/TextProvider';
import { screenOf, screens } from './screens';

// Menus bring positioning and motion with them, which the first picture does not need: all screens fit but on the narrowest.
const MoreScreens = lazy(() => import('./MoreScreens').then((m) => ({ default: m.MoreScreens })));

const useStyles = makeStyles({
  row: { display: 'flex', alignItems: 'center', flexGrow: 1, minWidth: 0, height: '100%', overflow: 'hidden' },
  list: { flexShrink: 0, height: '100%' },
});

/** The one row of navigation. What does not fit is in a menu. */
export function Navigation({ path }: { path: string }) {
  const styles = useStyles();
  const { t } = useText();
  const here = screenOf(path);
  return (
    <Overflow minimumVisible={1}>
      <div className={styles.row}>
        <TabList
          aria-label={t('shell.navigation')}
          className={styles.list}
          selectedValue={here}
          onTabSelect={(_event, { value }) => goTo(screens.find((screen) => screen.id === value)?.path ?? '/')}
        >
          {screens.map(({ id }) => (
            <OverflowItem key={id} id={id} priority={id === here ? 2 : 1}>
              <Tab value={id}>{t(`shell.${id}`)}</Tab>
            </OverflowItem>
          ))}
        </TabList>
        <MoreWhenNeeded />
      </div>
    </Overflow>
  );
}

function MoreWhenNeeded() {
  const hidden = useOverflowCount();
  return hidden === 0 ? null : (
    <Suspense fallback={null}>
      <MoreScreens />
    </Suspense>
  );
}
