import { generateKeyPairSync, sign } from 'node:crypto';

/** One ASN.1 value: tag, length, content. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

const sequence = (...parts: readonly Buffer[]) => der(0x30, ...parts);
const number = (value: number) => der(0x02, Buffer.from([value]));
const time = (text: string) => der(0x17, Buffer.from(text));
/** sha256WithRSAEncryption */
const algorithm = sequence(der(0x06, Buffer.from('2a864886f70d01010b', 'hex')), der(0x05));
/** CN=contract */
const name = sequence(der(0x31, sequence(der(0x06, Buffer.from('550403', 'hex')), der(0x0c, Buffer.from('contract')))));

/** A certificate that nobody has signed but itself, made for one test, as a PEM file with its private key. */
export function selfSigned(): string {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const validity = sequence(time('200101000000Z'), time('491231235959Z'));
  const claims = sequence(der(0xa0, number(2)), number(1), algorithm, name, validity, name, key);
  const signature = der(0x03, Buffer.from([0]), sign('sha256', claims, privateKey));
  const certificate = sequence(claims, algorithm, signature).toString('base64').replace(/.{64}/g, '$&\n');
  return `-----BEGIN CERTIFICATE-----\n${certificate}\n-----END CERTIFICATE-----\n${String(privateKey.export({ type: 'pkcs8', format: 'pem' }))}`;
}
