import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  ProgressBar,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { Person } from '../../../domain/person';
import { PersonPicker } from '../../components/PersonPicker';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useText } from '../../text/TextProvider';
import { transferPlan } from './transfer-plan';
import { TransferPreview } from './TransferPreview';
import { TransferOutcome } from './TransferOutcome';
import { useTransfer } from './use-transfer';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  help: { color: tokens.colorNeutralForeground3 },
});

/** A new owner for the selected agreements: who, what will change, how it went, and the way back. */
export function TransferDialog({ ids, onClose }: { ids: ReadonlySet<number>; onClose: (changed: boolean) => void }) {
  const styles = useStyles();
  const { t } = useText();
  const { rowOf } = useAppData();
  // The rows as they were when the dialog opened: they tell who to give the agreements back to.
  const [rows] = useState(() =>
    [...ids].flatMap((id): RegisterRow[] => {
      const row = rowOf(id);
      return row ? [row] : [];
    }),
  );
  const [newOwner, setNewOwner] = useState<Person | null>(null);
  const { state, run, undo, stop } = useTransfer();
  const plan = newOwner && transferPlan(rows, newOwner);
  const finished = state.step === 'done' || state.step === 'undone';
  const close = () => {
    // While rows are being written there is nothing to close: the answer for each of them is still to come.
    if (state.step !== 'working') onClose(finished);
  };
  return (
    <Dialog open modalType={state.step === 'choose' ? 'modal' : 'alert'} onOpenChange={(_event, { open }) => !open && close()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('register.transfer.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            {state.step === 'choose' && (
              <>
                <Text className={styles.help}>{t('register.transfer.help')}</Text>
                <PersonPicker value={newOwner} onChange={setNewOwner} label={t('register.transfer.newOwner')} required />
                {plan && newOwner && <TransferPreview plan={plan} newOwner={newOwner} />}
              </>
            )}
            {state.step === 'working' && (
              <div role="status">
                <ProgressBar
                  aria-label={t('register.transfer.working')}
                  value={state.progress.done}
                  max={Math.max(1, state.progress.total ?? 1)}
                />
                <Text>
                  {state.stopping
                    ? t('register.transfer.stopping')
                    : t('register.transfer.progress', { done: state.progress.done, total: state.progress.total ?? 0 })}
                </Text>
              </div>
            )}
            {finished && newOwner && <TransferOutcome state={state} newOwner={newOwner} />}
          </DialogContent>
          <DialogActions fluid>
            {state.step === 'choose' && (
              <>
                <Button onClick={close}>{t('common.cancel')}</Button>
                {plan && newOwner && plan.change.length > 0 && (
                  <Button appearance="primary" onClick={() => void run(plan.change, newOwner)}>
                    {t('register.transfer.confirm', { count: plan.change.length })}
                  </Button>
                )}
              </>
            )}
            {state.step === 'working' && (
              <Button disabledFocusable={state.stopping} onClick={stop}>
                {t('register.transfer.stop')}
              </Button>
            )}
            {state.step === 'done' && newOwner && state.left.length > 0 && (
              <Button onClick={() => void run(state.left, newOwner, state)}>
                {t('register.transfer.goOn', { count: state.left.length })}
              </Button>
            )}
            {state.step === 'done' && state.changed.length > 0 && (
              <Button onClick={() => void undo(state.changed)}>{t('register.transfer.undo')}</Button>
            )}
            {finished && (
              <Button appearance="primary" onClick={close}>
                {t('common.close')}
              </Button>
            )}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
