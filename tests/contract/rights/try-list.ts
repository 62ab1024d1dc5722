import type { ListDeclaration } from '../../../src/schema/list';
import { tokenOf } from '../../local/sharepoint/support/running-site';
import { tries, type Trier } from './allowed-per-list';

/** Written into every row, and looked for in every answer. */
export const secret = 'Løyndomsfullt';

/** `empty`: the question was answered, without what others have written. */
export type Outcome = 'yes' | 'empty' | 'no' | `status ${number}` | 'leaks in a refusal';

/** The row that one trier tries things on, made by somebody else. */
export interface TriedRow {
  readonly id: number;
}

type Ask = (path: string, init?: { method?: string; body?: unknown; headers?: Record<string, string> }) => Promise<Answered>;
interface Answered {
  readonly status: number;
  readonly text: string;
}

/** `/sites/innkjop`, which the addresses of files begin with. */
const sitePath = '/sites/innkjop';
export const pathOf = (list: Pick<ListDeclaration, 'url'>): string => `/_api/web/GetList('${sitePath}/${list.url}')`;

const reads = {
  'read items': (at) => ({ path: `${at.list}/items` }),
  'read one by its id': (at) => ({ path: at.item }),
  'read it as text': (at) => ({ path: `${at.item}/FieldValuesAsText` }),
  'read it in a batch': (at) => batchOf(`${at.site}${at.item}`),
  'read rows as a stream': (at) => ({
    path: `${at.list}/RenderListDataAsStream`,
    body: { parameters: { ViewXml: '<View><ViewFields><FieldRef Name="Title"/></ViewFields></View>' } },
  }),
  'ask with CAML': (at) => ({ path: `${at.list}/GetItems`, body: { query: { ViewXml: '<View/>' } } }),
  'read changed items': (at) => ({ path: `${at.list}/GetListItemChangesSinceToken`, body: { query: {} } }),
  'read earlier versions': (at) => ({ path: `${at.item}/versions` }),
  'read what is attached': (at) => ({
    path: at.isLibrary ? `${at.item}/File/$value` : `${at.item}/AttachmentFiles('${secret}.txt')/$value`,
  }),
} as const satisfies Readonly<Record<string, (at: At) => Asked>>;

const others = {
  'read the change log': (at) => ({ path: `${at.list}/GetChanges`, body: { query: { Item: true, Add: true, Update: true } } }),
  'change it': (at) => ({ path: at.item, body: { Title: `${secret} endra` }, headers: merge }),
  'change it in a batch': (at) => batchOf(`${at.site}${at.item}`, { Title: `${secret} endra` }),
  'change it by form values': (at) => ({
    path: `${at.item}/ValidateUpdateListItem`,
    body: { formValues: [{ FieldName: 'Title', FieldValue: `${secret} endra` }], bNewDocumentUpdate: false },
  }),
  'attach a file': (at) =>
    at.isLibrary
      ? { path: `${at.item}/File/CheckOut`, body: {} }
      : { path: `${at.item}/AttachmentFiles/add(FileName='meir${Math.abs(at.id)}.txt')`, body: 'meir' },
  'change the settings': (at) => ({ path: at.list, body: { Description: at.description }, headers: merge }),
  'make a column': (at) => ({ path: `${at.list}/fields`, body: { Title: `Prøve${at.id}`, FieldTypeKind: 2 } }),
  'read who has which right': (at) => ({ path: `${at.list}/roleassignments` }),
  'give rights': (at) => ({
    path: `${at.list}/roleassignments/addroleassignment(principalid=${at.principal},roledefid=1073741826)`,
    body: {},
  }),
  'give the row rights of its own': (at) => ({
    path: `${at.item}/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=false)`,
    body: {},
  }),
  'throw it away': (at) => ({ path: `${at.item}/recycle`, body: {} }),
} as const satisfies Readonly<Record<string, (at: At) => Asked>>;

export const readOperations = Object.keys(reads) as readonly (keyof typeof reads)[];
export type Operation = keyof typeof reads | keyof typeof others | 'add a row' | 'change a row of one’s own';

interface At {
  readonly site: string;
  readonly list: string;
  readonly item: string;
  readonly id: number;
  readonly isLibrary: boolean;
  readonly description: string;
  readonly principal: number;
}
interface Asked {
  readonly path: string;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
}

