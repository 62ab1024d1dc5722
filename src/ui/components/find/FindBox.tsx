import { makeStyles, mergeClasses, SearchBox, tokens } from '@fluentui/react-components';
import type { KeyboardEvent, RefObject } from 'react';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  box: { width: '100%', maxWidth: '100%' },
  large: { minHeight: '48px', fontSize: tokens.fontSizeBase400, '& input': { fontSize: tokens.fontSizeBase400 } },
});

/** The field that asks what somebody is to buy. The arrow down goes to the first of what was found. */
export function FindBox({
  text,
  onText,
  onEnter,
  hits,
  large = false,
}: {
  text: string;
  onText: (text: string) => void;
  onEnter: () => void;
  hits: RefObject<HTMLElement>;
  large?: boolean;
}) {
  const styles = useStyles();
  const { t } = useText();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'ArrowDown' && focusFirst(hits.current)) event.preventDefault();
  };
  return (
    <div role="search">
      <SearchBox
        className={mergeClasses(styles.box, large && styles.large)}
        size={large ? 'large' : 'medium'}
        aria-label={t('home.find.label')}
        placeholder={t('home.find.placeholder')}
        value={text}
        onChange={(_event, data) => onText(data.value)}
        onKeyDown={onKeyDown}
        dismiss={{ 'aria-label': t('common.clearSearch') }}
        maxLength={200}
        autoComplete="off"
      />
    </div>
  );
}

/** Whether there was a link to go to. */
export function focusFirst(hits: HTMLElement | null): boolean {
  const first = hits?.querySelector<HTMLElement>('a[href]');
  first?.focus();
  return first !== null && first !== undefined;
}
