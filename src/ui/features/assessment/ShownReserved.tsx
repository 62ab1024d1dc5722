import { Text } from '@fluentui/react-components';
import type { Assessment } from '../../../domain/assessment';
import { Panel } from '../../components/Panel';
import { useAppData } from '../../state/app-data';
import { assessmentsWords } from '../../text/assessments/assessments-words';
import { useText } from '../../text/TextProvider';
import { resultOf, stepWords } from './step-words';
import { useReservedStyles } from './reserved.styles';

/** An assessment to be read: each answer with its reason, what it came to, and who stands behind it. */
export function ShownReserved({ assessment }: { assessment: Assessment }) {
  const styles = useReservedStyles();
  const { format, language } = useText();
  const { lookups } = useAppData();
  const words = assessmentsWords(language);
  const { steps, assessorId, date, recordedIn, acknowledgedById, acknowledgedOn, acknowledgement, status } = assessment;
  const name = (id: number | null) => (id === null ? null : lookups.person(id)?.name) ?? words.somebody;
  const day = (of: typeof date) => (of === null ? '' : format.date(of));
  const result = resultOf(assessment);
  return (
    <Panel title={words.note.answers}>
      <div className={styles.inner}>
        {steps.length === 0 && <Text className={styles.muted}>{words.noAnswers}</Text>}
        {steps.map((step, index) => {
          const { question, conclusion } = stepWords(step, words);
          return (
            // Two steps that were written by hand may ask the same.
            <section key={`${index} ${question}`}>
              <Text as="h3" block weight="semibold" style={{ margin: 0 }}>
                {conclusion ? `${question} ${conclusion}` : question}
              </Text>
              <p className={styles.reason}>{step.reason}</p>
            </section>
          );
        })}
        {result && (
          <div className={styles.result}>
            <Text block weight="semibold">{`${words.resultTitle}: ${words.resultName[result]}`}</Text>
            <Text>{words.result(result)}</Text>
          </div>
        )}
        <div className={styles.small}>
          <Text size={200} block>
            {words.assessedBy(name(assessorId), day(date))}
          </Text>
          {status === 'done' && (
            <Text size={200} block>
              {acknowledgedById === null
                ? words.notAcknowledged
                : words.acknowledgedBy(name(acknowledgedById), day(acknowledgedOn))}
            </Text>
          )}
          {status === 'done' && acknowledgement !== '' && (
            <Text size={200} block className={styles.reason}>{`${words.comment}: ${acknowledgement}`}</Text>
          )}
          {recordedIn !== null && (
            <Text size={200} block>
              {`${words.recordedIn} ${words.place[recordedIn]}`}
            </Text>
          )}
        </div>
      </div>
    </Panel>
  );
}
