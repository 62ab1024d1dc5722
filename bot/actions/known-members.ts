import type { Channel } from '../channel/channel';

/** So long a name of the roster is taken to be whose it was. What a person may do is asked of SharePoint each time all the same. */
const keptMs = 60_000;
const mostKept = 10_000;

type Member = Channel['member'];

/**
 * Asks the roster once for many cards: when a chat is opened, Teams asks for a view of each card in sight at once, and the roster answers only some
 * requests a second. Who is not found, and what fails, is asked again.
 */
export function knownMembers(ask: Member, elapsed: () => number): Member {
  const known = new Map<string, { readonly at: number; readonly member: ReturnType<Member> }>();
  return async (of, userId) => {
    const key = `${of.serviceUrl} ${of.conversationId} ${userId}`;
    const before = known.get(key);
    if (before && elapsed() - before.at < keptMs) return before.member;
    const member = ask(of, userId);
    if (known.size >= mostKept) known.clear();
    const mine = { at: elapsed(), member };
    known.set(key, mine);
    const forget = (): void => void (known.get(key) === mine && known.delete(key));
    member.then((found) => found ?? forget(), forget);
    return member;
  };
}
