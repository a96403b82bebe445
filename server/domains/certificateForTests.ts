import { generateKeyPairSync, sign } from 'node:crypto';

export type Certificate = { key: string; cert: string };

/** One element of DER (X.690): its tag, its length, its content. */
function der(tag: number, ...content: (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'hex') : part)));
  const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 255];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const sequence = (...content: (Buffer | string)[]) => der(0x30, ...content);
const oid = (hex: string) => der(0x06, hex);

/**
 * A certificate (RFC 5280) that vouches for itself, for one host.
 *
 * @param until when it ends, as GeneralizedTime
 */
export function certificateForTests(host: string, until = '20991231235959Z'): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const ecdsaWithSha256 = sequence(oid('2a8648ce3d040302'));
  const name = sequence(der(0x31, sequence(oid('550403'), der(0x0c, Buffer.from(host)))));
  const validity = sequence(der(0x17, Buffer.from('200101000000Z')), der(0x18, Buffer.from(until)));
  const isAuthority = sequence(oid('551d13'), der(0x04, sequence(der(0x01, 'ff'))));
  const hosts = sequence(oid('551d11'), der(0x04, sequence(der(0x82, Buffer.from(host)))));
  const extensions = der(0xa3, sequence(isAuthority, hosts));
  const key = publicKey.export({ format: 'der', type: 'spki' });
  const told = sequence(
    der(0xa0, der(0x02, '02')),
    der(0x02, '01'),
    ecdsaWithSha256,
    name,
    validity,
    name,
    key,
    extensions,
  );
  const whole = sequence(told, ecdsaWithSha256, der(0x03, '00', sign('sha256', told, privateKey)));
  return {
    key: privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.toString('base64')}\n-----END CERTIFICATE-----\n`,
  };
}
