import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Assessment } from '../../../domain/assessment';
import { PageHeader } from '../../components/PageHeader';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  list: { margin: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  question: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  conclusion: { display: 'block' },
  reason: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

/** An assessment of an agreement that is done: what it came to, each conclusion with its reason, who and when. It stays as it is; a new one is made beside it. */
export function DoneAssessment({
  title,
  assessment,
  row,
  badge,
  againLabel,
  children,
}: {
  title: string;
  assessment: Assessment;
  row: RegisterRow;
  badge: ReactNode;
  /** Offers to make a new one; left out when the person may not. */
  againLabel: string | null;
  children?: ReactNode;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  const { lookups } = useAppData();
  const { kind, steps, assessorId, date, paragraph, recordedIn } = assessment;
  const facts = [
    date === null ? '' : format.date(date),
    assessorId === null ? '' : (lookups.person(assessorId)?.name ?? ''),
    recordedIn === null ? '' : t(`agreement.assessments.${recordedIn}`),
    paragraph,
  ];
  return (
    <div className={styles.stack}>
      <PageHeader
        title={title}
        badges={badge}
        subtitle={
          <>
            <RouteLink to={paths.agreement(row.agreement.id)}>{row.agreement.title}</RouteLink>
            {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
          </>
        }
        actions={
          againLabel && (
            <Button onClick={() => goTo(paths.newAssessment(`type=${kind}&avtale=${row.agreement.id}`))}>{againLabel}</Button>
          )
        }
      />
      <Panel>
        <dl className={styles.list}>
          {steps.map(({ question, conclusion, reason }, index) => (
            // Two steps may ask the same.
            <div key={`${index} ${question}`}>
              <dt className={styles.question}>{question}</dt>
              <dd className={styles.reason}>
                {conclusion && (
                  <Text weight="semibold" className={styles.conclusion}>
                    {conclusion}
                  </Text>
                )}
                {reason}
              </dd>
            </div>
          ))}
        </dl>
      </Panel>
      {children}
    </div>
  );
}
