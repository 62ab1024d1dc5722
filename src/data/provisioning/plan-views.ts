import type { ListDeclaration, ViewDeclaration } from '../../schema/list';
import type { ViewChange } from './provisioning-plan';
import type { FoundView } from './site-state';

/** The views of a list that are missing or different. Views that people have made are left alone. */
export function planViews(declaration: ListDeclaration, found: readonly FoundView[]): ViewChange[] {
  return declaration.views.flatMap((view): ViewChange[] => {
    const present = found.find((candidate) => fileName(candidate.ServerRelativeUrl) === view.name.toLowerCase());
    if (present === undefined) return [{ view, id: null, settings: wantedSettings(view), setFields: true }];
    const settings = differing(view, present);
    const setFields = present.ViewFields.Items.join() !== view.fields.join();
    return Object.keys(settings).length > 0 || setFields ? [{ view, id: present.Id, settings, setFields }] : [];
  });
}

const wantedSettings = (view: ViewDeclaration) => ({
  Title: view.title,
  ViewQuery: view.query,
  RowLimit: view.rowLimit,
  ...(view.isDefault ? { DefaultView: true } : {}),
});

function differing(view: ViewDeclaration, found: FoundView): Record<string, unknown> {
  return {
    // The English name is only there when a run was broken off; any other title is people's choice.
    ...(found.Title === view.name && view.title !== view.name ? { Title: view.title } : {}),
    ...(tidy(found.ViewQuery ?? '') === tidy(view.query) ? {} : { ViewQuery: view.query }),
    ...(found.RowLimit === view.rowLimit ? {} : { RowLimit: view.rowLimit }),
    ...(view.isDefault && !found.DefaultView ? { DefaultView: true } : {}),
  };
}

/** `/sites/innkjop/Lists/Agreements/ByEndDate.aspx` → `byenddate`. */
const fileName = (url: string) =>
  decodeURIComponent(url.slice(url.lastIndexOf('/') + 1))
    .replace(/\.aspx$/i, '')
    .toLowerCase();

/** SharePoint may write the same query with other space between its parts. */
const tidy = (query: string) =>
  query
    .replace(/>\s+</g, '><')
    .replace(/\s*\/>/g, '/>')
    .trim();
