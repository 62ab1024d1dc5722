import { RouteTable } from '../../../../src/local/sharepoint/http/dispatch';
import { handle, type Handling } from '../../../../src/local/sharepoint/http/handle';
import { routes } from '../../../../src/local/sharepoint/routes';
import { createSharePoint, type SharePoint, type SharePointOptions } from '../../../../src/local/sharepoint/server';
import { tokenOf } from './running-site';

export interface InProcessAnswer {
  readonly status: number;
  readonly body: string;
}

export interface InProcess {
  readonly sharePoint: SharePoint;
  readonly faults: unknown[];
  /** `path` follows `_api/`. */
  send(method: string, path: string, body?: string, headers?: Readonly<Record<string, string>>): Promise<InProcessAnswer>;
  /** JSON in, JSON out; anything but success is thrown. */
  // oxlint-disable-next-line typescript/no-explicit-any -- tests reach into answers of every form
  json(method: string, path: string, body?: unknown): Promise<any>;
}

/** A site asked without a wire between: for tests that ask many thousand times. */
export function inProcess(options: SharePointOptions = {}): InProcess {
  const faults: unknown[] = [];
  const sharePoint = createSharePoint(options);
  const handling: Handling = {
    server: sharePoint.server,
    routes: new RouteTable(routes),
    site: { origin: 'http://127.0.0.1:4400', sitePath: sharePoint.sitePath },
    faults: sharePoint.faults,
    log: (fault) => faults.push(fault),
  };
  const authorization = `Bearer ${tokenOf('admin')}`;
  const send: InProcess['send'] = async (method, path, body = '', headers = {}) => {
    const all = { accept: 'application/json;odata=nometadata', 'content-type': 'application/json', authorization, ...headers };
    const url = `${sharePoint.sitePath}/_api/${path}`;
    return handle(handling, { method, url, headers: new Map(Object.entries(all)), body: Buffer.from(body) });
  };
  return {
    sharePoint,
    faults,
    send,
    async json(method, path, body) {
      const answer = await send(method, path, body === undefined ? '' : JSON.stringify(body));
      if (answer.status >= 300) throw new Error(`${method} ${path}: ${answer.status} ${answer.body}`);
      return answer.body === '' ? undefined : (JSON.parse(answer.body) as unknown);
    },
  };
}
