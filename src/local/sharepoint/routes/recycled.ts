import type { SpResponse } from '../http/request';

/** What every `recycle()` answers: the id under which the recycle bin has the thing. */
export const recycledAs = (id: string): SpResponse => ({
  status: 200,
  content: { kind: 'result', name: 'Recycle', type: 'Edm.Guid', value: id },
});
