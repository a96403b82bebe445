import { type Compiled, fill, valuesOf } from '#blanks/filling.ts';
import { type Operator, operatorFilling } from '#blanks/operator.ts';
import { mailNameOfUpdate, reasonsTold } from '#blanks/rules.ts';
import { escapeText } from '#blanks/template.ts';
import { writeDate } from '#i18n/dates.ts';
import { defaultLocale, isLocale, type Locale, locales } from '#i18n/locales.ts';
import { readTemplate, type Site } from '#server/site/site.ts';
import type { OwedMail } from '#server/store/port/outbox.ts';
import { writeCode } from '#signon/confirming/code.ts';
import { type Mail, mailTemplates } from '#signon/signature.ts';
import type { Message } from './transport.ts';

/** A printed mail, compiled. The first line of the text is `Subject: …`, then comes an empty line. */
type PrintedMail = { html: Compiled<'mail'>; text: Compiled<'mail'> };

/** All that a site has, by language and name. */
export type PrintedMails = ReadonlyMap<string, PrintedMail>;

/** Whose news a link ends, the language of its page, and in which update it stands. */
export type Subscription = { signature: string; locale: Locale; update?: string };

type ComposeOptions = {
  /** The printed mail for this template and language; undefined when there is none. */
  find: (mail: Mail) => PrintedMail | undefined;
  /** What the site knows of the letters. */
  letters: Site['letters'];
  /** The public base URL. Links are built from it alone, never from what a request says. */
  origin: string;
  /** Who answers for the portal: every mail says so. */
  operator: Operator;
  /** What the link against all further mails to a mailbox carries. */
  sealOptOut: (mailbox: Pick<Mail, 'certain' | 'mailbox'>) => string;
  /** What the link against further updates of a letter to one signer carries. */
  sealUnsubscription: (subscription: Subscription) => string;
};

/**
 * Makes the function that fills the printed mails.
 *
 * @returns composes an owed mail; throws when it or its letter was not printed, or when it has no subject
 */
export function composer({
  find,
  letters,
  origin,
  operator,
  sealOptOut,
  sealUnsubscription,
}: ComposeOptions): (owed: Pick<OwedMail, 'id' | 'attempts' | 'mail'>) => Message {
  return ({ id, mail }) => {
    const printed = find(mail);
    if (!printed) throw new Error(`the mail ${mail.template} is not printed in ${mail.locale}`);
    const letter = letters[mail.letter];
    const title = letter?.titles[mail.locale];
    if (!title) throw new Error(`the letter ${mail.letter} is not printed in ${mail.locale}`);
    const hashtag = letter?.hashtags[mail.locale];
    const shared = letter?.shares[mail.locale]?.signed;
    const letterUrl = `${origin}/${[mail.locale, 'letters', mail.letter].map(encodeURIComponent).join('/')}`;
    const code = writeCode(mail.code ?? '');
    const [first = '', second = '', third = ''] = code.split(/\s/);
    const { blanks: told, outcomes } = operatorFilling(operator);
    const unsubscribeUrl = mail.update && `${origin}/api/unsubscribe/${sealUnsubscription(subscriptionOf(mail))}`;
    const blanks = {
      ...told,
      link: linkOf(mail, origin),
      code,
      ...{ 'code.first': first, 'code.second': second, 'code.third': third },
      noMailLink: `${origin}/${mail.locale}/no-mail/${sealOptOut(mail)}`,
      unsubscribeLink: unsubscribeUrl ?? '',
      'letter.title': title,
      'letter.url': letterUrl,
      ...(shared ? { 'letter.shared': shared } : { 'letter.usual': '1' }),
      'letter.hashtag': hashtag ? `#${hashtag}` : '',
      ...(mail.endsAt !== undefined && { endsOn: dayOf(mail.endsAt, mail.locale) }),
      'letter.sentUrl': `${letterUrl}/sent`,
      ...(mail.said && said(mail.said)),
      ...(mail.waiting && {
        'waiting.count': String(mail.waiting.count),
        'waiting.hours': String(mail.waiting.hours),
      }),
    };
    const [, subject, text] =
      /^Subject: *(\S[^\n]*?)\s*?\n\s*(.*)$/s.exec(fill(printed.text, { blanks, outcomes }, escapeText)) ?? [];
    if (!subject || !text)
      throw new Error(`the mail ${mail.template} in ${mail.locale} does not begin with its subject`);
    const message = { id, to: mail.to, locale: mail.locale, subject, text };
    const html = fill(printed.html, { blanks, outcomes });
    return { ...message, html, ...(unsubscribeUrl && { list: { unsubscribeUrl, letter: mail.letter } }) };
  };
}

