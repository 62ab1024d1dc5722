import { paths } from '../../navigation';
import { adminSectionsWords } from '../../text/admin-sections/admin-sections-words';
import { useText } from '../../text/TextProvider';
import { Sections } from '../Sections';

const sections = [
  { id: 'rules', path: paths.rules },
  { id: 'suppliers', path: paths.suppliers },
] as const;
export type AdminSection = (typeof sections)[number]['id'];

/** The way between the parts of «Administrasjon»: what is on each screen of them, above its header. */
export function AdminSections({ here }: { here: AdminSection }) {
  const { language } = useText();
  const words = adminSectionsWords(language);
  return <Sections label={words.navigation} sections={sections} words={words} here={here} />;
}
