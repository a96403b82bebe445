import { useTranslations } from 'next-intl';
import { licence } from '#blanks/licence.ts';
import { part } from '#blanks/parts.ts';
import { CopyBox } from '#components/form/CopyBox.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';
import { ogImageUrl, pathIn, urlOf } from '#i18n/address.ts';
import { direction, type Locale } from '#i18n/locales.ts';
import { networks, type Post, postOn } from './networks.ts';

type Props = {
  locale: Locale;
  /** The letter that is featured. */
  letter: Text<'letters'> | undefined;
  posts: readonly (Post & { name: string })[];
};

/** What supporters need to pass the portal on: texts by network, cards, posters, a badge, and where the press finds more. */
export function ShareKit({ locale, letter, posts }: Props) {
  const t = useTranslations('kit');
  const nav = useTranslations('nav');
  const cards = [
    ...(letter ? [{ title: letter.fields.title, path: letter.path }] : []),
    { title: useTranslations('site')('tagline'), path: '' },
  ];
  return (
    <>
      <Heading title={t('title')} lede={t('lede')} />
      <section aria-labelledby="texts">
        <h2 id="texts">{t('texts')}</h2>
        <p>{t('textsHint')}</p>
        {posts.map((post, index) => (
          <section key={post.url} aria-label={post.name}>
            <h3>{post.name}</h3>
            {networks.map((network) => (
              <PostText key={network.name} id={`post-${index}-${network.name}`} network={network} post={post} />
            ))}
          </section>
        ))}
      </section>
      <section aria-labelledby="cards">
        <h2 id="cards">{t('cards')}</h2>
        <p>{t('cardsHint')}</p>
        <ul>
          {cards.map(({ title, path }) => (
            <li key={path}>
              {/* Not shown: who only wants a text would fetch them, too, where script is off. */}
              <a href={new URL(ogImageUrl(locale, path)).pathname} download>
                {t('cardOf', { title })}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {letter && <Posters letter={letter} />}
      {letter && <Badge letter={letter} />}
      <section aria-labelledby="press">
        <h2 id="press">{t('press')}</h2>
        <ul>
          <li>
            <a href={pathIn(locale, '/guides/press')}>{t('pressLink')}</a>
          </li>
          <li>
            <a href={pathIn(locale, '/embed')}>{t('embed')}</a>
          </li>
          <li>
            <a href={pathIn(locale, '/data')}>{nav('data')}</a>
          </li>
        </ul>
      </section>
    </>
  );
}

function PostText({ id, network, post }: { id: string; network: (typeof networks)[number]; post: Post }) {
  const t = useTranslations('kit');
  const { text, length } = postOn(network, post);
  return (
    <CopyBox
      id={id}
      label={
        <>
          <bdi>{network.name}</bdi>: {t('limit', { used: length, most: network.most })}
        </>
      }
      rows={Math.min(7, 3 + Math.floor(text.length / 90))}
      value={text}
      dir="auto"
    />
  );
}

/** What `publish` draws the poster of: publish/assets/posterOf.ts. */
function Posters({ letter }: { letter: Text<'letters'> }) {
  const t = useTranslations();
  const { locale, contentLocale, slug, fields, path } = letter;
  const file = `/share/${locale}/${slug}-poster`;
  return (
    <section aria-labelledby="posters" {...part('poster')}>
      <h2 id="posters">{t('kit.posters')}</h2>
      <p>{t('kit.postersHint')}</p>
      <h3 lang={contentLocale} dir={direction(contentLocale)}>
        {fields.title}
      </h3>
      <p {...part('lede')}>{t('kit.posterInvite')}</p>
      <p>
        <a href={urlOf(locale, path)}>
          <bdi dir="ltr">{urlOf(locale, path)}</bdi>
        </a>
      </p>
      <ul>
        <li>
          <a href={`${file}.pdf`} type="application/pdf">
            {t('kit.posterPdf')}
          </a>
        </li>
        <li>
          <a href={`${file}.svg`} type="image/svg+xml">
            {t('kit.posterSvg')}
          </a>
        </li>
        <li>
          <a href={pathIn(locale, `${path}/poster`)}>{t('kit.posterPage')}</a>
        </li>
      </ul>
      <p className="hint" dir="ltr">
        Private &amp; Protected, {licence.name}: {licence.url}
      </p>
    </section>
  );
}

/** A picture for the sites of those who support the letter; `publish` draws it: publish/assets/badgeOf.ts. */
function Badge({ letter }: { letter: Text<'letters'> }) {
  const t = useTranslations('kit');
  const { locale, slug, path } = letter;
  const file = `/share/${locale}/${slug}-badge.svg`;
  const code = `<a href="${urlOf(locale, path)}"><img src="${slug}-badge.svg" width="320" height="80" alt="${t('badgeAlt')}"></a>`;
  return (
    <section aria-labelledby="badge">
      <h2 id="badge">{t('badge')}</h2>
      <p>{t('badgeHint')}</p>
      <p>
        <img
          className="badge"
          {...part('badge')}
          src={file}
          width={320}
          height={80}
          loading="lazy"
          alt={t('badgeAlt')}
        />
      </p>
      <p>
        <a href={file} download>
          {t('badgeDownload')}
        </a>
      </p>
      <CopyBox id="badge-code" label={t('badgeCode')} isCode rows={3} value={code} />
    </section>
  );
}
