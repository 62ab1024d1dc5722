import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { suggestSuppliers, type SuggestedSupplier } from '../../../domain/small-purchases/suggest-suppliers';
import { FoldedList } from '../../components/FoldedList';
import { RouteLink } from '../../components/RouteLink';
import { paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { LocalMark } from './LocalMark';
import { usePurchase } from './purchase-context';
import { useFormStyles } from './purchase.styles';

const first = 5;
const step = 20;
const useStyles = makeStyles({
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  words: { flex: '1 1 auto', minWidth: 0, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  why: { display: 'block' },
  button: { flexShrink: 0 },
});

/** Suppliers that may have it, local ones first, with why each is thought so. Those that are asked already are left out. */
export function Suggestions({ onAsk }: { onAsk: (supplierId: number) => void }) {
  const styles = useStyles();
  const shared = useFormStyles();
  const { language } = useText();
  const words = smallPurchasesWords(language).form;
  const { organisation, rows } = useAppData();
  const { values } = usePurchase();
  const { title, cpvCodes, asked } = values;
  const agreements = useMemo(() => rows.map(({ agreement }) => agreement), [rows]);
  const all = useMemo(
    () => suggestSuppliers({ title, cpvCodes }, organisation.suppliers, agreements),
    [title, cpvCodes, organisation.suppliers, agreements],
  );
  if (title.trim() === '' && cpvCodes.length === 0) return null;
  const left = all.filter(({ supplier }) => asked.every(({ supplierId }) => supplierId !== supplier.id));
  if (all.length > 0 && left.length === 0) return null;
  return (
    <section aria-label={words.suggestions}>
      <Subtitle2 as="h3" block>
        {words.suggestions}
      </Subtitle2>
      {left.length === 0 ? (
        <Text as="p" block className={shared.muted}>
          {words.noSuggestions} <RouteLink to={paths.suppliers}>{words.toRegister}</RouteLink>
        </Text>
      ) : (
        <FoldedList items={left} first={first} step={step} label={words.suggestions} moreText={words.moreSuggestions}>
          {(each) => (
            <li key={each.supplier.id} className={styles.line}>
              <span className={styles.words}>
                <span className={styles.head}>
                  {each.supplier.name} <LocalMark supplier={each.supplier} />
                </span>
                <span className={`${shared.small} ${styles.why}`}>
                  <Why suggestion={each} />
                </span>
              </span>
              <Button
                className={styles.button}
                icon={<AddRegular />}
                aria-label={words.ask(each.supplier.name)}
                onClick={() => onAsk(each.supplier.id)}
              >
                {words.askShort}
              </Button>
            </li>
          )}
        </FoldedList>
      )}
    </section>
  );
}

function Why({ suggestion: { categories, agreementIds } }: { suggestion: SuggestedSupplier }) {
  const { language } = useText();
  const words = smallPurchasesWords(language).form;
  const { rowOf } = useAppData();
  const titles = agreementIds.flatMap((id) => rowOf(id)?.agreement.title ?? []).slice(0, 2);
  return (
    <>
      {[
        ...(categories.length > 0 ? [words.becauseCategory(categories.join(', '))] : []),
        ...(titles.length > 0 ? [words.becauseAgreement(titles.join(', '))] : []),
      ].join(' · ')}
    </>
  );
}
