import { makeStyles, tokens } from '@fluentui/react-components';
import { RouteLink } from './RouteLink';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalL}`,
    padding: 0,
    listStyleType: 'none',
  },
  link: { paddingBlock: tokens.spacingVerticalXS },
  here: { fontWeight: tokens.fontWeightSemibold, boxShadow: `inset 0 -2px ${tokens.colorCompoundBrandStroke}` },
});

/** The way between the parts of a screen of the navigation: links above the header, the one that is shown marked. */
export function Sections<Id extends string>({
  label,
  sections,
  words,
  here,
}: {
  label: string;
  sections: readonly { readonly id: Id; readonly path: string }[];
  words: Readonly<Record<Id, string>>;
  here: Id;
}) {
  const styles = useStyles();
  return (
    <nav aria-label={label}>
      <ul className={styles.row}>
        {sections.map(({ id, path }) => (
          <li key={id} className={id === here ? `${styles.link} ${styles.here}` : styles.link}>
            <RouteLink to={path} isCurrent={id === here}>
              {words[id]}
            </RouteLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
