import { Button, makeStyles, Text, Title3, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  root: {
    display: 'grid',
    justifyItems: 'start',
    rowGap: tokens.spacingVerticalM,
    maxWidth: '560px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalXL}`,
  },
  title: { margin: 0 },
  detail: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
  faults: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
});

export interface FullPageMessageProps {
  readonly title: string;
  readonly body: string;
  /** What an administrator needs to see, in the words of the system that said it. */
  readonly details?: readonly string[];
  readonly action?: { readonly text: string; readonly onPress: () => void };
  readonly children?: ReactNode;
}

/** One thing that is in the way, who must do what about it, and a button. */
export function FullPageMessage({ title, body, details = [], action, children }: FullPageMessageProps) {
  const styles = useStyles();
  return (
    <div className={styles.root} role="alert">
      <Title3 as="h1" className={styles.title}>
        {title}
      </Title3>
      <Text>{body}</Text>
      {details.length === 1 && <Detail text={details.join('')} />}
      {details.length > 1 && (
        <ul className={styles.faults}>
          {details.map((detail) => (
            <li key={detail} className={styles.detail}>
              <Detail text={detail} />
            </li>
          ))}
        </ul>
      )}
      {children}
      {action && (
        <Button appearance="primary" onClick={action.onPress}>
          {action.text}
        </Button>
      )}
    </div>
  );
}

function Detail({ text }: { text: string }) {
  const styles = useStyles();
  return (
    <Text size={200} font="monospace" className={styles.detail}>
      {text}
    </Text>
  );
}
