import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { isResourceOf } from '../../../domain/organisation';
import { goTo, paths } from '../../navigation';
import { useAppData } from '../../state/app-data';
import { smallPurchasesWords } from '../../text/small-purchases/small-purchases-words';
import { useText } from '../../text/TextProvider';
import { EmptyState } from '../EmptyState';
import { PageHeader } from '../PageHeader';
import { Panel } from '../Panel';

const useStyles = makeStyles({
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
  list: { display: 'grid', rowGap: tokens.spacingVerticalM, margin: 0 },
  area: { color: tokens.colorNeutralForeground3 },
  people: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Small purchases are closed to most: who helps instead, and where one finds out how to buy. */
export function SmallPurchasesForbidden() {
  const styles = useStyles();
  const { language } = useText();
  const { title, forbidden: words } = smallPurchasesWords(language);
  const { organisation, lookups, today } = useAppData();
  const helpers = organisation.serviceAreas
    .toSorted((a, b) => a.order - b.order)
    .map((area) => ({
      area,
      people: organisation.resourceGroup
        .filter((member) => isResourceOf(member, area.id, today))
        .flatMap(({ personId }) => lookups.person(personId) ?? []),
    }))
    .filter(({ people }) => people.length > 0);
  return (
    <div className={styles.stack}>
      <PageHeader title={title} />
      <EmptyState
        title={words.title}
        help={words.help}
        action={
          <Button appearance="primary" onClick={() => goTo(paths.guide())}>
            {words.guide}
          </Button>
        }
      />
      <Panel title={words.people}>
        {helpers.length === 0 ? (
          <p className={styles.quiet}>{words.nobody}</p>
        ) : (
          <dl className={styles.list}>
            {helpers.map(({ area, people }) => (
              <div key={area.id}>
                <dt className={styles.area}>{area.name}</dt>
                {people.map(({ id, name, email }) => (
                  <dd key={id} className={styles.people}>
                    {email ? <Link href={`mailto:${encodeURI(email)}`}>{name}</Link> : name}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        )}
      </Panel>
    </div>
  );
}
