/** The raw request by which a browser reads a path. */
export const reading = (path: string) => (): string =>
  `GET ${path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip, deflate, br\r\n\r\n`;

/** The raw request by which somebody sends a form, from an address. */
export const sending = (path: string, form: string, address: string): string =>
  `POST ${path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ${form.length}\r\n\r\n${form}`;

/** The raw request by which somebody signs the letter `safeguards` with a mailbox of their own, from an address. */
export const signing = (mailbox: string, address: string): string =>
  sending(
    '/en/letters/safeguards',
    `kind=person&name=Signer+${mailbox}&email=${mailbox}%40example.org&country=ES&display=named&consent=yes`,
    address,
  );

/** The address of a network that nobody else of so many comes from. */
export const ownNetwork = (number: number, first = 10): string =>
  [first, ...[16, 8, 0].map((bits) => (number >> bits) & 255)].join('.');
