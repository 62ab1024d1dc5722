import type { ReactNode } from 'react';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import type { AssessmentLine } from './assessment-lines';
import { useAssessmentsStyles } from './assessments.styles';

/** A line that leads to an assessment: what it is of, and what is told of it. */
export function AssessmentItem({ line, facts, aside }: { line: AssessmentLine; facts: readonly string[]; aside?: ReactNode }) {
  const styles = useAssessmentsStyles();
  const { t, language } = useText();
  const { overview } = assessmentsWords(language);
  const { assessment, of, title } = line;
  const told = [
    of === 'agreement' ? overview.ofAgreement : overview.ofNeed,
    assessment.kind === 'reservedInclusive' ? '' : t(`terms.assessment.${assessment.kind}`),
    ...facts,
  ];
  return (
    <li className={styles.item}>
      <div className={styles.words}>
        <RouteLink to={paths.assessment(assessment.id)} className={styles.title}>
          {title || overview.gone}
        </RouteLink>
        <span className={styles.sub}>{told.filter(Boolean).join(' · ')}</span>
      </div>
      {aside}
    </li>
  );
}
