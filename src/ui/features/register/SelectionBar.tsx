import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useText } from '../../text/TextProvider';
import type { Selection } from './use-selection';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
  },
  words: { flexGrow: 1, minWidth: '120px' },
});

/** How many are selected and what to do with them. */
export function SelectionBar({
  selection,
  shownIds,
  onNext,
  onStop,
}: {
  selection: Selection;
  shownIds: readonly number[];
  onNext: () => void;
  onStop: () => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const count = selection.ids.size;
  return (
    <div className={styles.root} role="region" aria-label={t('register.transfer.selecting')}>
      <Text className={styles.words} role="status">
        {count === 0 ? t('register.transfer.selecting') : t('register.transfer.selected', { count })}
      </Text>
      <Button size="small" appearance="subtle" onClick={() => selection.set(shownIds)}>
        {t('register.transfer.all', { count: shownIds.length })}
      </Button>
      {count > 0 && (
        <Button size="small" appearance="subtle" onClick={() => selection.set([])}>
          {t('register.transfer.none')}
        </Button>
      )}
      <Button size="small" onClick={onStop}>
        {t('common.cancel')}
      </Button>
      <Button size="small" appearance="primary" disabledFocusable={count === 0} onClick={onNext}>
        {t('register.transfer.next')}
      </Button>
    </div>
  );
}
