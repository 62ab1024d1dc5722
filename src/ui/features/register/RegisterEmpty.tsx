import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { EmptyState } from '../../components/EmptyState';
import { goTo, paths } from '../../navigation';
import { useText } from '../../text/TextProvider';
import { activeFilterNames, type FacetModel } from './facet-model';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: tokens.spacingHorizontalS },
});

/** Nothing is registered yet: the first agreement, or who to ask for it. */
export function NoAgreements({ mayAdd, isLead }: { mayAdd: boolean; isLead: boolean }) {
  const { t } = useText();
  return (
    <EmptyState
      title={t('register.empty.title')}
      help={t(mayAdd ? 'register.empty.add' : isLead ? 'register.empty.askForRight' : 'register.empty.ask')}
      action={
        mayAdd && (
          <Button appearance="primary" onClick={() => goTo(paths.newAgreement)}>
            {t('register.actions.add')}
          </Button>
        )
      }
    />
  );
}

/** Nothing was found: what was looked for, and the ways out. */
export function NoHits({
  text,
  model,
  onClearFilters,
  onClearAll,
}: {
  text: string;
  model: FacetModel;
  onClearFilters: () => void;
  onClearAll: () => void;
}) {
  const styles = useStyles();
  const { t } = useText();
  const searched = text.trim();
  const filters = activeFilterNames(model);
  return (
    <EmptyState
      title={searched ? t('register.empty.noHitsFor', { text: searched }) : t('register.empty.noHits')}
      help={[
        ...(filters.length > 0 ? [t('register.empty.noHitsFiltered', { filters: filters.join(' · ') })] : []),
        t('register.empty.noHitsHelp'),
      ].join(' ')}
      action={
        <div className={styles.actions}>
          {searched && filters.length > 0 && <Button onClick={onClearFilters}>{t('register.empty.clearFilters')}</Button>}
          <Button appearance="primary" onClick={onClearAll}>
            {t('register.empty.clear')}
          </Button>
        </div>
      }
    />
  );
}
