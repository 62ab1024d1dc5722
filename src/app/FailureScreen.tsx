import { Text } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { errorText } from '../ui/text/error-text';
import type { FailureTexts } from '../ui/text/failures/failure-text';
import { loadFailures } from '../ui/text/failures/load-failures';
import type { Language } from '../ui/text/language';
import { useText } from '../ui/text/TextProvider';
import { detailsOf, failureOf, isAboutPressing, isForTheHost } from './failure';
import { FullPageMessage } from './FullPageMessage';

/** What is in the way of the whole tab: a sentence that says who must do what, and a way to try again. */
export function FailureScreen({ error, isExternal, onRetry }: { error: unknown; isExternal: boolean; onRetry: () => void }) {
  const { t, language } = useText();
  const texts = useFailureTexts(language);
  const failure = failureOf(error, isExternal);
  const action = { text: t(isAboutPressing(failure) ? 'shell.signIn' : 'common.retry'), onPress: onRetry };
  if (failure === null) return <FullPageMessage title={t('errors.title')} body={errorText(error, t)} action={action} />;
  if (texts === 'loading') return null;
  // Sentences that cannot be fetched either: then it is the network, and that sentence is always here.
  const { title, body } = texts?.[failure] ?? { title: t('shell.failure.offline.title'), body: t('shell.failure.offline.body') };
  return (
    <FullPageMessage title={title} body={body} details={detailsOf(error)} {...(failure === 'outsideTeams' ? {} : { action })}>
      {isExternal && texts !== null && isForTheHost(failure) && (
        <Text>
          <strong>{texts.toGuest.title}.</strong> {texts.toGuest.body}
        </Text>
      )}
    </FullPageMessage>
  );
}

/** While Microsoft asks the person in a window. In an ordinary browser the window can be lost, and nobody tells us when it is closed. */
export function AskingScreen({ isTeams, onRetry }: { isTeams: boolean; onRetry: () => void }) {
  const { t, language } = useText();
  const texts = useFailureTexts(language);
  if (texts === 'loading' || texts === null) return null;
  const { title, body } = isTeams ? texts.askingInTeams : texts.asking;
  return (
    <FullPageMessage
      title={title}
      body={body}
      {...(isTeams ? {} : { action: { text: t('shell.signInAgain'), onPress: onRetry } })}
    />
  );
}

/** `null` when they could not be fetched. */
function useFailureTexts(language: Language): FailureTexts | 'loading' | null {
  const [texts, setTexts] = useState<FailureTexts | 'loading' | null>('loading');
  useEffect(() => {
    let current = true;
    loadFailures(language).then(
      (loaded) => current && setTexts(loaded),
      () => current && setTexts(null),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return texts;
}
