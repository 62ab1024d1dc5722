import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { goTo } from '../ui/navigation';
import { useText } from '../ui/text/TextProvider';
import { screens, type ScreenId } from './screens';

/** The screens that there is no room for in the row. */
export function MoreScreens() {
  const { t } = useText();
  const { ref } = useOverflowMenu<HTMLButtonElement>();
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
  return useIsOverflowItemVisible(id) ? null : <MenuItem onClick={() => goTo(path)}>{t(`shell.${id}`)}</MenuItem>;
}
