import { makeStyles, tokens } from '@fluentui/react-components';
import type { CalendarDate } from '../../../domain/calendar-date';
import { StateBadge } from '../../components/StateBadge';
import { guideWords } from '../../text/guide/guide-words';
import type { DutyWords } from '../../text/guide/guide-text';
import { useText } from '../../text/TextProvider';
import { useGuideStyles } from './guide.styles';

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { fontWeight: tokens.fontWeightSemibold },
});

/** One thing to do, with the paragraph that says so and the day it was read. */
export function DutyItem({
  words,
  paragraph,
  readOn,
  toCheck = false,
}: {
  words: DutyWords;
  paragraph: string;
  readOn: CalendarDate;
  toCheck?: boolean;
}) {
  const styles = useStyles();
  const guide = useGuideStyles();
  const { language, format } = useText();
  const { procedure } = guideWords(language);
  return (
    <li className={styles.item}>
      <div className={guide.row}>
        <span className={styles.title}>{words.title}</span>
        {toCheck && <StateBadge tone="warning">{procedure.toCheck}</StateBadge>}
      </div>
      <p className={guide.text}>{words.text}</p>
      <span className={guide.muted}>{procedure.source(paragraph, format.date(readOn))}</span>
    </li>
  );
}