/** Whose news the link of an update ends. One that is sent to somebody who has not signed, to look at it, ends nobody's. */
const subscriptionOf = ({ signature, locale, update }: Mail): Subscription => ({
  signature: signature ?? '',
  locale: isLocale(locale) ? locale : defaultLocale,
  ...(update && { update }),
});

/** Where the link of a mail leads; empty: to the letter. */
const pages: Record<Exclude<Mail['template'], 'update'>, string> = {
  confirm: 'confirm',
  reminder: 'confirm',
  signed: 'signature',
  organisation: 'signature',
  again: 'signature',
  already: 'sent',
  decided: 'signature',
  hidden: 'signature',
  waiting: 'signature',
  removed: 'moderation',
  alarm: 'signatories',
  affirm: 'signature',
  ending: '',
};

/** What a moderator said, as blanks: the one of its reason has a value, which makes its sentence show. */
const said = ({ reason, words }: NonNullable<Mail['said']>) => ({
  ...valuesOf(reasonsTold.filter((told) => told === reason).map((told) => [`reason.${told}`, told] as const)),
  'moderator.words': words ?? '',
});

const dayOf = (time: number, locale: string): string =>
  writeDate(new Date(time).toISOString().slice(0, 10), isLocale(locale) ? locale : defaultLocale);

function linkOf({ template, locale, letter, secret, update = '' }: Mail, origin: string): string {
  if (template === 'update') return `${origin}/${[locale, 'updates', update].map(encodeURIComponent).join('/')}`;
  if (template === 'removed') return `${origin}/${locale}/moderation`;
  const path = [locale, 'letters', letter, pages[template], secret ?? '']
    .filter(Boolean)
    .map(encodeURIComponent)
    .join('/');
  return `${origin}/${path}`;
}

/** What every mail of a site is called where it is printed. */
const everyMail = (site: Site): string[] => [...mailTemplates, ...Object.keys(site.updates).map(mailNameOfUpdate)];

/**
 * Takes mails out of the printed site, so that one that is missing stops the start and not a signer.
 *
 * @param names which, by what they are called where they are printed; all when left out
 * @throws Error naming the mail that is not printed
 */
export async function printedMails(site: Site, names: readonly string[] = everyMail(site)): Promise<PrintedMails> {
  const printed = new Map<string, PrintedMail>();
  for (const locale of locales) {
    for (const name of names) {
      const [html, text] = await Promise.all([
        readTemplate(site, `/mail/${locale}/${name}`, 'mail'),
        readTemplate(site, `/mail/${locale}/${name}.txt`, 'mail'),
      ]);
      if (!html || !text) throw new Error(`The mail "${name}" is not printed in "${locale}"; run npm run build.`);
      printed.set(`${locale}/${name}`, { html: compiled(html), text: compiled(text) });
    }
  }
  return printed;
}

/** Without what else is known of its file. */
const compiled = ({ name, parts }: Compiled<'mail'>): Compiled<'mail'> => ({ name, parts });

/** The printed mail for a template and language; undefined when there is none. */
export const findMail =
  (printed: PrintedMails) =>
  ({ locale, template, update = '' }: Pick<Mail, 'template' | 'locale' | 'update'>): PrintedMail | undefined =>
    printed.get(`${locale}/${template === 'update' ? mailNameOfUpdate(update) : template}`);
