import { Button } from '@fluentui/react-components';
import { EmptyState } from '../../components/EmptyState';
import { FoldedList } from '../../components/FoldedList';
import { useHowToBuy } from '../../components/how-to-buy/use-how-to-buy';
import { Panel } from '../../components/Panel';
import { ErrorState } from '../../components/ErrorState';
import { guideWords } from '../../text/guide/guide-words';
import { useText } from '../../text/TextProvider';
import { CoverItem } from './CoverItem';
import { useGuideStyles } from './guide.styles';
import type { Guide } from './use-guide';

const first = 3;
/** More than this is a list of agreements, which the register is for. */
const most = 20;

/** The first question: is there an agreement to buy on already? */
export function AgreementsPanel({ guide }: { guide: Guide }) {
  const styles = useGuideStyles();
  const { language } = useText();
  const words = guideWords(language).agreements;
  const { isAsked, covers, form, choose } = guide;
  const shown = form.noneFits ? [] : covers.slice(0, most);
  const how = useHowToBuy(shown.map(({ row }) => row.agreement.id));
  const found = covers.length === 0 ? words.none : words.found(covers.length);
  if (!isAsked)
    return (
      <Panel title={words.title}>
        <EmptyState level={3} title={words.ask} help={words.askHelp} />
      </Panel>
    );
  return (
    <Panel title={words.title}>
      <p className={styles.text} role="status">
        {found}
      </p>
      {covers.length === 0 && <p className={styles.muted}>{words.noneHelp}</p>}
      {how.error !== null && <ErrorState error={how.error} onRetry={how.retry} />}
      {shown.length > 0 && (
        <>
          <FoldedList
            key={`${form.what}/${form.cpvCodes.join()}/${form.areaId}`}
            items={shown}
            first={first}
            moreText={words.more}
            label={found}
            button="plain"
          >
            {(cover) => (
              <CoverItem
                key={cover.row.agreement.id}
                cover={cover}
                how={how.of(cover.row.agreement.id)}
                failed={how.error !== null}
              />
            )}
          </FoldedList>
          <div className={styles.actions}>
            <Button onClick={() => choose({ noneFits: true })}>{words.noneFits}</Button>
            <span className={styles.muted}>{words.noneFitsHelp}</span>
          </div>
        </>
      )}
      {form.noneFits && covers.length > 0 && (
        <div className={styles.actions}>
          <Button onClick={() => choose({ noneFits: false })}>{words.someFits}</Button>
        </div>
      )}
    </Panel>
  );
}
