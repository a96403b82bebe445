import { getTranslations } from 'next-intl/server';
import '#app/letters.css';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { marks } from '#blanks/template.ts';
import { ShareForm } from '#components/page/ShareForm.tsx';
import { Shell } from '#components/page/Shell.tsx';

export async function generateMetadata({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations();
  const whenWrong = `${marks.outcome('invalid.server')}${t('form.errorPrefix')}${marks.end}`;
  return headOf({
    locale,
    path: '/share',
    title: t('mastodon.title'),
    titlePrefix: whenWrong,
    template: 'share',
    isListed: false,
  });
}

export default async function SharePage({ params }: Params) {
  const locale = localeOf((await params).locale);
  return (
    <Shell locale={locale} path="/share" query={marks.blank('query')}>
      <ShareForm locale={locale} />
    </Shell>
  );
}
