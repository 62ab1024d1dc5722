import { makeStyles, tokens } from '@fluentui/react-components';
import { paths } from '../../navigation';
import { adminSectionsWords } from '../../text/admin-sections/admin-sections-words';
import { useText } from '../../text/TextProvider';
import { RouteLink } from '../RouteLink';

const sections = [
  { id: 'rules', path: paths.rules },
  { id: 'suppliers', path: paths.suppliers },
] as const;
export type AdminSection = (typeof sections)[number]['id'];

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

/** The way between the parts of «Administrasjon»: what is on each screen of them, above its header. */
export function AdminSections({ here }: { here: AdminSection }) {
  const styles = useStyles();
  const { language } = useText();
  const words = adminSectionsWords(language);
  return (
    <nav aria-label={words.navigation}>
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
