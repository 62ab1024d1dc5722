import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { addMonths } from '../../../domain/calendar-date';
import { EmptyState } from '../../components/EmptyState';
import { FoldedList } from '../../components/FoldedList';
import { PartFrame } from '../../components/part/PartFrame';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { newFrameworks } from '../../state/new-frameworks';
import { applyFilter, noFilter, registerQuery } from '../../state/register-filter';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import { NewFrameworkCard } from './NewFrameworkCard';

const useStyles = makeStyles({
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
  },
});

/** A press shows at least this many more. */
const leastMore = 12;

/** Framework agreements that are new, each with *Kort om avtalen* in short, so that employees use them from the first day. */
export function NewFrameworkCards({
  title,
  areaId,
  months,
  first,
}: {
  title: string;
  areaId: number | null;
  months: number;
  first: number;
}) {
  const styles = useStyles();
  const { language } = useText();
  const words = partsWords(language);
  const { frameworks } = words;
  const { rows, lookups, session, today } = useAppData();
  const personId = session.person.id;
  const found = useMemo(() => {
    const areas = areaId === null ? [] : [areaId];
    return newFrameworks(applyFilter(rows, { ...noFilter, areas }, { today, personId }), today, addMonths(today, months));
  }, [rows, areaId, months, today, personId]);
  const area = areaId === null ? null : lookups.serviceArea(areaId);
  if (areaId !== null && area === null)
    return (
      <PartFrame title={title}>
        <EmptyState level={3} title={words.noArea} help={words.noAreaHelp} />
      </PartFrame>
    );
  const all = registerQuery({
    kinds: ['framework', 'dynamicPurchasingSystem'],
    areas: areaId === null ? [] : [areaId],
  });
  const summary = [frameworks.count(found.length), area?.name ?? ''].filter(Boolean).join(' · ');
  return (
    <PartFrame
      title={title}
      summary={found.length > 0 && summary}
      aside={<RouteLink to={paths.agreements(all)}>{frameworks.all}</RouteLink>}
    >
      {found.length === 0 ? (
        <EmptyState level={3} title={frameworks.none} help={frameworks.noneHelp} />
      ) : (
        <FoldedList
          key={`${first}/${areaId}`}
          items={found}
          first={first}
          step={Math.max(first, leastMore)}
          button="plain"
          moreText={words.more}
          className={styles.cards}
          label={title}
        >
          {(row) => <NewFrameworkCard key={row.agreement.id} row={row} />}
        </FoldedList>
      )}
    </PartFrame>
  );
}
