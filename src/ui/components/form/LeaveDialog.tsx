import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';

/** Asks before what was typed is given up. Staying is the answer that loses nothing, so it comes first. */
export function LeaveDialog({ onStay, onLeave }: { onStay: () => void; onLeave: () => void }) {
  const { t } = useText();
  return (
    <Dialog open modalType="alert" onOpenChange={(_event, data) => !data.open && onStay()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('form.leaveTitle')}</DialogTitle>
          <DialogContent>{t('form.leaveText')}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onStay}>
              {t('form.stay')}
            </Button>
            <Button onClick={onLeave}>{t('form.leave')}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
