import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Versioned } from '../../../data/ports/versioned';
import type { Assessment } from '../../../domain/assessment';
import { reasonFault } from '../../../domain/assessments/reason';
import type { CalendarDate } from '../../../domain/calendar-date';
import { riskFactorKeys, riskLevel, riskLevels, type RiskFactor } from '../../../domain/risk/risk-factors';
import { suggestedLevels } from '../../../domain/risk/suggested-levels';
import { ruleInForce } from '../../../domain/rules-in-force';
import { ReasonedChoice } from '../../components/assessments/ReasonedChoice';
import { useLeaveGuard } from '../../components/form/use-leave-guard';
import { Panel } from '../../components/Panel';
import { useNotify } from '../../components/use-notify';
import { useSave } from '../../components/use-save';
import { usePorts } from '../../ports-context';
import { useAppData } from '../../state/app-data';
import type { RegisterRow } from '../../state/register-row';
import { riskWords } from '../../text/risk/risk-words';
import { useText } from '../../text/TextProvider';
import { FormFrame } from './FormFrame';
import { answersOf, isAnswered, riskRow, startRisk } from './risk-input';
import { RiskOutcome } from './RiskOutcome';

const useStyles = makeStyles({
  factors: { display: 'flex', flexDirection: 'column' },
  factor: {
    padding: `${tokens.spacingVerticalL} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingTop: 0 },
    ':last-child': { paddingBottom: 0 },
  },
});

/** Each factor gets a level and a reason; what they come to is reckoned while they are answered. */
export function RiskAnswer({
  row,
  stored,
  before,
  procurementStartedOn,
  onSaved,
}: {
  row: RegisterRow;
  stored: Versioned<Assessment> | null;
  before: Assessment | null;
  /** Decides whether the law asks for it; `null` when it is not known. */
  procurementStartedOn: CalendarDate | null;
  onSaved: (saved: Versioned<Assessment>) => void;
}) {
  const styles = useStyles();
  const { t, language } = useText();
  const words = riskWords(language);
  const { session, today, rules } = useAppData();
  const ports = usePorts();
  const notify = useNotify();
  const guard = useLeaveGuard();
  const { saving, error, run } = useSave();
  const start = useMemo(() => startRisk(stored && stored.value.steps.length > 0 ? stored.value : before), [stored, before]);
  const [input, setInput] = useState(start);
  const [tried, setTried] = useState(false);
  const { agreement } = row;
  const suggested = useMemo(() => suggestedLevels(agreement), [agreement]);
  const judgedOn = procurementStartedOn ?? agreement.startDate;
  const rule = ruleInForce(rules, 'riskBasedControl', judgedOn);
  const answers = answersOf(input);
  const level = riskLevel(answers);

  const submit = () => {
    setTried(true);
    if (level === null || !riskFactorKeys.every((key) => isAnswered(input[key]))) return;
    run(async () => {
      const of = { agreementId: agreement.id, assessorId: session.person.id, today, paragraph: rule?.paragraph ?? '' };
      const assessment = riskRow(input, level, of, words, t('terms.assessment.risk'));
      const saved = await (stored ? ports.assessments.update(stored, assessment) : ports.assessments.add(assessment));
      guard.release();
      notify({ intent: 'success', title: words.saved });
      onSaved(saved);
    });
  };
  const change = (key: RiskFactor, part: Partial<(typeof input)[RiskFactor]>) =>
    setInput((now) => ({ ...now, [key]: { ...now[key], ...part } }));
  const hintOf = (key: RiskFactor) => {
    const found = suggested[key];
    if (!found) return words.factorHelp[key];
    const because = found.because === 'cpv' ? words.becauseCpv(found.cpvCode ?? '') : words.because[found.because];
    return `${words.factorHelp[key]} ${words.suggestion(words.level[found.level], because)}`;
  };

  return (
    <FormFrame
      title={t('terms.assessment.risk')}
      row={row}
      guard={guard}
      isDirty={input !== start}
      saving={saving}
      error={error}
      saveLabel={words.save}
      onSave={submit}
    >
      <LawNote judgedOn={judgedOn} />
      <Panel>
        <div className={styles.factors}>
          {riskFactorKeys.map((key) => (
            <div key={key} className={styles.factor}>
              <ReasonedChoice
                question={words.factor[key]}
                hint={hintOf(key)}
                choices={riskLevels.map((value) => ({ value, label: words.level[value] }))}
                value={input[key].level}
                reason={input[key].reason}
                reasonLabel={words.reasonOf(words.factor[key])}
                choiceFault={tried && input[key].level === null ? words.choose : null}
                reasonFault={tried && reasonFault(input[key].reason) !== null ? words.reasonFault : null}
                onChoice={(value) => change(key, { level: value })}
                onReason={(reason) => change(key, { reason })}
              />
            </div>
          ))}
        </div>
      </Panel>
      <RiskOutcome level={level} answers={answers} />
      <Text size={200}>{words.sources}</Text>
    </FormFrame>
  );
}

/** Whether the law asks for the assessment is told, never decided for the person. */
function LawNote({ judgedOn }: { judgedOn: CalendarDate }) {
  const { language, format } = useText();
  const words = riskWords(language);
  const { rules, today } = useAppData();
  const rule = ruleInForce(rules, 'riskBasedControl', judgedOn);
  const now = rule ?? ruleInForce(rules, 'riskBasedControl', today);
  const from = now && format.date(now.from);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {words.lead}{' '}
        {rule && from
          ? words.byLaw(rule.paragraph, from, format.date(rule.readOn))
          : now && from
            ? words.beforeLaw(now.paragraph, from, format.date(judgedOn))
            : ''}
      </MessageBarBody>
    </MessageBar>
  );
}
