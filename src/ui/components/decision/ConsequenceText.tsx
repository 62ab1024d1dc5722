import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { Agreement } from '../../../domain/agreement';
import type { CalendarDate } from '../../../domain/calendar-date';
import type { Deadline } from '../../../domain/deadline';
import { useAppData } from '../../state/app-data';
import { consequenceOf } from '../../text/consequence';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({ root: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase400 } });

/** "Gjer du ingenting, **går avtalen ut 28. februar 2027**. Opsjonen gjev 12 månader til …" */
export function ConsequenceText({
  agreement,
  deadline,
  today,
}: {
  agreement: Agreement;
  deadline: Deadline;
  today: CalendarDate;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  const { rights } = useAppData().session;
  const mayAnswer = rights.agreementOptions.edit;
  const { lead, main, rest } = consequenceOf(agreement, deadline, today, { t, format, mayAnswer });
  return (
    <Text as="p" block className={styles.root}>
      {lead}
      <strong>{main}</strong>
      {rest}
    </Text>
  );
}
