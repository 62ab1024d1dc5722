import {
  Button,
  makeStyles,
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

const useStyles = makeStyles({
  popover: { maxHeight: '70vh', overflowY: 'auto' },
  name: { display: 'block', maxWidth: '200px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

const SaveViewDialog = lazy(() => import('./SaveViewDialog').then((m) => ({ default: m.SaveViewDialog })));
const ManageViewsDialog = lazy(() => import('./ManageViewsDialog').then((m) => ({ default: m.ManageViewsDialog })));

/** What is shown now, without and with the columns; asked for when it is needed, so that the menu is not drawn again with every key of a search. */
export interface ViewQueries {
  readonly plain: string;
  readonly full: string;
}

/** Views to go to, and the person's own to keep. */
export const ViewsMenu = memo(function ViewsMenu({
  queries,
  view,
  canSeeSpend,
  compact,
  onOpen,
}: {
  queries: () => ViewQueries;
  view: ViewSettingsActions;
  canSeeSpend: boolean;
  compact: boolean;
  onOpen: (query: string) => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const [dialog, setDialog] = useState<'save' | 'manage' | null>(null);
  return (
    <>
      <Menu hasIcons>
        <MenuTrigger disableButtonEnhancement>
          {compact ? (
            <Button icon={<BookmarkRegular />} aria-label={t('register.view.button')} />
          ) : (
            <MenuButton icon={<BookmarkRegular />}>{t('register.view.button')}</MenuButton>
          )}
        </MenuTrigger>
        <MenuPopover className={styles.popover}>
          <ViewsList queries={queries} view={view} canSeeSpend={canSeeSpend} onOpen={onOpen} onDialog={setDialog} />
        </MenuPopover>
      </Menu>
      <Suspense fallback={null}>
        {dialog === 'save' && <SaveViewDialog query={queries().full} view={view} onClose={() => setDialog(null)} />}
        {dialog === 'manage' && <ManageViewsDialog view={view} onClose={() => setDialog(null)} />}
      </Suspense>
    </>
  );
});

function ViewsList({
  queries,
  view,
  canSeeSpend,
  onOpen,
  onDialog,
}: {
  queries: () => ViewQueries;
  view: ViewSettingsActions;
  canSeeSpend: boolean;
  onOpen: (query: string) => void;
  onDialog: (dialog: 'save' | 'manage') => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const { plain, full } = queries();
  const current = <CheckmarkRegular aria-hidden />;
  const icon = (shown: boolean) => (shown ? { icon: current } : {});
  const own = view.settings.views;
  return (
    <MenuList>
      <MenuGroup>
        <MenuGroupHeader>{t('register.view.builtIn')}</MenuGroupHeader>
        {builtInViews
          .filter(({ key }) => key !== 'usedAfterExpiry' || canSeeSpend)
          .map(({ key, query: of }) => (
            <MenuItem key={key} {...icon(of === plain)} onClick={() => onOpen(of)}>
              {t(`register.view.${key}`)}
            </MenuItem>
          ))}
      </MenuGroup>
      {own.length > 0 && (
        <MenuGroup>
          <MenuGroupHeader>{t('register.view.own')}</MenuGroupHeader>
          {own.map((each) => (
            <MenuItem key={each.id} {...icon(each.query === full)} onClick={() => onOpen(each.query)}>
              <span className={styles.name} title={each.name}>
                {each.name}
              </span>
            </MenuItem>
          ))}
        </MenuGroup>
      )}
      <MenuDivider />
      <MenuItem onClick={() => onDialog('save')}>{t('register.view.save')}</MenuItem>
      {own.length > 0 && <MenuItem onClick={() => onDialog('manage')}>{t('register.view.manage')}</MenuItem>}
    </MenuList>
  );
}
