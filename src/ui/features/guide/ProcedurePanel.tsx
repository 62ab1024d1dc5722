import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, Subtitle1, tokens } from '@fluentui/react-components';
import type { ProcedureAnswer } from '../../../domain/procedure';
import { EmptyState } from '../../components/EmptyState';
import { Panel } from '../../components/Panel';
import { guideWords } from '../../text/guide/guide-words';
import { rulesWords } from '../../text/rules/rules-words';
import { useText } from '../../text/TextProvider';
import { useGuideStyles } from './guide.styles';
import { LawBlock } from './LawBlock';
import { LocalBlock } from './LocalBlock';
import type { Guide } from './use-guide';

const useStyles = makeStyles({
  part: { display: 'block', margin: 0 },
  lead: { margin: `${tokens.spacingVerticalXS} 0` },
  blocks: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalL,
    alignItems: 'start',
    '@media (min-width: 1280px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
});

/** How the purchase is made without an agreement, by the rules in force on the day it started. Law and local policy never mix. */
export function ProcedurePanel({ guide }: { guide: Guide }) {
  const { language } = useText();
  const words = guideWords(language).procedure;
  const { procedure, started } = guide;
  return (
    <Panel title={words.title}>
      {procedure === null ? (
        started === null ? (
          <EmptyState level={3} title={guideWords(language).form.noDate} />
        ) : (
          <EmptyState level={3} title={words.needValue} help={words.needValueHelp} />
        )
      ) : (
        <Answer guide={guide} answer={procedure} />
      )}
    </Panel>
  );
}

function Answer({ guide, answer }: { guide: Guide; answer: ProcedureAnswer }) {
  const styles = useStyles();
  const guideStyles = useGuideStyles();
  const { t, format, language } = useText();
  const words = guideWords(language).procedure;
  const { form, value, started } = guide;
  const day = started === null ? '' : format.date(started);
  const { part, missing } = answer;
  if (part === null)
    return (
      <>
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>
              {words.missing(missing.map((rule) => rulesWords(language).rules[rule]).join(', '), day)}
            </MessageBarTitle>
            {words.missingHelp}
          </MessageBarBody>
        </MessageBar>
        <div className={styles.blocks}>
          <LocalBlock guide={guide} rules={answer.local} />
        </div>
      </>
    );
  return (
    <>
      <Subtitle1 as="h3" className={styles.part}>
        {words.part[part]}
      </Subtitle1>
      <p className={styles.lead}>{words.lead[part]}</p>
      <p className={`${styles.lead} ${guideStyles.muted}`}>
        {words.judged(t(`terms.purchaseType.${form.purchaseType}`), format.exactAmount(value.value ?? 0), day)}
      </p>
      <div className={styles.blocks}>
        <LawBlock answer={answer} value={value.value ?? 0} />
        <LocalBlock guide={guide} rules={answer.local} />
      </div>
      <p className={`${styles.lead} ${guideStyles.muted}`}>{words.advice}</p>
    </>
  );
}
