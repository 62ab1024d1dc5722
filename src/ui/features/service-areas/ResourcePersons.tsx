import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { StateBadge } from '../../components/StateBadge';
import { useText } from '../../text/TextProvider';
import type { AreaSummary } from './area-overview';

// A person's picture does not come with the first one of a web part; the name does.
const PersonLabel = lazy(async () => ({ default: (await import('../../components/PersonLabel')).PersonLabel }));

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
        <Suspense key={person.id} fallback={<span>{person.name}</span>}>
          <PersonLabel person={person} compact={!named} />
        </Suspense>
      ))}
    </span>
  );
}
