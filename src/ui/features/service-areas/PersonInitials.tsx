import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  root: {
    display: 'inline-flex',
    flexShrink: 0,
    alignItems: 'center',
    justifyContent: 'center',
    width: '24px',
    height: '24px',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground6,
    borderRadius: tokens.borderRadiusCircular,
    '@media (forced-colors: active)': { border: '1px solid' },
  },
});

/** A person by initials alone, the name for hover and screen readers. Fluent's Avatar is 12 kB gzip, and every page with a web part would load it. */
export function PersonInitials({ name }: { name: string }) {
  return (
    <span role="img" aria-label={name} title={name} className={useStyles().root}>
      {initialsOf(name)}
    </span>
  );
}

/** @example initialsOf('Ingrid Bjørke Solheim') // 'IS' */
function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  return [words[0], words.length > 1 ? words[words.length - 1] : '']
    .map((word) => (word ?? '').charAt(0))
    .join('')
    .toUpperCase();
}
