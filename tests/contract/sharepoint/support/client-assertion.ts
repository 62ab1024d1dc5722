import { constants, createHash, createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto';

/**
 * The signed statement by which an app with a certificate proves itself to Entra ID.
 * https://learn.microsoft.com/entra/identity-platform/certificate-credentials [D]
 */
export function clientAssertion(pem: string, clientId: string, audience: string, now: Date): string {
  const thumbprint = createHash('sha256').update(new X509Certificate(pem).raw).digest('base64url');
  const seconds = Math.floor(now.getTime() / 1000);
  const claims = {
    aud: audience,
    iss: clientId,
    sub: clientId,
    jti: randomUUID(),
    nbf: seconds,
    iat: seconds,
    exp: seconds + 300,
  };
  const signed = `${part({ alg: 'PS256', typ: 'JWT', 'x5t#S256': thumbprint })}.${part(claims)}`;
  // PS256: the padding that Entra ID recommends, salt as long as the hash.
  const signature = sign('sha256', Buffer.from(signed), {
    key: createPrivateKey(pem),
    padding: constants.RSA_PKCS1_PSS_PADDING,
    saltLength: 32,
  });
  return `${signed}.${signature.toString('base64url')}`;
}

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
