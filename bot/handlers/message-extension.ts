import type { Agreement } from '../../src/domain/agreement';
import { hitCard, hitPreview } from '../cards/search-result-card';
import { plainText } from '../cards/escape-text';
import type { CardBasis } from '../cards/card';
import type { InboundResponse } from '../channel/channel';
import type { InvokeActivity } from '../channel/inbound-activity';
import { readExtensionLink, readExtensionQuery, type ExtensionQuery } from '../channel/invoke-values';
import { askerOf, wordsFor, type Asker } from './asker';
import { agreementsOfUpn, findAgreements } from './find-agreements';
import type { HandlerParts } from './handler-parts';
import { hitOf, type KnownRegister } from './known-register';
import { agreementOfLink } from './own-link';
import { isLate } from './patience';
import { basisOf } from './reply';
import { shownTo } from './shown-to';
import { whatWentWrong } from './what-went-wrong';

/** Teams waits five seconds for a search (learn.microsoft.com, "Respond to search command"); the person is told before that. */
const patienceMs = 4_000;
/** Whoever has not found it by then needs other words. */
const mostResults = 200;
/** What a link is unfurled to may be no newer (learn.microsoft.com, "Link unfurling"); the card has nothing that is. */
const unfurledVersion = '1.3';

const said = (text: string): InboundResponse => ({ status: 200, body: { composeExtension: { type: 'message', text } } });

/** `composeExtension/query`. Anything that goes wrong is told in the list itself. */
export async function answerQuery(parts: HandlerParts, activity: InvokeActivity): Promise<InboundResponse> {
  const query = readExtensionQuery(activity.value, parts.searchParameter);
  if (query === null) return { status: 400 };
  const asker = askerOf(parts, activity);
  const inLanguage = asker.then(
    (known) => wordsFor(parts, known, activity.locale),
    () => wordsFor(parts, null, activity.locale),
  );
  const answer = Promise.all([asker, inLanguage])
    .then(([known, words]) => results(parts, known, basisOf(parts, words), query))
    .catch(async (err: unknown) => {
      parts.log.error({ err }, 'a search of the message extension failed');
      return said(whatWentWrong(await inLanguage, err));
    });
  if (!(await isLate(parts, answer, patienceMs))) return answer;
  return said((await wordsFor(parts, null, activity.locale)).bot('say.late'));
}

async function results(
  parts: HandlerParts,
  asker: Asker | null,
  basis: CardBasis,
  { text, skip, count }: ExtensionQuery,
): Promise<InboundResponse> {
  const { bot } = basis.words;
  if (asker === null) return said(bot('say.notInstalled'));
  const register = await parts.register();
  // Before anything is typed: what the person is responsible for.
  const found =
    text.trim() === ''
      ? agreementsOfUpn(register, asker.upn, basis.today).map(({ agreement }) => agreement)
      : findAgreements(register, text, basis.today);
  const page = found.slice(0, mostResults).slice(skip, skip + count);
  const result = await shownTo(parts, asker, page, ({ id }) => id, 'personal');
  if (result === null) return said(bot('say.stranger'));
  // Further down an empty list only says that there is no more.
  if (result.shown.length === 0 && skip === 0)
    return said(text.trim() === '' ? bot('say.typeToSearch') : bot('search.none', { text: plainText(text, 80) }));
  return listOf(register, basis, result.shown);
}

/** `composeExtension/queryLink`. Only a link to an agreement of ours, for somebody who may read it; anything else gives nothing. */
export async function answerLink(parts: HandlerParts, activity: InvokeActivity): Promise<InboundResponse> {
  const link = readExtensionLink(activity.value);
  const id = link === null ? null : agreementOfLink(link, parts.ownLinks);
  const nothing: InboundResponse = { status: 200, body: {} };
  if (id === null) return nothing;
  const asker = await askerOf(parts, activity);
  if (asker === null) return nothing;
  const [register, words] = await Promise.all([parts.register(), wordsFor(parts, asker, activity.locale)]);
  const agreement = register.agreements.find((each) => each.id === id);
  const result = await shownTo(parts, asker, agreement ? [agreement] : [], (each) => each.id, 'personal');
  return result?.shown.length ? listOf(register, basisOf(parts, words), result.shown, unfurledVersion) : nothing;
}

/** The forms of learn.microsoft.com, "Respond to search command": the card is what is put into the message, the preview what the list shows. */
function listOf(register: KnownRegister, basis: CardBasis, agreements: readonly Agreement[], version?: string): InboundResponse {
  const attachments = agreements.map((agreement) => {
    const hit = hitOf(register, agreement);
    return {
      contentType: 'application/vnd.microsoft.card.adaptive',
      content: { ...hitCard(basis, hit).card, ...(version === undefined ? {} : { version }) },
      preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: hitPreview(basis, hit) },
    };
  });
  return { status: 200, body: { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } } };
}
