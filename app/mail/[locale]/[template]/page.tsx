import { wordsOfMail } from '#app/mail/wordsOfMail.ts';
import { localeOf, type Params } from '#app/params.ts';
import { mailTemplates } from '#blanks/list.ts';
import { MailHtml } from '#components/mail/MailHtml.tsx';

export const generateStaticParams = () => mailTemplates.map((template) => ({ template }));

const words = async (params: Params<'template'>['params']) => {
  const { locale, template } = await params;
  return wordsOfMail(template, localeOf(locale));
};

export async function generateMetadata({ params }: Params<'template'>) {
  return {
    title: (await words(params)).subject,
    // A code in groups of three is a telephone number to a phone.
    formatDetection: { telephone: false, date: false, address: false, email: false },
    other: { 'color-scheme': 'light dark', 'supported-color-schemes': 'light dark', template: 'mail' },
  };
}

export default async function MailPage({ params }: Params<'template'>) {
  return <MailHtml words={await words(params)} />;
}
