import {
  Button,
  makeStyles,
  mergeClasses,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  ToggleButton,
  tokens,
  useId,
} from '@fluentui/react-components';
import { ChevronDownRegular, DismissRegular, FilterRegular } from '@fluentui/react-icons';
import { memo, useMemo } from 'react';
import { useText } from '../../text/TextProvider';
import type { FacetModel, ListFacet, ListFacetId, ToggleFacetId } from './facet-model';
import { FacetOptions } from './FacetOptions';
import { fittingFacets } from './fitting-facets';

const useStyles = makeStyles({
  // One row whatever the counts are: a row that wraps would move the list a moment after it was drawn.
  root: { display: 'flex', minWidth: 0, gap: tokens.spacingHorizontalS, alignItems: 'center' },
  chip: { minWidth: 0, fontWeight: tokens.fontWeightRegular, maxWidth: '280px', fontVariantNumeric: 'tabular-nums' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  rest: { flexShrink: 0 },
  on: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover, color: tokens.colorBrandForeground2 },
    '@media (forced-colors: active)': { backgroundColor: 'Highlight', color: 'HighlightText', forcedColorAdjust: 'none' },
  },
});

export interface FacetActions {
  toggle(id: ToggleFacetId): void;
  choose(id: ListFacetId, values: readonly string[]): void;
  clear(): void;
}

function ListFacetChip({ facet, onChoose }: { facet: ListFacet; onChoose: FacetActions['choose'] }) {
  const styles = useStyles();
  const { t } = useText();
  const id = useId('facet');
  const names = facet.options.filter((option) => facet.chosen.includes(option.value)).map((option) => option.label);
  const chosen = names.length === 0 ? '' : names.length === 1 ? `: ${names[0]}` : ` · ${names.length}`;
  return (
    <Popover trapFocus positioning={{ position: 'below', align: 'start' }} withArrow={false}>
      <PopoverTrigger disableButtonEnhancement>
        <Button
          id={id}
          size="small"
          shape="circular"
          icon={<ChevronDownRegular />}
          iconPosition="after"
          className={mergeClasses(styles.chip, names.length > 0 && styles.on)}
        >
          <span className={styles.text}>
            {facet.id === 'endsWithin' && facet.chosen[0]
              ? t('register.filter.endsWithinMonths', { months: facet.chosen[0] })
              : `${facet.label}${chosen}`}
          </span>
        </Button>
      </PopoverTrigger>
      <PopoverSurface aria-labelledby={id}>
        <FacetOptions facet={facet} labelledBy={id} onChoose={(values) => onChoose(facet.id, values)} />
      </PopoverSurface>
    </Popover>
  );
}

/** The facets as chips in one row: what is often needed is one press away, the rest opens. */
export const FacetBar = memo(function FacetBar({
  model,
  actions,
  width,
  onMore,
}: {
  model: FacetModel;
  actions: FacetActions;
  width: number;
  onMore: () => void;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  const fitting = useMemo(() => fittingFacets(model, width), [model, width]);
  const folded = model.toggles.length + model.lists.filter(({ id }) => id !== 'suppliers').length > fitting.size;
  return (
    <div className={styles.root} role="group" aria-label={t('register.filter.label')}>
      {model.toggles
        .filter(({ id }) => fitting.has(id))
        .map((facet) => (
          <ToggleButton
            key={facet.id}
            size="small"
            shape="circular"
            checked={facet.on}
            className={mergeClasses(styles.chip, facet.on && styles.on)}
            onClick={() => actions.toggle(facet.id)}
          >
            <span className={styles.text}>
              {facet.count === null
                ? facet.label
                : t('register.filter.withCount', { name: facet.label, number: format.number(facet.count) })}
            </span>
          </ToggleButton>
        ))}
      {model.lists
        .filter(({ id }) => fitting.has(id))
        .map((facet) => (
          <ListFacetChip key={facet.id} facet={facet} onChoose={actions.choose} />
        ))}
      {folded && (
        <Button size="small" shape="circular" icon={<FilterRegular />} className={styles.rest} onClick={onMore}>
          {t('register.filter.more')}
        </Button>
      )}
      {model.active > 0 && (
        <Button size="small" appearance="transparent" icon={<DismissRegular />} className={styles.rest} onClick={actions.clear}>
          {t('register.filter.clear')}
        </Button>
      )}
    </div>
  );
});
