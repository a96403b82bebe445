import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';

const { Outcome } = blanksOf('noMail');

/** Behind the link against all further mails: a button that ends them, or, once it was pressed, one that allows them again. */
export function NoMail() {
  const t = useTranslations('noMail');
  return (
    <>
      <Outcome is="open">
        <Heading title={t('title')} lede={t('text')} />
        <p>{t('signed')}</p>
        <form method="post">
          <button className="act" type="submit" name="do" value="refuse">
            {t('button')}
          </button>
        </form>
      </Outcome>
      <Outcome is="refused">
        <div className="done" role="status">
          <Heading title={t('titleRefused')} lede={t('refused')} />
        </div>
        <p>{t('undo')}</p>
        <form method="post">
          <button className="plain" type="submit" name="do" value="allow">
            {t('undoButton')}
          </button>
        </form>
      </Outcome>
      <Outcome is="unknown">
        <Heading title={t('titleUnknown')} lede={t('unknown')} />
      </Outcome>
    </>
  );
}
