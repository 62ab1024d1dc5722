import { Avatar, makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '../../domain/person';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge, minWidth: 0 },
});

/** A person by initials and name; `compact` keeps the name for hover and screen readers. */
export function PersonLabel({ person, compact = false }: { person: Person; compact?: boolean }) {
  const styles = useStyles();
  return (
    <span className={styles.root} title={person.name}>
      <Avatar name={person.name} size={24} color="colorful" {...(compact ? {} : { 'aria-hidden': true })} />
      {!compact && <span>{person.name}</span>}
    </span>
  );
}
