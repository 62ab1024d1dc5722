import { Button, Checkbox, Field, Input, makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import type { Assessment } from '../../../domain/assessment';
import type { RiskLevel } from '../../../domain/risk/risk-factors';
import { useAskFirst } from '../../components/across/use-ask-first';
import { ErrorState } from '../../components/ErrorState';
import { Panel } from '../../components/Panel';
import { LinesSkeleton } from '../../components/part/LinesSkeleton';
import { PersonPicker } from '../../components/PersonPicker';
import { RouteLink } from '../../components/RouteLink';
import { useNotify } from '../../components/use-notify';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { errorText } from '../../text/error-text';
import { riskWords } from '../../text/risk/risk-words';
import { useText } from '../../text/TextProvider';
import { useControlPlan } from './use-control-plan';

const useStyles = makeStyles({
  stack: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none' },
  },
  words: { flex: '1 1 260px', minWidth: 0 },
  due: { flex: '0 0 170px' },
  help: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  person: { maxWidth: '360px' },
  actions: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalL },
});

/** What is to be controlled until the agreement ends: looked through, changed, and made into follow-ups that people are reminded of. */
export function ControlPlanPanel({ row, assessment, level }: { row: RegisterRow; assessment: Assessment; level: RiskLevel }) {
  const { language } = useText();
  const words = riskWords(language);
  const { read, add } = useAppData().session.rights.followUps;
  return (
    <Panel title={words.plan}>
      {read && add ? <Plan row={row} assessment={assessment} level={level} /> : <Text>{words.forbidden}</Text>}
    </Panel>
  );
}

function Plan({ row, assessment, level }: { row: RegisterRow; assessment: Assessment; level: RiskLevel }) {
  const styles = useStyles();
  const { t, language } = useText();
  const words = riskWords(language);
  const { today } = useAppData();
  const notify = useNotify();
  const plan = useControlPlan(row, assessment, level);
  const { askFirst, question } = useAskFirst(row.agreement);
  const { state, lines, total } = plan;
  if (state.status === 'loading') return <LinesSkeleton lines={3} />;
  if (state.status === 'failed') return <ErrorState error={state.error} onRetry={plan.reload} />;
  if (state.status !== 'ready') return <Text>{words.forbidden}</Text>;
  const toAgreement = <RouteLink to={paths.agreement(row.agreement.id)}>{words.toAgreement}</RouteLink>;
  if (total === 0) return <Text>{words.nothingToPlan}</Text>;
  if (lines.length === 0)
    return (
      <Text>
        {words.allThere} {toAgreement}
      </Text>
    );
  const make = () =>
    plan.make(
      ({ control }) => words.control[control],
      (count) => notify({ intent: 'success', title: words.made(count) }),
    );
  return (
    <div className={styles.stack}>
      <Text>{words.planLead[level]}</Text>
      {lines.length < total && <Text size={200}>{words.already(total - lines.length)}</Text>}
      <ul className={styles.list} aria-label={words.plan}>
        {lines.map((line) => (
          <li key={line.key} className={styles.item}>
            <div className={styles.words}>
              <Checkbox
                checked={line.included}
                label={
                  <>
                    {words.control[line.control]}
                    <span className={styles.help}>{words.controlHelp[line.control]}</span>
                  </>
                }
                onChange={(_event, { checked }) => plan.change(line.key, { included: checked === true })}
              />
            </div>
            <Field className={styles.due} {...(plan.isFaulty(line) ? { validationMessage: words.dueFault } : {})}>
              <Input
                type="date"
                min={today}
                disabled={!line.included}
                aria-label={words.dueOf(words.control[line.control])}
                value={line.dueText}
                onChange={(_event, { value }) => plan.change(line.key, { dueText: value })}
              />
            </Field>
          </li>
        ))}
      </ul>
      <div className={styles.person}>
        <PersonPicker label={words.responsible} value={plan.responsible} onChange={plan.setResponsible} />
      </div>
      {plan.error !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{errorText(plan.error, t)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.actions}>
        <Button appearance="primary" disabled={plan.saving || plan.chosen === 0} onClick={() => askFirst(make)}>
          {plan.saving ? t('common.saving') : words.make(plan.chosen)}
        </Button>
        {toAgreement}
      </div>
      <span className={styles.help}>{words.sources}</span>
      {question}
    </div>
  );
}
