import {
  Checkbox,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  tokens,
} from '@fluentui/react-components';
import { revisionResults } from '../../../domain/revision/revision-answers';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';
import { ReasonedChoice } from '../assessments/ReasonedChoice';
import { RouteLink } from '../RouteLink';
import { wantsNeed } from './revision-input';
import type { RevisionAnswer } from './use-revision-answer';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  help: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  need: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalXXL,
  },
});

/** What is to happen with an agreement, why, what that takes, and the need that lives on. */
export function RevisionFields({ answer }: { answer: RevisionAnswer }) {
  const styles = useStyles();
  const { language } = useText();
  const words = revisionWords(language);
  const { input, change, faults } = answer;
  return (
    <div className={styles.root}>
      <ReasonedChoice
        question={words.form.question}
        layout="vertical"
        choices={revisionResults.map((value) => ({
          value,
          label: (
            <>
              {words.result[value]}
              <span className={styles.help}>{words.resultHelp[value]}</span>
            </>
          ),
        }))}
        value={input.result}
        reason={input.reason}
        reasonLabel={words.form.reason}
        reasonHint={words.form.reasonHint}
        choiceFault={faults?.result ? words.form.choose : null}
        reasonFault={faults?.reason ? words.form.reasonFault : null}
        onChoice={(result) => change({ result })}
        onReason={(reason) => change({ reason })}
      >
        {input.result === 'end' && <EndingNote answer={answer} />}
      </ReasonedChoice>
      <NeedFields answer={answer} />
      {answer.needLeft && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.form.needLeft}</MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}

function EndingNote({ answer: { end, input, change } }: { answer: RevisionAnswer }) {
  const { language, format } = useText();
  const { form: words } = revisionWords(language);
  const { today } = useAppData();
  const day = format.date(end.endsOn);
  const actBy = end.actBy && format.date(end.actBy);
  const late = end.actBy !== null && end.actBy < today;
  const said =
    end.what === 'over'
      ? words.over(day)
      : end.what === 'decline' && actBy
        ? (late ? words.declineLate : words.decline)(actBy, day)
        : end.what === 'giveNotice' && actBy
          ? (late ? words.noticeLate : words.giveNotice)(actBy, day)
          : words.letEnd(day);
  return (
    <>
      {end.what === 'giveNotice' && (
        <Field label={words.wantedEnd}>
          <Input
            type="date"
            min={today}
            value={input.wantedEnd || end.endsOn}
            onChange={(_event, { value }) => change({ wantedEnd: value })}
          />
        </Field>
      )}
      <MessageBar intent={late ? 'warning' : 'info'} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{words.endTitle}</MessageBarTitle> {said}
          {end.what === 'letEnd' && end.hasOption && ` ${words.doNotExercise}`}
        </MessageBarBody>
      </MessageBar>
    </>
  );
}

function NeedFields({ answer }: { answer: RevisionAnswer }) {
  const styles = useStyles();
  const { language } = useText();
  const { form: words } = revisionWords(language);
  const { input, change, faults, existing, offersNeed, reports } = answer;
  if (input.result !== 'renew' && input.result !== 'replace') return null;
  if (existing)
    return (
      <Text>
        {words.needIs}{' '}
        {existing.procurementId === null ? (
          existing.title
        ) : (
          <RouteLink to={paths.procurement(existing.procurementId)}>{existing.title}</RouteLink>
        )}
      </Text>
    );
  if (!offersNeed) return null;
  return (
    <div>
      <Checkbox
        checked={input.withNeed}
        label={
          <>
            {reports ? words.needReport : words.need}
            <span className={styles.help}>{reports ? words.needReportHelp : words.needHelp}</span>
          </>
        }
        onChange={(_event, { checked }) => change({ withNeed: checked === true })}
      />
      {wantsNeed(input) && (
        <div className={styles.need}>
          <Field label={words.needName} required {...(faults?.needTitle ? { validationMessage: words.needNameMissing } : {})}>
            <Input value={input.needTitle} maxLength={255} onChange={(_event, { value }) => change({ needTitle: value })} />
          </Field>
          <Field label={words.neededBy} {...(faults?.neededBy ? { validationMessage: words.neededByFault } : {})}>
            <Input type="date" value={input.neededBy} onChange={(_event, { value }) => change({ neededBy: value })} />
          </Field>
        </div>
      )}
    </div>
  );
}
