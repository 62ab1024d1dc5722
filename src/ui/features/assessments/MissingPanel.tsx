import { Button, Text } from '@fluentui/react-components';
import { FoldedList } from '../../components/FoldedList';
import { Panel } from '../../components/Panel';
import { RouteLink } from '../../components/RouteLink';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { procurementPhasesWords } from '../../text/procurement-phases/procurement-phases-words';
import { useText } from '../../text/TextProvider';
import type { MissingLine } from './assessment-lines';
import { useAssessmentsStyles } from './assessments.styles';

/** The procurements nobody has assessed yet, the first needed first, each with its way to begin. */
export function MissingPanel({ missing }: { missing: readonly MissingLine[] | null }) {
  const styles = useAssessmentsStyles();
  const { format, language } = useText();
  const { overview } = assessmentsWords(language);
  const phases = procurementPhasesWords(language);
  const { session, today } = useAppData();
  const { add } = session.rights.assessments;
  return (
    <Panel title={overview.missing} aside={missing && String(missing.length)}>
      {missing === null ? (
        <Text className={styles.muted}>{overview.missingForbidden}</Text>
      ) : missing.length === 0 ? (
        <Text className={styles.muted}>{overview.missingNone}</Text>
      ) : (
        <>
          <Text className={styles.muted}>{overview.missingHelp}</Text>
          <FoldedList items={missing} first={6} step={20} moreText={overview.more}>
            {({ procurement, draftId }) => {
              const { id, title, phase, neededBy, estimatedValue } = procurement;
              const facts = [
                phases[phase],
                estimatedValue === null ? '' : format.amount(estimatedValue),
                neededBy === null ? '' : overview.neededBy(format.shortDate(neededBy, today)),
              ];
              const to =
                draftId === null ? paths.newAssessment(`type=reservedInclusive&anskaffing=${id}`) : paths.assessment(draftId);
              return (
                <li key={id} className={styles.item}>
                  <div className={styles.words}>
                    <RouteLink to={paths.procurement(id)} className={styles.title}>
                      {title}
                    </RouteLink>
                    <span className={styles.sub}>{facts.filter(Boolean).join(' · ')}</span>
                  </div>
                  {add && (
                    <Button size="small" aria-label={overview.startOf(title)} onClick={() => goTo(to)}>
                      {draftId === null ? overview.start : overview.goOn}
                    </Button>
                  )}
                </li>
              );
            }}
          </FoldedList>
        </>
      )}
    </Panel>
  );
}
