import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  timingSafeEqual,
} from 'node:crypto';
import { type Challenges, openChallenges } from '#server/challenges/challenges.ts';
import { codeLength } from '#signon/confirming/code.ts';
import { freeMail } from '#signon/form/freeMail.ts';
import { canonicalMailbox, certainMailbox, providerOf, spellingOf } from '#signon/form/mailbox.ts';
import { mailDomain } from '#signon/form/mailDomain.ts';
import { endsWell } from '#signon/secret.ts';
import type { AddressHashes, NameSkeleton } from '#signon/signature.ts';
import { freshBytes } from './freshBytes.ts';
import { type HeadSigner, headSigner } from './headSigner.ts';
import { masterKey } from './masterKey.ts';
import { lineOf, networkOf } from './networkOf.ts';
import { type OrganisersKeys, organisersKeys } from './organisersKeys.ts';

export type OpenedKeys = {
  /** The keyed hashes of an address. Without the key nobody can test an address against them. */
  addressHashes(address: string): AddressHashes;
  /** The `certain` hash as it was before case and tags were minded no more, where that is another: wishes for no mail of that time are kept under it. */
  certainBefore(address: string): string | null;
  /** The keyed hash of the provider of an address; see providerOf. */
  providerHash(address: string): string;
  /** The keyed hash of a mailbox and the line of an IP address that caused a mail to it: it tells who causes many, and no line across mailboxes. */
  causeHash(mailbox: string, ip: string): string;
  /** The keyed hash of the network of an IP address; see networkOf.ts. */
  networkHash(ip: string): string;
  /** The keyed hash of the line of an IP address; see `lineOf` in networkOf.ts. */
  lineHash(ip: string): string;
  /** The keyed hash of the registered domain of an address; see mailDomain. */
  domainHash(address: string): string;
  /** Whether the domain with this hash is one at which anybody can have a mailbox. */
  isSharedDomain(hash: string): boolean;
  /** The keyed hash under which an erased signature is remembered; of its id, which is random. */
  erasureHash(id: string): string;
  /** The code of an attempt: always the same, made under a key from its id, and kept nowhere. */
  codeOf(attempt: string): string;
  /** Whether these digits are the code of an attempt; takes as long for every code. */
  isCodeOf(attempt: string, code: string): boolean;
  /** The keyed hash of a signature and a domain, which an organisation publishes to prove that it signs itself. */
  verificationHash(signature: string, domain: string): string;
  /** The keyed hash of a name under a letter as it looks. */
  nameHash(name: NameSkeleton): string;
  /** The keyed hash of a signature, under which a partner knows it. */
  partnerId(partner: string, signature: string): string;
  /** 32 random bytes for the noise in what the owner of a friend's link is told of a week: always the same for code and week, and nobody can guess them. */
  friendNoise(code: string, week: number): Uint8Array;
  /** The same for what the public is told of a partner of a letter. */
  partnerNoise(letter: string, partner: string, week: number): Uint8Array;
  /** Makes and checks the challenges of the step-up. */
  challenges: Challenges;
  /** Encrypts a text (AES-256-GCM) so that it opens only under the same id. What it gives may stand in a mailed link (`endsWell`). */
  seal(plaintext: string, id: string): string;
  /** @throws Error when it was not sealed under this key and id, or was changed */
  open(sealed: string, id: string): string;
  /** Encrypts for the organisers of a letter alone; null when none gave a key. */
  organisers: OrganisersKeys | null;
  /** Signs the heads of the public logs (Ed25519); the public key is published with each. */
  signHead: HeadSigner;
};

const ivLength = 12;
const tagLength = 16;

type KeySettings = {
  dataDir: string;
  secretKey: Buffer | null;
  organiserRecipient?: string | null | undefined;
  letterKeys?: Readonly<Record<string, string>> | null;
};

/**
 * The keys of this portal, each for one purpose, all derived (HKDF-SHA256) from one master key.
 *
 * @param options.secretKey the master key; when null it is read from DATA_DIR/secret.key, or made there
 * @param options.organiserRecipient the public key of the organisers of letters without one, which is no key of ours: what is sealed for them we cannot open
 * @param options.letterKeys the public keys of the organisers of letters; null when it is not known which there are
 * @throws Error when the key file does not hold a key
 */
