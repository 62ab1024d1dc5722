import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowItem,
  Tab,
  TabList,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { goTo, paths } from '../ui/navigation';
import { useText } from '../ui/text/TextProvider';

const screens = [
  { id: 'home', path: paths.home },
  { id: 'agreements', path: paths.agreements() },
  { id: 'serviceAreas', path: paths.serviceAreas },
] as const;
type ScreenId = (typeof screens)[number]['id'];

/** Which of the screens a path belongs to; an agreement's page belongs to the register. */
export function screenOf(path: string): ScreenId | null {
  const [first = ''] = path.slice(1).split('/');
  if (first === '') return 'home';
  return screens.find((screen) => screen.path === `/${first}`)?.id ?? null;
}

const pathOf = (id: unknown): string => screens.find((screen) => screen.id === id)?.path ?? paths.home;

const useStyles = makeStyles({ list: { flexGrow: 1, minWidth: 0, height: '100%', overflow: 'hidden' } });

/** The one row of navigation. What does not fit is in a menu. */
export function Navigation({ path }: { path: string }) {
  const styles = useStyles();
  const { t } = useText();
  return (
    <Overflow minimumVisible={1}>
      <TabList
        aria-label={t('shell.navigation')}
        className={styles.list}
        selectedValue={screenOf(path)}
        onTabSelect={(_event, { value }) => goTo(pathOf(value))}
      >
        {screens.map(({ id }) => (
          <OverflowItem key={id} id={id} priority={id === screenOf(path) ? 2 : 1}>
            <Tab value={id}>{t(`shell.${id}`)}</Tab>
          </OverflowItem>
        ))}
        <MoreScreens />
      </TabList>
    </Overflow>
  );
}

function MoreScreens() {
  const { t } = useText();
  const { ref, isOverflowing } = useOverflowMenu<HTMLButtonElement>();
  if (!isOverflowing) return null;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button ref={ref} appearance="transparent" icon={<MoreHorizontalRegular />} aria-label={t('shell.moreScreens')} />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {screens.map(({ id, path }) => (
            <HiddenScreen key={id} id={id} path={path} />
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function HiddenScreen({ id, path }: { id: ScreenId; path: string }) {
  const { t } = useText();
  const isVisible = useIsOverflowItemVisible(id);
  return isVisible ? null : <MenuItem onClick={() => goTo(path)}>{t(`shell.${id}`)}</MenuItem>;
}
