import { useText } from '../ui/text/TextProvider';
import { goTo, paths } from '../ui/navigation';
import { FullPageMessage } from './FullPageMessage';

/** An address that no screen has. */
export function NotFoundScreen() {
  const { t } = useText();
  return (
    <FullPageMessage
      title={t('shell.notFound.title')}
      body={t('shell.notFound.body')}
      action={{ text: t('shell.notFound.home'), onPress: () => goTo(paths.home) }}
    />
  );
}
