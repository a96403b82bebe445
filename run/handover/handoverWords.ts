type Cover = {
  title: string;
  url: string;
  at: string;
  /** What is to know first, a sentence each. */
  numbers: readonly string[];
  version: string | undefined;
};

/** The first page of what is handed over, line by line. */
export const cover = ({ title, url, at, numbers, version }: Cover) => [
  title,
  '='.repeat(title.length),
  '',
  `${url}${version ? `, version ${version}` : ''}`,
  `As of ${at}`,
  '',
  ...numbers,
  '',
  'Each signature was confirmed by e-mail; an organisation was also verified.',
  '',
  'letter-*.pdf        the letter, in each language it is written in',
  'signatories*.pdf    who is shown, as they chose to be; a long list in parts',
  'signatures.csv      a line for each signature, for spreadsheets; signatures.jsonl is the same for programs',
  'audit.py            checks sums, log and number with Python alone: python3 audit.py',
  'log/                the public log of the letter, and how to check the number with tools of your own',
  'SHA256SUMS          check all files with: sha256sum --check SHA256SUMS',
  '',
  'These checks tell that the files belong together, not who made them. They are from the portal if "key" in',
  `log/head.json is the public key at ${url}/record`,
  `Compare the names with ${url}/signatories`,
];

/** How the number is checked without a word of ours. */
export const howToCheck = [
  'audit.py, beside this folder, does all of this with Python alone. In words:',
  '',
  'entries.jsonl holds one line for each time that a signature began or ceased to count. The number of signatures is',
  'the number of lines with "type":"confirmed" less those with "type":"removed".',
  '',
  'head.json was signed by the portal. Its root is that of the Merkle tree of RFC 9162, section 2.1.1, with SHA-256:',
  '- the hash of a line is SHA-256 over the byte 0x00 and the line without its line feed;',
  '- the hash of two halves is SHA-256 over the byte 0x01, the hash of the left half and that of the right half;',
  '- the left half is as long as the largest power of two below the number of lines.',
  '',
  'The signature is Ed25519 (RFC 8032) over the text {"v":1,"letter":…,"size":…,"root":…,"people":…,"organisations":…,"at":…}',
  'as it stands in head.json, without a space. Signature and public key (SPKI) are in base64. Anybody can make a key:',
  'READ-ME-FIRST.txt says where the portal shows its own.',
  '',
  'A signer can prove that a line is the own one by the receipt that the portal gave. Inclusion proofs are not packed:',
  'who has all lines can work out any of them, and the whole of them proves more than the parts.',
];
