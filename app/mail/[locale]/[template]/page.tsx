import { mailNames, updateOfMail, wordsOfMail, wordsOfUpdate } from '#app/mail/wordsOfMail.ts';
import { localeOf, type Params } from '#app/params.ts';
import { MailHtml } from '#components/mail/MailHtml.tsx';
import { UpdateHtml } from '#components/mail/UpdateHtml.tsx';

export const generateStaticParams = () => mailNames().map((template) => ({ template }));

async function mailOf(params: Params<'template'>['params']) {
  const { locale, template } = await params;
  const update = updateOfMail(template, localeOf(locale));
  if (!update) {
    const words = await wordsOfMail(template, localeOf(locale));
    return { subject: words.subject, html: <MailHtml words={words} /> };
  }
  const words = await wordsOfUpdate(update);
  return { subject: words.subject, html: <UpdateHtml words={words} /> };
}

export async function generateMetadata({ params }: Params<'template'>) {
  return {
    title: (await mailOf(params)).subject,
    // A code in groups of three is a telephone number to a phone.
    formatDetection: { telephone: false, date: false, address: false, email: false },
    other: { 'color-scheme': 'light dark', 'supported-color-schemes': 'light dark', template: 'mail' },
  };
}

export default async function MailPage({ params }: Params<'template'>) {
  return (await mailOf(params)).html;
}
