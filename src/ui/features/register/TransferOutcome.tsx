import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Text, tokens } from '@fluentui/react-components';
import type { Person } from '../../../domain/person';
import { FoldedList } from '../../components/FoldedList';
import { errorText } from '../../text/error-text';
import { useText } from '../../text/TextProvider';
import type { TransferState } from './use-transfer';

const shownFirst = 5;
const useStyles = makeStyles({
  // The dialog's content scrolls as a whole; nothing in it is squeezed.
  bar: { flexShrink: 0 },
  list: { marginTop: tokens.spacingVerticalXS },
});

/** How it went: what is done, what was not tried because the work stopped, and for each agreement that was refused, why. */
export function TransferOutcome({
  state,
  newOwner,
}: {
  state: Extract<TransferState, { step: 'done' | 'undone' }>;
  newOwner: Person;
}) {
  const styles = useStyles();
  const { t } = useText();
  const { name } = newOwner;
  const { failed, left } = state;
  const count = state.changed.length;
  const words = state.step === 'done' ? t('register.transfer.done', { count, name }) : t('register.transfer.undone', { count });
  const more = (hidden: number) => t('register.transfer.andMore', { count: hidden });
  return (
    <>
      <MessageBar intent={count > 0 ? 'success' : 'info'} layout="multiline" className={styles.bar}>
        <MessageBarBody>{words}</MessageBarBody>
      </MessageBar>
      {state.step === 'undone' && state.stays > 0 && (
        <Text>{t('register.transfer.undoNobody', { count: state.stays, name })}</Text>
      )}
      {left.length > 0 && (
        <MessageBar intent="info" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{t('register.transfer.left', { count: left.length })}</MessageBarTitle>
            {t('register.transfer.leftHelp')}
            <FoldedList items={left} first={shownFirst} moreText={more} className={styles.list}>
              {(row) => <li key={row.agreement.id}>{row.agreement.title}</li>}
            </FoldedList>
          </MessageBarBody>
        </MessageBar>
      )}
      {failed.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            <MessageBarTitle>{t('register.transfer.failed', { count: failed.length })}</MessageBarTitle>
            <FoldedList items={failed} first={shownFirst} moreText={more} className={styles.list}>
              {({ row, error }) => (
                <li key={row.agreement.id}>
                  {row.agreement.title}: {errorText(error, t)}
                </li>
              )}
            </FoldedList>
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
