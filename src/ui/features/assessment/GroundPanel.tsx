import { Text } from '@fluentui/react-components';
import type { AssessmentGround } from '../../../domain/assessments/assessment-ground';
import type { CalendarDate } from '../../../domain/calendar-date';
import { Panel } from '../../components/Panel';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import { groundLines } from './ground-lines';
import { useReservedStyles } from './reserved.styles';

/** The paragraph that applies and the local rule, told apart, each with the day it was read. */
export function GroundPanel({ ground, startedOn }: { ground: AssessmentGround; startedOn: CalendarDate }) {
  const styles = useReservedStyles();
  const { t, format, language } = useText();
  const words = assessmentsWords(language);
  const { law, local } = groundLines(ground, words, format);
  return (
    <Panel title={words.ground} aside={words.rulesOf(format.date(startedOn))}>
      <dl className={styles.facts}>
        <dt className={styles.term}>{words.part}</dt>
        <dd>{ground.part === null ? words.partUnknown : t(`terms.procedure.${ground.part}`)}</dd>
        <dt className={styles.term}>{words.law}</dt>
        <dd>
          {law.map((line) => (
            <Text key={line} block>
              {line}
            </Text>
          ))}
        </dd>
        <dt className={styles.term}>{words.local}</dt>
        <dd>{local}</dd>
      </dl>
    </Panel>
  );
}
