import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';

export type Dkim = { key: KeyObject; selector: string; domain: string };

/** What a receiver should be able to trust, where it stands in a mail (RFC 6376, 5.4.1; RFC 8058, 4 for those of lists). */
const signed = [
  'From',
  'To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'Content-Language',
  'Auto-Submitted',
  'List-ID',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
];
/** Signed once more than they stand there, so that nobody can add another, which some programs would show instead (RFC 6376, 8.15). */
const oversigned = [
  'From',
  'To',
  'Cc',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'MIME-Version',
  'Content-Type',
  'List-ID',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
];

/**
 * Signs a mail by DKIM: rsa-sha256, relaxed/relaxed (RFC 6376). Nodemailer's own signature names each field once, so a second
 * From could be put above ours.
 *
 * @param mail whole, with CRLF at the ends of its lines
 * @param time seconds since 1970
 * @returns the mail with its signature above it
 */
export function withDkim(mail: Buffer, { key, selector, domain }: Dkim, time: number): Buffer {
  const text = mail.toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const fields = text.slice(0, end).split(/\r\n(?![ \t])/);
  const bodyHash = createHash('sha256')
    .update(relaxedBody(text.slice(end + 4)), 'latin1')
    .digest('base64');
  const names = [
    ...signed.filter((name) => fields.some((field) => nameOf(field) === name.toLowerCase())),
    ...oversigned,
  ];
  const tags = `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=${selector}; t=${time};\r\n h=${names.join(':\r\n  ')};\r\n bh=${bodyHash};\r\n b=`;
  const signature = sign('sha256', Buffer.from(signedText(fields, names, tags), 'latin1'), key).toString('base64');
  return Buffer.concat([Buffer.from(`DKIM-Signature: ${tags}${signature.replace(/.{70}/g, '$&\r\n  ')}\r\n`), mail]);
}

/** The fields that are named, each as often as it is named and stands there, from the last to the first; then the signature without its value. */
function signedText(fields: readonly string[], names: readonly string[], tags: string): string {
  const left = [...fields];
  const lines = names.flatMap((name) => {
    const at = left.findLastIndex((field) => nameOf(field) === name.toLowerCase());
    return at < 0 ? [] : left.splice(at, 1).map(relaxedField);
  });
  return [...lines, relaxedField(`DKIM-Signature: ${tags}`)].join('\r\n');
}

const nameOf = (field: string) => field.slice(0, field.indexOf(':')).trim().toLowerCase();

/** RFC 6376, 3.4.2. */
const relaxedField = (field: string) =>
  `${nameOf(field)}:${field
    .slice(field.indexOf(':') + 1)
    .replace(/\r\n/g, '')
    .replace(/[ \t]+/g, ' ')
    .replace(/^ | $/g, '')}`;

/** RFC 6376, 3.4.4. */
function relaxedBody(body: string): string {
  const lines = body
    .replace(/[ \t]+/g, ' ')
    .replace(/ (?=\r\n|$)/g, '')
    .replace(/(\r\n)*$/, '');
  return lines ? `${lines}\r\n` : '';
}

/** Receivers need not take shorter ones (RFC 8301, 3.2). */
const fewestBits = 2048;

/**
 * Reads the key that mails are signed with.
 *
 * @throws Error with a sentence for the operator when the file does not hold an RSA key that is long enough
 */
export function openDkimKey(file: string): KeyObject {
  const key = read(file);
  if (key?.asymmetricKeyType !== 'rsa' || (key.asymmetricKeyDetails?.modulusLength ?? 0) < fewestBits)
    throw new Error(
      `DKIM_KEY_FILE must name a readable file with an RSA private key of at least ${fewestBits} bits in PEM; \`openssl genrsa ${fewestBits}\` makes one.`,
    );
  return key;
}

function read(file: string): KeyObject | null {
  try {
    return createPrivateKey(readFileSync(file));
  } catch {
    return null;
  }
}
