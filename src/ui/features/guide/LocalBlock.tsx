import { makeStyles, tokens } from '@fluentui/react-components';
import { BuildingRegular } from '@fluentui/react-icons';
import type { RuleValue } from '../../../domain/rule-value';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { DutyItem } from './DutyItem';
import { useGuideStyles } from './guide.styles';
import { ownRuleWords } from './rule-words';
import { RuleBlock } from './RuleBlock';
import { smallPurchaseQuery } from './small-purchase-query';
import type { Guide } from './use-guide';

const useStyles = makeStyles({
  list: { marginTop: tokens.spacingVerticalM },
  links: { display: 'grid', rowGap: tokens.spacingVerticalXS, margin: `${tokens.spacingVerticalS} 0 0` },
});

/** What the municipality asks of itself. It is not law. */
export function LocalBlock({ guide, rules }: { guide: Guide; rules: readonly RuleValue[] }) {
  const styles = useStyles();
  const guideStyles = useGuideStyles();
  const { language, format } = useText();
  const words = guideWords(language).procedure;
  const { rights } = guide.data.session;
  const asksQuotes = rules.some(({ rule }) => rule === 'localQuotes');
  const asksAssessment = rules.some(({ rule }) => rule === 'localReservedAssessment');
  return (
    <RuleBlock layer="local" icon={<BuildingRegular />} title={words.local} help={words.localHelp}>
      {rules.length === 0 ? (
        <p className={guideStyles.text}>{words.noLocal}</p>
      ) : (
        <ul className={`${guideStyles.list} ${styles.list}`}>
          {rules.map((rule) => (
            <DutyItem key={rule.rule} words={ownRuleWords(rule, words, format)} paragraph={rule.paragraph} readOn={rule.readOn} />
          ))}
        </ul>
      )}
      <div className={styles.links}>
        {asksQuotes && rights.quoteRequests.add && (
          <RouteLink to={paths.newSmallPurchase(smallPurchaseQuery(guide.form, guide.value.value))}>{words.quotes}</RouteLink>
        )}
        {asksAssessment && rights.assessments.read && (
          <>
            <RouteLink to={paths.assessments()}>{words.assessment}</RouteLink>
            <span className={guideStyles.muted}>{words.assessmentLater}</span>
          </>
        )}
      </div>
    </RuleBlock>
  );
}
