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
} from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useNotify } from '../../components/use-notify';
import { useText } from '../../text/TextProvider';
import type { ViewSettingsActions } from './use-view-settings';
import { longestViewName, viewNameProblem } from './view-name';
import type { SavedView } from './view-storage';

const freeId = (views: readonly SavedView[]) => String(Math.max(0, ...views.map(({ id }) => Number(id) || 0)) + 1);

/** Gives what is shown now a name. */
export function SaveViewDialog({ query, view, onClose }: { query: string; view: ViewSettingsActions; onClose: () => void }) {
  const { t } = useText();
  const notify = useNotify();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { views } = view.settings;
  const problem = viewNameProblem(name, views);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (problem) return;
    view.setViews([...views, { id: freeId(views), name: name.trim(), query }]);
    notify({ intent: 'success', title: t('common.saved') });
    onClose();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{t('register.view.saveTitle')}</DialogTitle>
            <DialogContent>
              <Field
                label={t('register.view.name')}
                hint={t('register.view.saveHelp')}
                required
                {...(tried && problem ? { validationMessage: t(`register.view.${problem}`) } : {})}
              >
                <Input value={name} maxLength={longestViewName} onChange={(_event, data) => setName(data.value)} />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('common.cancel')}</Button>
              <Button type="submit" appearance="primary">
                {t('common.save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
