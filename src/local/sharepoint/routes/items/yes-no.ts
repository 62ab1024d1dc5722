import type { SpRequest } from '../../http/request';
import { readWeb } from '../../site/web-record';

/** The word for a Yes/No column, in the language that the web was made in. */
export function yesNo(request: SpRequest): (value: boolean) => string {
  const language = readWeb(request.server.database, request.web.id).settings.language ?? 1044;
  const [yes, no] = language === 1044 || language === 2068 ? ['Ja', 'Nei'] : ['Yes', 'No'];
  return (value) => (value ? yes : no);
}
