import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EmptyState } from '../../components/EmptyState';
import { FoldedList } from '../../components/FoldedList';
import { PartFrame } from '../../components/part/PartFrame';
import type { PartSettings } from '../../parts/part-settings';
import { useAppData } from '../../state/app-data';
import { indicatorsWords } from '../../text/indicators/indicators-words';
import { partsWords } from '../../text/parts/parts-words';
import { useText } from '../../text/TextProvider';
import { IndicatorRow } from './IndicatorRow';
import { useIndicators } from './use-indicators';

const useStyles = makeStyles({
  notes: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  note: { margin: `${tokens.spacingVerticalS} 0 0`, maxWidth: '90ch' },
});

/** The indicators that the person may see, the target and the trend of each, and why others are not among them. */
export function Indicators({ title, settings: { areaId, months, rows: first } }: { title: string; settings: PartSettings }) {
  const styles = useStyles();
  const { t, language } = useText();
  const words = indicatorsWords(language);
  const { lookups, rows } = useAppData();
  const { shown, leftOut, isFailed, retry } = useIndicators(areaId, months);
  const area = areaId === null ? null : lookups.serviceArea(areaId);
  if (areaId !== null && area === null) {
    const { noArea, noAreaHelp } = partsWords(language);
    return (
      <PartFrame title={title}>
        <EmptyState level={3} title={noArea} help={noAreaHelp} />
      </PartFrame>
    );
  }
  if (rows.length === 0)
    return (
      <PartFrame title={title}>
        <EmptyState level={3} title={words.empty} help={words.emptyHelp} />
      </PartFrame>
    );
  const judged = shown.filter(({ comparison }) => comparison.isMet !== null);
  const met = judged.filter(({ comparison }) => comparison.isMet).length;
  const isBare = shown.every(({ comparison }) => comparison.isMet === null && comparison.earlier.length === 0);
  const where = area?.name ?? words.wholeMunicipality;
  const summary = judged.length === 0 ? where : `${where} · ${words.target.summary(met, judged.length)}`;
  const names = leftOut.map(({ indicator }) => words.of(months)[indicator.code].name);
  return (
    <PartFrame title={title} summary={summary}>
      <FoldedList
        key={`${first}/${areaId}`}
        items={shown}
        first={first}
        label={words.list}
        button="plain"
        moreText={partsWords(language).more}
      >
        {(line) => <IndicatorRow key={line.indicator.code} line={line} months={months} areaId={areaId} isBare={isBare} />}
      </FoldedList>
      <div role="status" className={styles.notes}>
        {isFailed && (
          <p className={styles.note}>
            {words.failed}{' '}
            <Button size="small" onClick={retry}>
              {t('common.retry')}
            </Button>
          </p>
        )}
        {names.length > 0 && <p className={styles.note}>{words.leftOut(names.join(', '))}</p>}
      </div>
    </PartFrame>
  );
}
