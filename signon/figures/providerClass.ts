import { freeMail } from '#signon/form/freeMail.ts';
import { providerOf } from '#signon/form/mailbox.ts';

/** Ends of domains under which one service is offered in many countries. */
const ends = '(?:com(?:\\.[a-z]{2})?|co\\.[a-z]{2}|[a-z]{2})';

/** Families of domains with one mail service behind them, as far as somebody who asks why mails do not arrive needs to tell them apart. */
const families: readonly [name: string, domains: RegExp][] = [
  ['gmail', /^gmail\.com$/],
  ['microsoft', new RegExp(`^(?:outlook|hotmail|live|msn)\\.${ends}$`)],
  ['yahoo', new RegExp(`^(?:yahoo\\.${ends}|ymail\\.com|aol\\.com)$`)],
  ['apple', /^icloud\.com$/],
  ['gmx', /^(?:gmx\.(?:com|net|de)|web\.de|mail\.com)$/],
  ['proton', /^(?:proton\.me|protonmail\.(?:com|ch)|pm\.me)$/],
  ['yandex', /^yandex\.ru$/],
  ['mail.ru', /^mail\.ru$/],
  ['orange', /^(?:orange|wanadoo)\.fr$/],
];

/**
 * What the provider of an address is called in figures: a large one by its name, `other-free` where anybody can have a mailbox,
 * else `other`. What only some people have a mailbox at is never told apart.
 *
 * @param address empty where only the organisers can read it
 * @returns empty for no address
 */
export function providerClass(address: string): string {
  if (address === '') return '';
  const domain = providerOf(address);
  const family = families.find(([, domains]) => domains.test(domain))?.[0];
  return family ?? (freeMail.has(domain) ? 'other-free' : 'other');
}
