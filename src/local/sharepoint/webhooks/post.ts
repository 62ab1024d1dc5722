/** How long SharePoint waits for the other side [D]. */
const patience = 5000;

/**
 * One POST to a webhook's address. The local SharePoint calls any http or https address, this machine's own included, since that is where a webhook
 * being developed runs; whoever may add a webhook to a list may make it call. It sends no credentials and follows no redirect.
 * Undefined when there was no answer in time.
 */
export async function post(
  address: URL,
  body: string | undefined,
  stop: AbortSignal,
): Promise<{ readonly status: number; readonly text: string } | undefined> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.any([stop, AbortSignal.timeout(patience)]),
      ...(body === undefined ? {} : { headers: { 'Content-Type': 'application/json' }, body }),
    });
    return { status: response.status, text: await response.text() };
  } catch {
    // Unreachable, too slow, or broken off: for the webhook all the same.
    return undefined;
  }
}
