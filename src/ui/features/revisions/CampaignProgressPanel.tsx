import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RevisionCampaign } from '../../../domain/revision-campaign';
import { isLate } from '../../../domain/revision/campaign-agreements';
import type { CampaignProgress } from '../../../domain/revision/campaign-progress';
import { revisionResults } from '../../../domain/revision/revision-answers';
import { Panel } from '../../components/Panel';
import { StateBadge } from '../../components/StateBadge';
import { useAppData } from '../../state/app-data';
import { revisionWords } from '../../text/revision/revision-words';
import { useText } from '../../text/TextProvider';
import { ProgressBar } from './ProgressBar';

const useStyles = makeStyles({
  results: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, margin: `${tokens.spacingVerticalM} 0 0` },
  result: { display: 'flex', columnGap: tokens.spacingHorizontalXS, margin: 0 },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  left: { marginTop: tokens.spacingVerticalS },
  table: { width: '100%', borderCollapse: 'collapse', marginTop: tokens.spacingVerticalM, fontVariantNumeric: 'tabular-nums' },
  cell: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { paddingLeft: 0 },
  },
  head: { borderTop: 'none', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  right: { textAlign: 'right' },
});

/** How far a campaign has come: in all, by conclusion, and who has something left. */
export function CampaignProgressPanel({ campaign, progress }: { campaign: RevisionCampaign; progress: CampaignProgress }) {
  const styles = useStyles();
  const { language } = useText();
  const words = revisionWords(language);
  const { lookups, today } = useAppData();
  const { answered, total, byResult, owners } = progress;
  const left = total - answered;
  const late = isLate(campaign, today);
  const head = mergeClasses(styles.cell, styles.head);
  const number = mergeClasses(styles.cell, styles.right);
  return (
    <Panel title={words.progress}>
      <ProgressBar answered={answered} total={total} />
      {total > 0 && (
        <div className={styles.left}>
          <StateBadge tone={left === 0 ? 'success' : late ? 'danger' : 'neutral'}>
            {left === 0 ? words.allAnswered : late ? words.leftLate(left) : words.left(left)}
          </StateBadge>
        </div>
      )}
      <dl className={styles.results}>
        {revisionResults.map((result) => (
          <div key={result} className={styles.result}>
            <dt>{words.result[result]}</dt>
            <dd className={styles.number}>{byResult[result]}</dd>
          </div>
        ))}
      </dl>
      {owners.length > 0 && (
        <table className={styles.table} aria-label={words.perOwner}>
          <thead>
            <tr>
              <th scope="col" className={head}>
                {words.owner}
              </th>
              <th scope="col" className={mergeClasses(head, styles.right)}>
                {words.answeredColumn}
              </th>
              <th scope="col" className={mergeClasses(head, styles.right)}>
                {words.leftColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {owners.map((owner) => (
              <tr key={owner.ownerId ?? 'none'}>
                <th scope="row" className={styles.cell}>
                  {(owner.ownerId === null ? null : lookups.person(owner.ownerId)?.name) ?? words.noOwner}
                </th>
                <td className={number}>{`${owner.answered} / ${owner.total}`}</td>
                <td className={number}>{owner.total - owner.answered}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
