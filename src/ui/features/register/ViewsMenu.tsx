import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { BookmarkRegular, CheckmarkRegular } from '@fluentui/react-icons';
import { lazy, memo, Suspense, useState } from 'react';
import { useText } from '../../text/TextProvider';
import { builtInViews } from './built-in-views';
import type { ViewSettingsActions } from './use-view-settings';

const SaveViewDialog = lazy(() => import('./SaveViewDialog').then((m) => ({ default: m.SaveViewDialog })));
const ManageViewsDialog = lazy(() => import('./ManageViewsDialog').then((m) => ({ default: m.ManageViewsDialog })));

/** Views to go to, and the person's own to keep. `query` is what is shown now, columns included. */
export const ViewsMenu = memo(function ViewsMenu({
  query,
  fullQuery,
  view,
  canSeeSpend,
  compact,
  onOpen,
}: {
  query: string;
  fullQuery: string;
  view: ViewSettingsActions;
  canSeeSpend: boolean;
  compact: boolean;
  onOpen: (query: string) => void;
}) {
  const { t } = useText();
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  const current = <CheckmarkRegular aria-hidden />;
  const icon = (shown: boolean) => (shown ? { icon: current } : {});
  return (
    <>
      <Menu hasIcons>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton icon={<BookmarkRegular />} menuIcon={compact ? null : undefined}>
            {t('register.view.button')}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuGroup>
              <MenuGroupHeader>{t('register.view.builtIn')}</MenuGroupHeader>
              {builtInViews
                .filter(({ key }) => key !== 'usedAfterExpiry' || canSeeSpend)
                .map(({ key, query: of }) => (
                  <MenuItem key={key} {...icon(of === query)} onClick={() => onOpen(of)}>
                    {t(`register.view.${key}`)}
                  </MenuItem>
                ))}
            </MenuGroup>
            {view.settings.views.length > 0 && (
              <MenuGroup>
                <MenuGroupHeader>{t('register.view.own')}</MenuGroupHeader>
                {view.settings.views.map((each) => (
                  <MenuItem key={each.id} {...icon(each.query === fullQuery)} onClick={() => onOpen(each.query)}>
                    {each.name}
                  </MenuItem>
                ))}
              </MenuGroup>
            )}
            <MenuDivider />
            <MenuItem onClick={() => setDialog('save')}>{t('register.view.save')}</MenuItem>
            {view.settings.views.length > 0 && (
              <MenuItem onClick={() => setDialog('manage')}>{t('register.view.manage')}</MenuItem>
            )}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Suspense fallback={null}>
        {dialog === 'save' && <SaveViewDialog query={fullQuery} view={view} onClose={() => setDialog(null)} />}
        {dialog === 'manage' && <ManageViewsDialog view={view} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
});
