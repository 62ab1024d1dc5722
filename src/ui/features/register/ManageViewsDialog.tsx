import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useText } from '../../text/TextProvider';
import type { ViewSettingsActions } from './use-view-settings';
import { longestViewName, viewNameProblem } from './view-name';
import type { SavedView } from './view-storage';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'flex-start' },
  field: { flexGrow: 1, minWidth: 0 },
});

function ViewRow({
  view,
  others,
  onRename,
  onDelete,
}: {
  view: SavedView;
  others: readonly SavedView[];
  onRename: (name: string) => void;
  onDelete: () => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const [name, setName] = useState(view.name);
  const problem = viewNameProblem(name, others);
  return (
    <div className={styles.row}>
      <Field className={styles.field} {...(problem ? { validationMessage: t(`register.view.${problem}`) } : {})}>
        <Input
          value={name}
          maxLength={longestViewName}
          aria-label={t('register.view.name')}
          onChange={(_event, data) => {
            setName(data.value);
            if (!viewNameProblem(data.value, others)) onRename(data.value.trim());
          }}
        />
      </Field>
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={t('register.view.delete', { name: view.name })}
        onClick={onDelete}
      />
    </div>
  );
}

/** Renames and deletes a person's own views. What was deleted can be taken back while the dialog is open. */
export function ManageViewsDialog({ view, onClose }: { view: ViewSettingsActions; onClose: () => void }) {
  const styles = useStyles();
  const { t } = useText();
  const { views } = view.settings;
  const [deleted, setDeleted] = useState<{ view: SavedView; at: number } | null>(null);
  const remove = (each: SavedView, at: number) => {
    view.setViews(views.filter((other) => other.id !== each.id));
    setDeleted({ view: each, at });
  };
  const restore = () => {
    if (deleted) view.setViews([...views.slice(0, deleted.at), deleted.view, ...views.slice(deleted.at)]);
    setDeleted(null);
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('register.view.manageTitle')}</DialogTitle>
          <DialogContent>
            <div className={styles.list}>
              {!view.kept && (
                <MessageBar intent="warning">
                  <MessageBarBody>{t('register.view.notStored')}</MessageBarBody>
                </MessageBar>
              )}
              {views.map((each, at) => (
                <ViewRow
                  key={each.id}
                  view={each}
                  others={views.filter((other) => other.id !== each.id)}
                  onRename={(name) => view.setViews(views.map((other) => (other.id === each.id ? { ...other, name } : other)))}
                  onDelete={() => remove(each, at)}
                />
              ))}
              {views.length === 0 && <Text>{t('register.view.none')}</Text>}
              {deleted && (
                <MessageBar intent="info">
                  <MessageBarBody>{t('register.view.deleted', { name: deleted.view.name })}</MessageBarBody>
                  <MessageBarActions>
                    <Button size="small" onClick={restore}>
                      {t('common.undo')}
                    </Button>
                  </MessageBarActions>
                </MessageBar>
              )}
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
