import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { isDeliveryResult } from '../../../domain/final-evaluation/evaluation';
import type { Lesson } from '../../../domain/final-evaluation/lessons';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { finalEvaluationWords } from '../../text/final-evaluation/final-evaluation-words';
import { useText } from '../../text/TextProvider';
import { FoldedList } from '../FoldedList';
import { Panel } from '../Panel';
import { RouteLink } from '../RouteLink';
import { useLessons } from './use-lessons';

interface LessonsProps {
  /** What is bought: lessons of agreements with the same CPV group are shown, the most alike first. */
  readonly cpvCodes: readonly string[];
  /** The agreement whose page it is shown on: its own lessons stand there already. */
  readonly exceptAgreementId?: number;
}

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTop: 'none' },
  },
  text: { display: 'block', whiteSpace: 'pre-line' },
  muted: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What was learnt the last time the same was bought (issue 6, part 3). Nothing is shown while there is nothing, or for those who may not read assessments. */
export function Lessons({ cpvCodes, exceptAgreementId }: LessonsProps): JSX.Element | null {
  const styles = useStyles();
  const { language } = useText();
  const words = finalEvaluationWords(language);
  const state = useLessons(cpvCodes, exceptAgreementId ?? null);
  if (state.status === 'failed')
    return (
      <Panel title={words.lessonsTitle}>
        <Text>{words.failed}</Text>
      </Panel>
    );
  if (state.status !== 'ready' || state.value.length === 0) return null;
  return (
    <Panel title={words.lessonsTitle} aside={String(state.value.length)}>
      <span className={styles.lead}>{words.lessonsLead}</span>
      <FoldedList items={state.value} first={5} step={20} moreText={words.more} label={words.lessonsTitle}>
        {(lesson, index) => <LessonItem key={`${index} ${lesson.agreementId}`} lesson={lesson} />}
      </FoldedList>
    </Panel>
  );
}

function LessonItem({ lesson }: { lesson: Lesson }) {
  const styles = useStyles();
  const { language, format } = useText();
  const words = finalEvaluationWords(language);
  const { lookups } = useAppData();
  const { agreementId, agreementTitle, question, text, result, byId, on } = lesson;
  const facts = [
    result && isDeliveryResult(result) ? words.result[result] : '',
    byId === null ? '' : (lookups.person(byId)?.name ?? ''),
    on === null ? '' : format.date(on),
  ];
  return (
    <li className={styles.item}>
      <span className={styles.muted}>{question || words.followUpLesson}</span>
      <Text className={styles.text}>{text}</Text>
      <span className={styles.muted}>
        <RouteLink to={paths.agreement(agreementId)}>{agreementTitle}</RouteLink>
        {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
      </span>
    </li>
  );
}
