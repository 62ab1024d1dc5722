import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';
import { whatWords } from '../../components/due-words';
import type { AnsweredDeadline } from './due-agreements';

const useStyles = makeStyles({
  root: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorTransparentStroke}`,
    boxShadow: tokens.shadow2,
  },
  list: { listStyleType: 'none', margin: 0, padding: `0 0 ${tokens.spacingVerticalM}` },
  item: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  said: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** What the person has answered and need not think of: folded away, and back when it asks again. */
export function AnsweredList({ answered }: { answered: readonly AnsweredDeadline[] }) {
  const styles = useStyles();
  const text = useText();
  const { t, format } = text;
  const { today } = useAppData();
  if (answered.length === 0) return null;
  const said = ({ answer, item }: AnsweredDeadline) =>
    t('home.answered.line', {
      answer: t(`home.answered.said.${answer.kind}`, { date: answer.date === null ? '' : format.shortDate(answer.date, today) }),
      date: format.shortDate(item.deadline.actBy, today),
    });
  return (
    <Accordion collapsible className={styles.root}>
      <AccordionItem value="answered">
        <AccordionHeader as="h3" icon={<CheckmarkCircleRegular />} expandIconPosition="end">
          {t('home.answered.title', { count: answered.length })}
        </AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {answered.map((each) => {
              const { row, item } = each;
              const { id, title } = row.agreement;
              const { kind, date, followUpId = 0 } = item.deadline;
              return (
                <li key={`${id}-${kind}-${date}-${followUpId}`} className={styles.item}>
                  <RouteLink to={paths.agreement(id)}>
                    {t('home.due.title', { title, what: whatWords(row, item, today, text) })}
                  </RouteLink>
                  <span className={styles.said}>{said(each)}</span>
                </li>
              );
            })}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
