import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';

const { Outcome, blank } = blanksOf('signature');

/** Offers a signer a link that counts who signs by it, tells about how many did, and ends it. */
export function Friends() {
  const t = useTranslations('friends');
  const time = blank('friend.next');
  return (
    <section aria-labelledby="friends">
      <h2 id="friends">{t('title')}</h2>
      <Outcome is="friends:off">
        <p>{t('offer')}</p>
      </Outcome>
      <Outcome is="friends:on">
        <p>
          {t('on')} <Outcome is="friends:early">{t('early', { time })}</Outcome>
          <Outcome is="friends:few">{t('few', { time })}</Outcome>
          <Outcome is="friend.count">{t('count', { count: blank('friend.count'), time })}</Outcome>
        </p>
      </Outcome>
      <p className="hint">{t('why')}</p>
      <form method="post">
        <Outcome is="friends:off">
          <button className="plain" type="submit" name="do" value="friends">
            {t('begin')}
          </button>
        </Outcome>
        <Outcome is="friends:on">
          <button className="plain" type="submit" name="do" value="no-friends">
            {t('end')}
          </button>
        </Outcome>
      </form>
    </section>
  );
}
