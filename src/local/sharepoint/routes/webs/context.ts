import { issueDigest } from '../../http/digest';
import { digestSeconds } from '../../http/issued-digests';
import type { SpRequest, SpRoute } from '../../http/request';

function contextInfo(request: SpRequest) {
  return {
    status: 200,
    content: {
      kind: 'result',
      name: 'GetContextWebInformation',
      type: 'SP.ContextWebInformation',
      value: {
        kind: 'complex',
        type: 'SP.ContextWebInformation',
        properties: {
          FormDigestTimeoutSeconds: digestSeconds,
          FormDigestValue: issueDigest(request.server, request.caller.oid, request.server.clock()),
          LibraryVersion: '16.0.0.0',
          SiteFullUrl: request.rootWeb.url,
          SupportedSchemaVersions: { kind: 'values', type: 'Edm.String', values: ['14.0.0.0', '15.0.0.0'] },
          WebFullUrl: request.web.url,
        },
      },
    },
  } as const;
}

/** `_api/contextinfo`: the digest for writes. Open to whoever has a token; rights are asked where the write is. */
export const contextRoutes: readonly SpRoute[] = [
  { method: 'POST', pattern: 'contextinfo', handle: contextInfo },
  { method: 'POST', pattern: 'web/contextinfo', handle: contextInfo },
];
