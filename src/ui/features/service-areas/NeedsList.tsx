import { makeStyles, tokens } from '@fluentui/react-components';
import type { OpenProcurement } from '../../../domain/procurement';
import { Amount } from '../../components/Amount';
import { FoldedList } from '../../components/FoldedList';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { useText } from '../../text/TextProvider';

const useStyles = makeStyles({
  item: {
    display: 'flex',
    justifyContent: 'space-between',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
    ':first-child': { borderTopStyle: 'none' },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  sub: { display: 'block', color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  value: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

/** Needs with where they are, when they are needed and what they may cost. Each leads to its page. */
export function NeedsList({ needs, first }: { needs: readonly OpenProcurement[]; first: number }) {
  const styles = useStyles();
  const { t, format } = useText();
  const { today } = useAppData();
  return (
    <FoldedList items={needs} first={first} moreText={(count) => t('serviceAreas.needsMore', { count })}>
      {({ id, title, phase, neededBy, estimatedValue }) => (
        <li key={id} className={styles.item}>
          <span>
            <RouteLink to={paths.procurement(id)} className={styles.title}>
              {title}
            </RouteLink>
            <span className={styles.sub}>
              {neededBy === null
                ? t(`serviceAreas.phase.${phase}`)
                : t('serviceAreas.needLine', {
                    phase: t(`serviceAreas.phase.${phase}`),
                    date: format.shortDate(neededBy, today),
                  })}
            </span>
          </span>
          {estimatedValue !== null && (
            <span className={styles.value}>
              <Amount kroner={estimatedValue} />
            </span>
          )}
        </li>
      )}
    </FoldedList>
  );
}
