import { MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import type { Person } from '../../../domain/person';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import type { TransferState } from './use-transfer';

/** How it went: what is done, and for each agreement that was not changed, why. */
export function TransferOutcome({
  state,
  newOwner,
}: {
  state: Extract<TransferState, { step: 'done' | 'undone' }>;
  newOwner: Person;
}) {
  const { t } = useText();
  const { name } = newOwner;
  const count = state.step === 'done' ? state.changed.length : state.changed;
  const words = state.step === 'done' ? t('register.transfer.done', { count, name }) : t('register.transfer.undone', { count });
  return (
    <>
      {(count > 0 || state.stopped === null) && (
        <MessageBar intent={count > 0 ? 'success' : 'info'}>
          <MessageBarBody>{words}</MessageBarBody>
        </MessageBar>
      )}
      {state.step === 'undone' && state.stays > 0 && (
        <Text>{t('register.transfer.undoNobody', { count: state.stays, name })}</Text>
      )}
      {state.failed.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t('register.transfer.failed', { count: state.failed.length })}
            <ul>
              {state.failed.map(({ row, error }) => (
                <li key={row.agreement.id}>
                  {row.agreement.title}: {errorText(error, t)}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {state.stopped !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t('register.transfer.stopped', { reason: errorText(state.stopped, t) })}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
