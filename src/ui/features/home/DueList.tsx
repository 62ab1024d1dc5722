import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { registerQuery } from '../../state/register-filter';
import { useText } from '../../text/TextProvider';
import { AnsweredList } from './AnsweredList';
import { DueCard } from './DueCard';
import { dueHorizonMonths, type Due } from './due-agreements';
import type { Home } from './use-home';

/** More than this is not read in one sitting; the rest is one press away. */
const shownAtFirst = 5;

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', margin: 0 },
  more: { alignSelf: 'flex-start' },
  later: { color: tokens.colorNeutralForeground3, margin: 0 },
});

/** What waits for the person's answer, most urgent first; then what they have answered and what comes later. */
export function DueList({ due, error, reload }: { due: Due } & Pick<Home, 'error' | 'reload'>) {
  const styles = useStyles();
  const { t } = useText();
  const [all, setAll] = useState(false);
  const { waiting, answered, later } = due;
  const shown = all ? waiting : waiting.slice(0, shownAtFirst);
  const hidden = waiting.length - shownAtFirst;

  return (
    <section className={styles.root}>
      <h2 className={styles.hidden}>{t('home.due.heading')}</h2>
      {error !== null && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t('home.due.partial')}</MessageBarBody>
          <MessageBarActions>
            <Button onClick={reload}>{t('common.retry')}</Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {waiting.length === 0 && <NothingDue later={later} />}
      {shown.map((each) => (
        <DueCard key={each.row.agreement.id} due={each} onAnswered={reload} />
      ))}
      {hidden > 0 && (
        <Button className={styles.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('home.due.fewer') : t('home.due.more', { count: hidden })}
        </Button>
      )}
      <AnsweredList answered={answered} />
      {waiting.length > 0 && <Later later={later} />}
    </section>
  );
}

function NothingDue({ later: [next] }: { later: Due['later'] }) {
  const { t, format } = useText();
  const { today } = useAppData();
  const help = next
    ? t('home.empty.next', { title: next.row.agreement.title, date: format.dateWithRelative(next.first.deadline.actBy, today) })
    : t('home.empty.none');
  return (
    <Panel>
      <EmptyState
        title={t('home.empty.title')}
        help={help}
        action={<RouteLink to={paths.agreements(registerQuery({ mine: true }))}>{t('home.later.all')}</RouteLink>}
      />
    </Panel>
  );
}

function Later({ later }: { later: Due['later'] }) {
  const styles = useStyles();
  const { t, format } = useText();
  const [next] = later;
  if (!next) return null;
  const words = t('home.later.text', {
    count: later.length,
    months: dueHorizonMonths,
    title: next.row.agreement.title,
    date: format.date(next.first.deadline.actBy),
  });
  return (
    <p className={styles.later}>
      {words} <RouteLink to={paths.agreements(registerQuery({ mine: true }))}>{t('home.later.all')}</RouteLink>
    </p>
  );
}
