import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Assessment } from '../../../domain/assessment';
import { FoldedList } from '../../components/FoldedList';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { agreementAssessmentsWords } from '../../text/agreement-assessments/agreement-assessments-words';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalXS} 0`, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200 },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What was assessed before the newest of each kind: folded away until somebody wants it. */
export function EarlierAssessments({ assessments }: { assessments: readonly Assessment[] }) {
  const styles = useStyles();
  const { t, language, format } = useText();
  const words = agreementAssessmentsWords(language);
  const { lookups } = useAppData();
  const [shown, setShown] = useState(false);
  if (assessments.length === 0) return null;
  return (
    <>
      <Button size="small" appearance="subtle" aria-expanded={shown} onClick={() => setShown(!shown)}>
        {words.history(assessments.length)}
      </Button>
      {shown && (
        <FoldedList items={assessments} first={10} step={20} moreText={words.more} label={words.historyTitle}>
          {({ id, kind, result, status, date, assessorId }) => (
            <li key={id} className={styles.item}>
              <RouteLink to={paths.assessment(id)}>{t(`terms.assessment.${kind}`)}</RouteLink>
              <span className={styles.muted}>
                {[
                  result ? words.result[result] : t(`agreement.assessments.status.${status}`),
                  date === null ? '' : format.date(date),
                  assessorId === null ? '' : (lookups.person(assessorId)?.name ?? ''),
                ]
                  .filter(Boolean)
                  .map((fact) => ` · ${fact}`)}
              </span>
            </li>
          )}
        </FoldedList>
      )}
    </>
  );
}
