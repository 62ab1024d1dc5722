import type { Answer } from '../../../local/sharepoint/support/running-site';

export interface Refusal {
  readonly status: number;
  /** `<hresult>, <type>` */
  readonly code: string;
  readonly message: string;
}

/** What an answer refuses with, whatever its metadata level. */
export function refusalOf({ status, json }: Answer): Refusal {
  const body = json as Record<string, { code: string; message: { value: string } } | undefined> | undefined;
  const error = body?.['odata.error'] ?? body?.['error'];
  return { status, code: error?.code ?? '', message: error?.message.value ?? '' };
}
