/** How one provider tells its mailboxes apart, as far as it documents that. */
export type MailProvider = {
  /** The domains of one name space, the first of which stands for all: the same name at each is the same mailbox. */
  domains: readonly string[];
  /** What in a name means nothing. */
  ignored?: RegExp;
  /** A plus is a character of names like any other, so it does not begin a tag. */
  plusIsName?: true;
  /** `anything@name.domain` goes to `name@domain`. */
  hasSubdomains?: true;
  /** A plus begins a tag: that is documented, and need not be assumed. */
  hasTags?: true;
};

/**
 * Only what a provider, or the operator of its service, documents. Two addresses must never be taken for one on a guess:
 * the second of two people would be unable to sign. Names at different domains of one company are kept apart unless
 * the provider says that they belong together, as it does not for Proton (pm.me), Fastmail or Outlook.
 */
export const mailProviders: readonly MailProvider[] = [
  // Dots: https://support.google.com/mail/answer/7436150, which says too that they count at schools and companies on Google's servers.
  // Tags: https://support.google.com/mail/answer/22370 (“Use Gmail aliases”).
  // Each name is the same account at both domains, as users found: https://kamivaniea.com/?p=305
  { domains: ['gmail.com', 'googlemail.com'], ignored: /\./g, hasTags: true },
  // "Depending on when you created your account" the same name ends in one, two or all three: https://support.apple.com/118230
  { domains: ['icloud.com', 'me.com', 'mac.com'] },
  // Addresses with one's user name on all Yandex domains are linked to the account: https://yandex.com/support/id/authorization/email.html
  { domains: ['yandex.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'ya.ru'] },
  // Tags and subdomain addressing: https://www.fastmail.help/hc/en-us/articles/360060591053
  { domains: ['fastmail.com'], hasSubdomains: true, hasTags: true },
  { domains: ['fastmail.fm'], hasSubdomains: true, hasTags: true },
  // Dots, hyphens and underscores mean nothing, and a plus begins a tag, as Proton's own programs compare addresses: canonicalizeEmail in
  // https://github.com/ProtonMail/WebClients/blob/main/packages/shared/lib/helpers/email.ts
  ...['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'].map(
    (domain): MailProvider => ({ domains: [domain], ignored: /[._-]/g, hasTags: true }),
  ),
  // A name at a mail service of Yahoo's could itself have a plus and a hyphen (FAQ of Nokia Mail, FA134980), and the hyphen of
  // its disposable addresses follows a base name that is not the user's name: neither begins a tag.
  // http://help.yahoo.com/help/uk/bt/tutorials/mail/addressguard2.html
  ...['yahoo.com', 'yahoo.co.uk', 'yahoo.es', 'yahoo.fr', 'yahoo.de', 'ymail.com'].map(
    (domain): MailProvider => ({ domains: [domain], plusIsName: true }),
  ),
];
