import type { Send } from '../../src/data/connection/retry-behaviour';
import type { Telemetry } from './telemetry';

/** Each request to SharePoint by kind and outcome. Never its address: a login name or a title may stand in it. */
export function measuredFetch(send: Send, telemetry: Telemetry): Send {
  return (url, init) =>
    telemetry.span('sharePoint', { kind: kindOf(url, init.method) }, async (span) => {
      const response = await send(url, init);
      span.add({ status: response.status });
      if (response.status === 429 || response.status >= 500) span.fail('unanswered');
      return response;
    });
}

const kindOf = (url: string, method = 'GET'): string => {
  const path = new URL(url).pathname.toLowerCase();
  if (path.endsWith('/_api/$batch')) return 'batch';
  if (path.endsWith('/getchanges')) return 'changes';
  return method.toUpperCase() === 'GET' ? 'read' : 'write';
};
