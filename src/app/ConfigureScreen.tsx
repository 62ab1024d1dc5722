import { makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import { useText } from '../ui/text/TextProvider';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM, maxWidth: '560px', padding: tokens.spacingHorizontalXL },
  title: { margin: 0 },
});

/** What the tab will show in the channel, and which button to press. */
export function ConfigureScreen() {
  const styles = useStyles();
  const { t } = useText();
  return (
    <main className={styles.root}>
      <Title3 as="h1" className={styles.title}>
        {t('shell.configure.title')}
      </Title3>
      <Text>{t('shell.configure.body')}</Text>
      <Text>{t('shell.configure.press')}</Text>
    </main>
  );
}
