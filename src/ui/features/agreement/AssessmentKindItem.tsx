import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useAskFirst } from '../../components/across/use-ask-first';
import { RouteLink } from '../../components/RouteLink';
import { StateBadge, type Tone } from '../../components/StateBadge';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { agreementAssessmentsWords } from '../../text/agreement-assessments/agreement-assessments-words';
import { useText } from '../../text/TextProvider';
import type { KindStanding } from './next-assessments';
import { resultTone } from './result-tone';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  words: { flex: '1 1 220px', minWidth: 0 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, display: 'block' },
  note: { display: 'block', fontSize: tokens.fontSizeBase200 },
});

/** One kind of assessment: what it came to and why, or what asks for it, and the way to it. */
export function AssessmentKindItem({
  row,
  standing,
  controlParagraph,
}: {
  row: RegisterRow;
  standing: KindStanding;
  /** The paragraph that asks for a risk-based control of this agreement; `null` when none does. */
  controlParagraph: string | null;
}) {
  const styles = useStyles();
  const { t, language, format } = useText();
  const words = agreementAssessmentsWords(language);
  const { session, lookups, today } = useAppData();
  const { askFirst, question } = useAskFirst(row.agreement);
  const { kind, newest, next, isUrgent, campaign } = standing;
  const done = newest?.status === 'done' ? newest : null;
  const open = newest !== null && done === null ? newest : null;
  const { add, edit } = session.rights.assessments;
  const assessor = newest?.assessorId ? lookups.person(newest.assessorId)?.name : undefined;
  const facts = [newest?.date ? format.date(newest.date) : '', assessor ?? ''].filter(Boolean).join(' · ');
  // The last step of most says why it came to what it did; of a risk it is but one factor among others.
  const reason = kind === 'risk' ? '' : ((kind === 'revision' ? done?.steps[0] : done?.steps.at(-1))?.reason ?? '');
  const [tone, state]: readonly [Tone, string] = done
    ? [resultTone(done.result), done.result ? words.result[done.result] : t('agreement.assessments.status.done')]
    : open
      ? ['warning', open.status === 'draft' ? words.draft : words.waits]
      : ['neutral', words.notDone[kind]];
  const note =
    campaign !== null
      ? (campaign.dueOn < today ? words.campaignLate : words.campaign)(campaign.title, format.date(campaign.dueOn))
      : kind === 'finalEvaluation' && isUrgent
        ? words.evaluateNow
        : kind === 'risk' && newest === null && controlParagraph !== null
          ? words.controlDuty(controlParagraph)
          : '';
  const label = next === 'goOn' ? words.goOn : next === 'start' ? words.action[kind] : words.again[kind];
  const mayDo = next === 'goOn' ? edit || newest?.status === 'awaitingAcknowledgement' : next !== 'none' && add;
  const target = open ? paths.assessment(open.id) : paths.newAssessment(`type=${kind}&avtale=${row.agreement.id}`);
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <span className={styles.head}>
          <Text weight="semibold">
            {newest ? (
              <RouteLink to={paths.assessment(newest.id)}>{t(`terms.assessment.${kind}`)}</RouteLink>
            ) : (
              t(`terms.assessment.${kind}`)
            )}
          </Text>
          <StateBadge tone={tone}>{state}</StateBadge>
        </span>
        {facts && <span className={styles.muted}>{facts}</span>}
        {reason && <span className={styles.note}>{reason}</span>}
        {kind === 'risk' && done && (
          <span className={styles.note}>
            <RouteLink to={paths.assessment(done.id)}>{words.plan}</RouteLink>
          </span>
        )}
        {note && <span className={styles.note}>{note}</span>}
      </div>
      {mayDo && (
        <Button
          size="small"
          {...(isUrgent || next === 'goOn' ? {} : { appearance: 'subtle' as const })}
          aria-label={`${label}: ${t(`terms.assessment.${kind}`)}`}
          onClick={() => (open ? goTo(target) : askFirst(() => goTo(target)))}
        >
          {label}
        </Button>
      )}
      {question}
    </div>
  );
}
