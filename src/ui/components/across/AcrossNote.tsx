import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Standing } from '../../../domain/across/is-across';
import { useAppData } from '../../state/app-data';
import { acrossWords } from '../../text/across/across-words';
import { useText } from '../../text/TextProvider';
import { StateBadge } from '../StateBadge';

const useStyles = makeStyles({
  root: { marginTop: '2px', display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `2px ${tokens.spacingHorizontalS}` },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Beside an entry of the history: that it was changed across and whose the agreement was then, and that it came by the bot. */
export function AcrossNote({ across, byBot }: { across: Standing | null; byBot: 'card' | 'bot' | null }) {
  const styles = useStyles();
  const { language } = useText();
  const words = acrossWords(language);
  const { lookups } = useAppData();
  const owner = across === null || across.ownerId === null ? null : lookups.person(across.ownerId);
  return (
    <span className={styles.root}>
      {across !== null && (
        <>
          <StateBadge tone="warning">{words.badge}</StateBadge>
          {(owner !== null || across.ownerId === null) && (
            <Text size={200} className={styles.quiet}>
              {owner ? words.ownerThen(owner.name) : words.nobodyThen}
            </Text>
          )}
        </>
      )}
      {byBot !== null && (
        <Text size={200} className={styles.quiet}>
          {byBot === 'card' ? words.byCard : words.byBot}
        </Text>
      )}
    </span>
  );
}
