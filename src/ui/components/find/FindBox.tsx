import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { DismissRegular, SearchRegular } from '@fluentui/react-icons';
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  box: {
    position: 'relative',
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '32px',
    paddingInline: tokens.spacingHorizontalMNudge,
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    '&:hover': {
      borderTopColor: tokens.colorNeutralStroke1Hover,
      borderRightColor: tokens.colorNeutralStroke1Hover,
      borderLeftColor: tokens.colorNeutralStroke1Hover,
      borderBottomColor: tokens.colorNeutralStrokeAccessibleHover,
    },
    '&:focus-within::after': {
      content: '""',
      position: 'absolute',
      insetInline: '-1px',
      bottom: '-1px',
      borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
      pointerEvents: 'none',
    },
  },
  large: { minHeight: '48px', columnGap: tokens.spacingHorizontalS, fontSize: tokens.fontSizeBase400 },
  icon: { flexShrink: 0, fontSize: '20px' },
  largeIcon: { fontSize: '24px' },
  input: {
    flexGrow: 1,
    minWidth: 0,
    alignSelf: 'stretch',
    padding: 0,
    fontFamily: 'inherit',
    fontSize: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    // The box shows it.
    outlineStyle: 'none',
    appearance: 'none',
    textOverflow: 'ellipsis',
    '::placeholder': { color: tokens.colorNeutralForeground4, opacity: 1 },
    '::-webkit-search-cancel-button': { display: 'none' },
  },
  clear: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    marginInlineEnd: `calc(-1 * ${tokens.spacingHorizontalXS})`,
    padding: tokens.spacingHorizontalXXS,
    fontSize: '20px',
    color: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    '&:hover': { color: tokens.colorNeutralForeground1 },
    '&:focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/**
 * The field that asks what somebody is to buy. The arrow down goes to the first of what was found. It looks as Fluent's SearchBox and is not that one: the
 * styles of Fluent's Input for all its appearances weigh more than everything else that a web part needs to search.
 */
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
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onText('');
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onEnter();
    else if (event.key === 'Escape' && text !== '') clear();
    else if (event.key === 'ArrowDown' && focusFirst(hits.current)) event.preventDefault();
  };
  return (
    <div role="search" className={mergeClasses(styles.box, large && styles.large)}>
      <SearchRegular className={mergeClasses(styles.icon, large && styles.largeIcon)} />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={t('home.find.label')}
        placeholder={t('home.find.placeholder')}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        maxLength={200}
        autoComplete="off"
      />
      {text !== '' && (
        <button type="button" className={styles.clear} aria-label={t('common.clearSearch')} onClick={clear}>
          <DismissRegular />
        </button>
      )}
    </div>
  );
}

/** Whether there was a link to go to. */
export function focusFirst(hits: HTMLElement | null): boolean {
  const first = hits?.querySelector<HTMLElement>('a[href]');
  first?.focus();
  return first !== null && first !== undefined;
}
