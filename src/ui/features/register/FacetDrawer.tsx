import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  DrawerBody,
  DrawerFooter,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  Switch,
  tokens,
  useId,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useText } from '../../text/TextProvider';
import type { ListFacet } from './facet-model';
import type { FacetActions } from './FacetBar';
import type { FacetModel } from './facet-model';
import { FacetOptions } from './FacetOptions';

const useStyles = makeStyles({
  drawer: { width: 'min(100vw, 360px)' },
  toggles: { display: 'flex', flexDirection: 'column', marginBottom: tokens.spacingVerticalS },
  footer: { flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

function DrawerFacet({ facet, onChoose }: { facet: ListFacet; onChoose: FacetActions['choose'] }) {
  const id = useId('facet');
  return (
    <AccordionItem value={facet.id}>
      <AccordionHeader id={id} expandIconPosition="end">
        {facet.chosen.length > 0 ? `${facet.label} · ${facet.chosen.length}` : facet.label}
      </AccordionHeader>
      <AccordionPanel>
        <FacetOptions facet={facet} labelledBy={id} onChoose={(values) => onChoose(facet.id, values)} />
      </AccordionPanel>
    </AccordionItem>
  );
}

/** All facets on a narrow screen, where a row of chips would push the agreements out of sight. */
export function FacetDrawer({
  model,
  actions,
  shown,
  onClose,
}: {
  model: FacetModel;
  actions: FacetActions;
  shown: number;
  onClose: () => void;
}) {
  const styles = useStyles();
  const { t, format } = useText();
  return (
    <OverlayDrawer open position="end" className={styles.drawer} onOpenChange={(_event, { open }) => !open && onClose()}>
      <DrawerHeader>
        <DrawerHeaderTitle
          action={<Button appearance="subtle" aria-label={t('common.close')} icon={<DismissRegular />} onClick={onClose} />}
        >
          {t('register.filter.label')}
        </DrawerHeaderTitle>
      </DrawerHeader>
      <DrawerBody>
        <div className={styles.toggles}>
          {model.toggles.map((facet) => (
            <Switch
              key={facet.id}
              checked={facet.on}
              label={facet.count === null ? facet.label : `${facet.label} · ${format.number(facet.count)}`}
              onChange={() => actions.toggle(facet.id)}
            />
          ))}
        </div>
        <Accordion
          multiple
          collapsible
          defaultOpenItems={model.lists.filter((each) => each.chosen.length > 0).map((each) => each.id)}
        >
          {model.lists.map((facet) => (
            <DrawerFacet key={facet.id} facet={facet} onChoose={actions.choose} />
          ))}
        </Accordion>
      </DrawerBody>
      <DrawerFooter className={styles.footer}>
        <Button appearance="primary" onClick={onClose}>
          {t('register.filter.done', { number: format.number(shown) })}
        </Button>
        <Button disabled={model.active === 0} onClick={actions.clear}>
          {t('register.filter.clear')}
        </Button>
      </DrawerFooter>
    </OverlayDrawer>
  );
}
