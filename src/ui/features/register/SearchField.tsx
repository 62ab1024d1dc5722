import { makeStyles, mergeClasses, SearchBox, Text, tokens } from '@fluentui/react-components';
import { memo, useEffect, useState } from 'react';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  root: { position: 'relative', flex: '1 1 260px', minWidth: 0 },
  alone: { flexBasis: '100%' },
  box: { width: '100%', maxWidth: 'none' },
  hits: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    '@media (max-width: 480px)': { display: 'none' },
  },
});

/** The search field keeps what is typed to itself and tells of it; how many hits and how fast stands at its end. */
export const SearchField = memo(function SearchField({
  text,
  hits,
  narrow,
  onSearch,
  onStart,
}: {
  text: string;
  hits: string;
  narrow: boolean;
  onSearch: (text: string) => void;
  onStart: () => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const [value, setValue] = useState(text);
  // A link, a view or the back button may set another text than the one that was typed.
  useEffect(() => setValue((typed) => (typed.trim() === text.trim() ? typed : text)), [text]);
  return (
    <div className={mergeClasses(styles.root, narrow && styles.alone)} role="search">
      <SearchBox
        className={styles.box}
        value={value}
        maxLength={200}
        aria-label={t('register.search.label')}
        placeholder={narrow ? t('register.search.short') : t('register.search.placeholder')}
        autoComplete="off"
        onFocus={onStart}
        contentAfter={hits ? <Text className={styles.hits}>{hits}</Text> : undefined}
        dismiss={{ 'aria-label': t('register.search.clear') }}
        onChange={(_event, data) => {
          setValue(data.value);
          onSearch(data.value);
        }}
      />
    </div>
  );
});
