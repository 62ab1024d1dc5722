import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { errorText } from '../text/error-text';
import { useText } from '../text/TextProvider';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** A dialog with a few fields and one thing to save. What goes wrong is told in the dialog, and what was typed stays. */
export function FormDialog({
  title,
  submitLabel,
  saving,
  ready = true,
  error,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  submitLabel: string;
  saving: boolean;
  /** Whether there is something to save yet. */
  ready?: boolean;
  error: unknown;
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useText();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // It may stand inside another form in React's tree: its submit is not that form's.
    event.stopPropagation();
    onSubmit();
  };
  return (
    <Dialog open onOpenChange={(_event, data) => !data.open && !saving && onClose()}>
      <DialogSurface>
        <form onSubmit={submit} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.content}>
              {children}
              {error !== undefined && (
                <MessageBar intent="error" layout="multiline">
                  <MessageBarBody>{errorText(error, t)}</MessageBarBody>
                </MessageBar>
              )}
            </DialogContent>
            <DialogActions>
              <Button disabled={saving} onClick={onClose}>
                {t('common.cancel')}
              </Button>
              <Button appearance="primary" type="submit" disabled={saving || !ready}>
                {saving ? t('common.saving') : submitLabel}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
