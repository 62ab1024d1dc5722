import { makeStyles, tokens } from '@fluentui/react-components';
import { PersonLabel } from '../../components/PersonLabel';
import { StateBadge } from '../../components/StateBadge';
import { useText } from '../../text/TextProvider';
import type { AreaSummary } from './area-overview';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Who of the resource group answers for an area, by initials; that nobody does is said. */
export function ResourcePersons({ summary, named = false }: { summary: AreaSummary; named?: boolean }) {
  const styles = useStyles();
  const { t } = useText();
  if (summary.resourcePersons.length === 0) return <StateBadge tone="danger">{t('serviceAreas.resourceMissing')}</StateBadge>;
  return (
    <span className={styles.root}>
      {summary.resourcePersons.map((person) => (
        <PersonLabel key={person.id} person={person} compact={!named} />
      ))}
    </span>
  );
}
