import { Button, Text } from '@fluentui/react-components';
import type { CampaignLine } from '../../../domain/revision/campaign-progress';
import { isRevisionResult } from '../../../domain/revision/revision-answers';
import { useAskFirst } from '../../components/across/use-ask-first';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge, type Tone } from '../../components/StateBadge';
import { useFocusReturn } from '../../components/use-focus-return';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';
import { useScreenStyles } from './revisions.styles';

const tones = { keep: 'success', renew: 'brand', end: 'neutral', replace: 'brand' } as const satisfies Record<string, Tone>;

/** One agreement of a campaign: what it is, and what was answered, by whom and why. */
export function CampaignLineItem({
  line: { agreement, answer },
  onAnswer,
}: {
  line: CampaignLine;
  /** Left out when the person may not answer, or the campaign is closed. */
  onAnswer?: (button: HTMLElement) => void;
}) {
  const styles = useScreenStyles();
  const { language, format } = useText();
  const words = revisionWords(language);
  const { rowOf, lookups, today } = useAppData();
  const row = rowOf(agreement.id);
  const { askFirst, asking, question } = useAskFirst(agreement);
  const askedFrom = useFocusReturn(asking);
  const result = answer?.result ?? null;
  const by = answer?.assessorId ? lookups.person(answer.assessorId)?.name : undefined;
  const end = row?.currentEnd ? `${words.form.end} ${format.shortDate(row.currentEnd, today)}` : words.form.openEnded;
  const about = [row?.owner?.name ?? words.noOwner, end];
  const told = answer ? [by ?? '', answer.date ? format.shortDate(answer.date, today) : ''].filter(Boolean).join(', ') : '';
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <div className={styles.words}>
          <Text weight="semibold">
            <RouteLink to={paths.agreement(agreement.id)}>{agreement.title}</RouteLink>
          </Text>
          <span className={styles.under}>{about.join(' · ')}</span>
          {answer?.steps[0] && (
            <Text className={styles.reason}>
              {answer.steps[0].reason}
              {told && <span className={styles.muted}>{` (${told})`}</span>}
            </Text>
          )}
        </div>
        <div className={styles.aside}>
          {answer === null ? (
            <StateBadge tone="warning">{words.unanswered}</StateBadge>
          ) : (
            <StateBadge tone={isRevisionResult(result) ? tones[result] : 'neutral'}>
              {isRevisionResult(result) ? words.result[result] : words.withoutResult}
            </StateBadge>
          )}
          {onAnswer && (
            <Button
              size="small"
              {...(answer === null ? {} : { appearance: 'subtle' as const })}
              aria-label={(answer === null ? words.answerOf : words.changeOf)(agreement.title)}
              onClick={({ currentTarget }) => {
                askedFrom(currentTarget);
                askFirst(() => onAnswer(currentTarget));
              }}
            >
              {answer === null ? words.answer : words.change}
            </Button>
          )}
        </div>
      </div>
      {question}
    </li>
  );
}
