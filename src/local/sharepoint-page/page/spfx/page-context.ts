import type { PagePerson, PageSite } from '../../page-person';
import type { Language } from '../state';
import { Guid } from './core-library';

export const cultures = { nn: 'nn-NO', nb: 'nb-NO', en: 'en-US' } as const;
const localeIds = { nn: 2068, nb: 1044, en: 1033 } as const;

export interface FormDigest {
  readonly value: string;
  readonly seconds: number;
}

/** `context.pageContext` as a modern page of the site has it. What a web part of ours has no use for (list, listItem, permissions) is left out. */
export function pageContext(site: PageSite, person: PagePerson, lang: Language, digest: FormDigest) {
  const absoluteUrl = `${window.location.origin}${site.path}`;
  const culture = cultures[lang];
  const loginName = `i:0#.f|membership|${person.email}`;
  return {
    web: {
      absoluteUrl,
      id: Guid.parse(site.webId),
      language: localeIds[lang],
      languageName: culture,
      logoUrl: '',
      serverRelativeUrl: site.path,
      templateName: '68',
      title: site.title,
      isAppWeb: false,
    },
    site: {
      absoluteUrl,
      id: Guid.parse(site.siteId),
      serverRelativeUrl: site.path,
      serverRequestPath: `${site.path}/SitePages/Innkjop.aspx`,
    },
    user: {
      displayName: person.name,
      email: person.email,
      loginName,
      isAnonymousGuestUser: false,
      isExternalGuestUser: person.kind === 'guest',
    },
    cultureInfo: { currentCultureName: culture, currentUICultureName: culture, isRightToLeft: false },
    aadInfo: {
      tenantId: Guid.parse(site.tenantId),
      userId: Guid.parse(person.oid),
      instanceUrl: 'https://login.microsoftonline.com',
    },
    legacyPageContext: {
      webAbsoluteUrl: absoluteUrl,
      webServerRelativeUrl: site.path,
      siteAbsoluteUrl: absoluteUrl,
      webId: `{${site.webId}}`,
      siteId: `{${site.siteId}}`,
      webTitle: site.title,
      userLoginName: loginName,
      userDisplayName: person.name,
      currentLanguage: localeIds[lang],
      currentUICultureName: culture,
      formDigestValue: digest.value,
      formDigestTimeoutSeconds: digest.seconds,
    },
  };
}

export type PageContext = ReturnType<typeof pageContext>;
