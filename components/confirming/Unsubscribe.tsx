import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';

const { Outcome } = blanksOf('unsubscribe');

/** Behind the link of a mail with news: a button that ends the news, or that it is done. */
export function Unsubscribe() {
  const t = useTranslations('unsubscribe');
  return (
    <>
      <Outcome is="open">
        <Heading title={t('title')} lede={t('text')} />
        <form method="post">
          <button className="act" type="submit">
            {t('button')}
          </button>
        </form>
      </Outcome>
      <Outcome is="stopped">
        <div className="done" role="status">
          <Heading title={t('titleStopped')} lede={t('stopped')} />
        </div>
      </Outcome>
      <Outcome is="unknown">
        <Heading title={t('titleUnknown')} lede={t('unknown')} />
      </Outcome>
    </>
  );
}
