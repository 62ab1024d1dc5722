import { errorText } from '../ui/text/error-text';
import { useText } from '../ui/text/TextProvider';
import { detailsOf, failureOf } from './failure';
import { FullPageMessage } from './FullPageMessage';

/** What is in the way of the whole tab: a sentence that says who must do what, and a way to try again. */
export function FailureScreen({ error, isExternal, onRetry }: { error: unknown; isExternal: boolean; onRetry: () => void }) {
  const { t } = useText();
  const failure = failureOf(error, isExternal);
  const action = { text: t(failure === 'cancelled' ? 'shell.signIn' : 'common.retry'), onPress: onRetry };
  if (failure === null) return <FullPageMessage title={t('errors.title')} body={errorText(error, t)} action={action} />;
  return (
    <FullPageMessage
      title={t(`shell.failure.${failure}.title`)}
      body={t(`shell.failure.${failure}.body`)}
      details={detailsOf(error)}
      {...(failure === 'outsideTeams' ? {} : { action })}
    />
  );
}
