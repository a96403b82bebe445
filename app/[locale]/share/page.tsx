import { getTranslations } from 'next-intl/server';
import '#app/letters.css';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { blanksOf } from '#components/blanks.tsx';
import { ShareForm } from '#components/page/ShareForm.tsx';

const { blank, outcome } = blanksOf('share');

export async function generateMetadata({ params }: Params) {
  const locale = localeOf((await params).locale);
  const t = await getTranslations();
  return headOf({
    locale,
    path: '/share',
    title: t('mastodon.title'),
    titlePrefix: outcome('invalid.server', t('form.errorPrefix')),
    template: 'share',
    isListed: false,
  });
}

export default async function SharePage({ params }: Params) {
  const locale = localeOf((await params).locale);
  return (
    <Shell locale={locale} path="/share" query={blank('query')}>
      <ShareForm locale={locale} />
    </Shell>
  );
}