export function openKeys({ dataDir, secretKey, organiserRecipient = null, letterKeys = {} }: KeySettings): OpenedKeys {
  const master = secretKey ?? masterKey(dataDir);
  const bytesFor = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', master, '', `private-and-protected/${purpose}`, 32));
  const keyFor = (purpose: string): KeyObject => createSecretKey(bytesFor(purpose));
  const keyedHash = (purpose: string) => {
    const key = keyFor(purpose);
    return (text: string) => createHmac('sha256', key).update(text).digest('base64url');
  };
  const hashSpelling = keyedHash('spelling');
  const hashCertain = keyedHash('certain');
  const hashMailbox = keyedHash('mailbox');
  const hashProvider = keyedHash('provider');
  const hashCause = keyedHash('cause');
  const hashName = keyedHash('name');
  const hashNetwork = keyedHash('network');
  const hashDomain = keyedHash('domain');
  const domainHash = (address: string) => hashDomain(mailDomain(address));
  const sharedDomains = new Set([...freeMail].map(domainHash));
  const codeKey = keyFor('code');
  const codeOf = (attempt: string) => {
    const number = createHmac('sha256', codeKey).update(attempt).digest().readBigUInt64BE();
    return String(number % 10n ** BigInt(codeLength)).padStart(codeLength, '0');
  };
  const hashVerification = keyedHash('organisation');
  const hashForPartner = keyedHash('partner');
  const friendKey = keyFor('friend');
  const partnerCountKey = keyFor('partner-count');
  const noise = (key: KeyObject, of: readonly (string | number)[]) =>
    createHmac('sha256', key).update(of.join('/')).digest();
  const sealKey = keyFor('seal');
  const challenges = openChallenges(bytesFor('proof').toString('hex'));
  // Called by itself too, without the keys that it is one of.
  function seal(plaintext: string, id: string): string {
    const iv = freshBytes(ivLength);
    const cipher = createCipheriv('aes-256-gcm', sealKey, iv, { authTagLength: tagLength }).setAAD(Buffer.from(id));
    const parts = [iv, cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()];
    const sealed = Buffer.concat(parts).toString('base64url');
    return endsWell(sealed) ? sealed : seal(plaintext, id);
  }
  return {
    addressHashes: (address) => ({
      spelling: hashSpelling(spellingOf(address)),
      certain: hashCertain(certainMailbox(address)),
      mailbox: hashMailbox(canonicalMailbox(address)),
    }),
    certainBefore: (address) => {
      const before = spellingOf(address);
      return before === certainMailbox(address) ? null : hashCertain(before);
    },
    providerHash: (address) => hashProvider(providerOf(address)),
    nameHash: ({ letter, skeleton }) => hashName([letter, skeleton].join('/')),
    causeHash: (mailbox, ip) => hashCause([mailbox, lineOf(ip)].join('/')),
    erasureHash: keyedHash('erasure'),
    networkHash: (ip) => hashNetwork(networkOf(ip)),
    lineHash: (ip) => hashNetwork(lineOf(ip)),
    domainHash,
    isSharedDomain: (hash) => sharedDomains.has(hash),
    organisers: organisersKeys(organiserRecipient, letterKeys),
    signHead: headSigner(bytesFor('log')),
    challenges,
    verificationHash: (signature, domain) => hashVerification([signature, domain].join('/')),
    partnerId: (partner, signature) => hashForPartner([partner, signature].join('/')),
    friendNoise: (code, week) => noise(friendKey, [code, week]),
    partnerNoise: (letter, partner, week) => noise(partnerCountKey, [letter, partner, week]),
    codeOf,
    isCodeOf: (attempt, code) =>
      code.length === codeLength && timingSafeEqual(Buffer.from(codeOf(attempt)), Buffer.from(code)),
    seal,
    open(sealed, id) {
      const bytes = Buffer.from(sealed, 'base64url');
      const end = bytes.length - tagLength;
      const decipher = createDecipheriv('aes-256-gcm', sealKey, bytes.subarray(0, ivLength), {
        authTagLength: tagLength,
      })
        .setAAD(Buffer.from(id))
        .setAuthTag(bytes.subarray(end));
      return Buffer.concat([decipher.update(bytes.subarray(ivLength, end)), decipher.final()]).toString('utf8');
    },
  };
}
