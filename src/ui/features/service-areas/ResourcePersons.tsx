import { makeStyles, tokens } from '@fluentui/react-components';
import { StateBadge } from '../../components/StateBadge';
import { useText } from '../../text/TextProvider';
import type { AreaSummary } from './area-overview';
import { PersonInitials } from './PersonInitials';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  person: { display: 'inline-flex', alignItems: 'center', gap: tokens.spacingHorizontalSNudge, minWidth: 0 },
});

/** Who of the resource group answers for an area, by initials; that nobody does is said. */
export function ResourcePersons({ summary, named = false }: { summary: AreaSummary; named?: boolean }) {
  const styles = useStyles();
  const { t } = useText();
  if (summary.resourcePersons.length === 0) return <StateBadge tone="danger">{t('serviceAreas.resourceMissing')}</StateBadge>;
  return (
    <span className={styles.root}>
      {summary.resourcePersons.map((person) => (
        <span key={person.id} className={styles.person}>
          <PersonInitials name={person.name} />
          {/* The initials have said the name to who cannot see it. */}
          {named && <span aria-hidden>{person.name}</span>}
        </span>
      ))}
    </span>
  );
}
