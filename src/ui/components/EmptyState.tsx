import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
  },
  help: { color: tokens.colorNeutralForeground3, maxWidth: '48ch' },
});

/** A list with nothing in it says what that means and what to do. */
export function EmptyState({
  title,
  help,
  action,
  level = 2,
}: {
  title: string;
  help?: string;
  action?: ReactNode;
  /** Of the heading: 1 when this is all there is on the page, 3 inside a panel with a title. */
  level?: 1 | 2 | 3;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="status">
      {/* Fluent's text is set to the left unless it is told itself. */}
      <Subtitle2 as={`h${level}`} align="center">
        {title}
      </Subtitle2>
      {help && (
        <Text align="center" className={styles.help}>
          {help}
        </Text>
      )}
      {action}
    </div>
  );
}
