import type { Entities } from '../http/entity';

interface WebTemplate {
  readonly name: string;
  readonly id: number;
  readonly title: string;
  /** Not shown to people who make a web, but taken by the API. */
  readonly hidden?: boolean;
}

/** The site definitions that a web can be made of [W]: name and configuration, number and title. */
const templates: readonly WebTemplate[] = [
  { name: 'STS#3', id: 1, title: 'Team site (no Microsoft 365 group)' },
  { name: 'STS#0', id: 1, title: 'Team site (classic experience)' },
  { name: 'STS#1', id: 1, title: 'Blank Site', hidden: true },
  { name: 'STS#2', id: 1, title: 'Document Workspace', hidden: true },
  { name: 'WIKI#0', id: 2, title: 'Wiki Site', hidden: true },
  { name: 'BLOG#0', id: 9, title: 'Blog', hidden: true },
  { name: 'PROJECTSITE#0', id: 6215, title: 'Project Site' },
  { name: 'BDR#0', id: 7, title: 'Document Center' },
  { name: 'DEV#0', id: 95, title: 'Developer Site', hidden: true },
  { name: 'GROUP#0', id: 64, title: 'Team site', hidden: true },
  { name: 'SITEPAGEPUBLISHING#0', id: 68, title: 'Communication site', hidden: true },
  { name: 'OFFILE#1', id: 14483, title: 'Records Center' },
  { name: 'SRCHCENTERLITE#0', id: 90, title: 'Basic Search Center' },
  { name: 'SRCHCEN#0', id: 50, title: 'Enterprise Search Center' },
  { name: 'ENTERWIKI#0', id: 52, title: 'Enterprise Wiki', hidden: true },
  // PnPjs's own tests make a web of it.
  { name: 'FunSite#0', id: 0, title: 'FunSite', hidden: true },
];

/** `STS#0`, or a name alone, which takes the first configuration: [R] `STS` is the modern team site, configuration 3. */
export function templateNamed(written: string): { template: string; configuration: number; id: number } | undefined {
  const wanted = written.trim().toUpperCase();
  const found = templates.find(({ name }) => name.toUpperCase() === wanted || name.toUpperCase().startsWith(`${wanted}#`));
  if (found === undefined || wanted === '') return undefined;
  const [template = '', configuration] = found.name.split('#');
  return { template, configuration: Number(configuration), id: found.id };
}

export const availableTemplates = (lcid: number): Entities => ({
  kind: 'entities',
  set: 'SP.ApiData.WebTemplates',
  items: templates
    .filter(({ hidden }) => hidden !== true)
    .map(({ name, id, title }) => ({
      kind: 'entity',
      type: 'SP.WebTemplate',
      uri: `Web/GetAvailableWebTemplates(lcid=${lcid})/GetByName('${encodeURIComponent(name)}')`,
      properties: {
        Description: '',
        DisplayCategory: 'Collaboration',
        Id: id,
        ImageUrl: '/_layouts/15/images/stts.png',
        IsHidden: false,
        IsRootWebOnly: false,
        IsSubWebOnly: false,
        Lcid: lcid,
        Name: name,
        Title: title,
      },
    })),
});