const merge = { 'X-HTTP-Method': 'MERGE', 'If-Match': '*' };

export interface Tried {
  readonly siteUrl: string;
  readonly declaration: ListDeclaration;
  readonly row: TriedRow;
  /** Somebody to give rights to. */
  readonly principal: number;
}

/** Everything once, as one who tries; the row is gone afterwards if it may be thrown away. */
export async function tryEverything(
  trier: Trier,
  { siteUrl, declaration, row, principal }: Tried,
): Promise<Record<Operation, Outcome>> {
  const ask = asking(trier, siteUrl);
  const list = pathOf(declaration);
  const isLibrary = declaration.template === 'library';
  const at: At = {
    site: siteUrl,
    list,
    item: `${list}/items(${row.id})`,
    id: row.id,
    isLibrary,
    description: declaration.description,
    principal,
  };
  const outcomes = new Map<Operation, Outcome>();
  for (const [name, question] of Object.entries(reads))
    outcomes.set(name as Operation, readOutcome(await send(ask, question(at))));
  const added = await ask(isLibrary ? `${list}/RootFolder/Files/add(url='prove${row.id}.txt',overwrite=true)` : `${list}/items`, {
    method: 'POST',
    body: isLibrary ? 'prøve' : { Title: 'Prøve' },
  });
  outcomes.set('add a row', outcome(added));
  const own = isLibrary ? undefined : (parsed(added.text) as { Id?: number }).Id;
  if (own !== undefined) {
    const changed = await send(ask, { path: `${list}/items(${own})`, body: { Title: 'Endra' }, headers: merge });
    outcomes.set('change a row of one’s own', outcome(changed));
  }
  for (const [name, question] of Object.entries(others)) outcomes.set(name as Operation, outcome(await send(ask, question(at))));
  return Object.fromEntries(outcomes) as Record<Operation, Outcome>;
}

function asking(trier: Trier, siteUrl: string): Ask {
  const { as } = tries[trier];
  const token = as === null ? (trier === 'forgedToken' ? 'eyJhbGciOiJub25lIn0.e30.' : null) : tokenOf(as);
  return async (path, { method = 'GET', body, headers = {} } = {}) => {
    const response = await fetch(siteUrl + path, {
      method,
      headers: {
        Accept: 'application/json;odata=nometadata',
        ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
        ...(body === undefined || typeof body === 'string' ? {} : { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return inBatch(path, { status: response.status, text: await response.text() });
  };
}

const send = (ask: Ask, { path, ...init }: Asked): Promise<Answered> =>
  ask(path, 'body' in init ? { method: 'POST', ...init } : init);

function batchOf(url: string, change?: unknown): Asked {
  const request =
    change === undefined
      ? `GET ${url} HTTP/1.1\r\nAccept: application/json;odata=nometadata\r\n`
      : `MERGE ${url} HTTP/1.1\r\nContent-Type: application/json\r\nAccept: application/json;odata=nometadata\r\nIf-Match: *\r\n\r\n${JSON.stringify(change)}`;
  const part = (boundary: string) =>
    `--${boundary}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\n${request}\r\n\r\n`;
  const body =
    change === undefined ? part('b') : `--b\r\nContent-Type: multipart/mixed; boundary="c"\r\n\r\n${part('c')}--c--\r\n\r\n`;
  return { path: '/_api/$batch', body: `${body}--b--\r\n`, headers: { 'Content-Type': 'multipart/mixed; boundary=b' } };
}

/** Of a batch, what its one part was answered. */
function inBatch(path: string, answer: Answered): Answered {
  const part = path.endsWith('$batch') ? /HTTP\/1\.1 (\d+)/.exec(answer.text)?.[1] : undefined;
  return part === undefined ? answer : { status: Number(part), text: answer.text };
}

function outcome({ status, text }: Answered): Outcome {
  if (status >= 200 && status < 300) return 'yes';
  if (text.includes(secret)) return 'leaks in a refusal';
  return status === 401 || status === 403 || status === 404 ? 'no' : `status ${status}`;
}

function readOutcome(answer: Answered): Outcome {
  const told = outcome(answer);
  return told === 'yes' && !answer.text.includes(secret) ? 'empty' : told;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
