import { makeStyles, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useMemo } from 'react';
import { addMonths } from '../../../domain/calendar-date';
import { timelineRange } from '../../components/area-timeline-layout';
import { EmptyState } from '../../components/EmptyState';
import { FoldedList } from '../../components/FoldedList';
import { LinesSkeleton } from '../../components/part/LinesSkeleton';
import { PartFrame } from '../../components/part/PartFrame';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import type { PartSettings } from '../../parts/part-settings';
import { useAppData } from '../../state/app-data';
import { applyFilter, noFilter, registerQuery } from '../../state/register-filter';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import { expiringRows, type ExpiringRow } from './expiring-rows';
import { ExpiringLine } from './ExpiringLine';

const AreaTimeline = lazy(async () => ({ default: (await import('../../components/AreaTimeline')).AreaTimeline }));

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** A press shows at least this many more. */
const leastMore = 20;

/** What ends or must be decided within the horizon, as lines to read or along a line of time. */
export function Expiring({ title, settings: { areaId, months, rows: first, view } }: { title: string; settings: PartSettings }) {
  const styles = useStyles();
  const { t, format, language } = useText();
  const words = partsWords(language);
  const { expiring } = words;
  const { rows, lookups, session, today } = useAppData();
  const personId = session.person.id;
  const inArea = useMemo(
    () => (areaId === null ? rows : applyFilter(rows, { ...noFilter, areas: [areaId] }, { today, personId })),
    [rows, areaId, today, personId],
  );
  const found = useMemo(() => expiringRows(inArea, today, addMonths(today, months)), [inArea, today, months]);
  const [withoutLine, onLine] = useMemo(() => {
    if (view === 'list') return [[], []];
    // What ended long ago has no place on the line, and must not be lost.
    const { from } = timelineRange(today, months);
    const isBefore = ({ row: { currentEnd } }: ExpiringRow) => currentEnd !== null && currentEnd < from;
    return [found.filter(isBefore), found.filter((each) => !isBefore(each)).map(({ row }) => row)];
  }, [found, view, today, months]);
  const listed = view === 'list' ? found : withoutLine;
  const area = areaId === null ? null : lookups.serviceArea(areaId);
  if (areaId !== null && area === null)
    return (
      <PartFrame title={title}>
        <EmptyState level={3} title={words.noArea} help={words.noAreaHelp} />
      </PartFrame>
    );

  const ahead = words.ahead(months);
  const passed = found.filter(({ day }) => day < today).length;
  const summary = [
    t('common.agreements', { count: found.length }),
    ahead,
    area?.name ?? t('common.allServiceAreas').toLowerCase(),
    passed > 0 ? expiring.passed(passed) : '',
  ];
  const toRegister = paths.agreements(registerQuery({ areas: areaId === null ? [] : [areaId] }));
  const next = found.length === 0 ? expiringRows(inArea, today, null)[0] : undefined;
  return (
    <PartFrame
      title={title}
      summary={summary.filter(Boolean).join(' · ')}
      aside={<RouteLink to={toRegister}>{words.toRegister}</RouteLink>}
    >
      {found.length === 0 && (
        <EmptyState
          level={3}
          title={expiring.none(ahead)}
          help={next ? expiring.noneNext(next.row.agreement.title, format.dateWithRelative(next.day, today)) : expiring.noneHelp}
        />
      )}
      {withoutLine.length > 0 && <h3 className={styles.heading}>{expiring.noLine}</h3>}
      {listed.length > 0 && (
        <FoldedList
          key={`${first}/${areaId}/${view}`}
          items={listed}
          first={first}
          step={Math.max(first, leastMore)}
          label={view === 'list' ? expiring.list : expiring.noLine}
          button="plain"
          moreText={words.more}
        >
          {(each) => <ExpiringLine key={each.row.agreement.id} item={each} />}
        </FoldedList>
      )}
      {onLine.length > 0 && (
        <Suspense fallback={<LinesSkeleton lines={first} />}>
          <AreaTimeline key={`${months}/${first}/${areaId}`} rows={onLine} today={today} months={months} first={first} />
        </Suspense>
      )}
    </PartFrame>
  );
}
