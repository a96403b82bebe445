import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { writeList } from '#i18n/lists.ts';

/** One reported voice: what it speaks of and where help is; nothing of its words is seen before the reader opens it. */
export function HomeVoice({ text }: { text: Text<'voices'> }) {
  const t = useTranslations('voices');
  const { fields, slug, locale, contentLocale } = text;
  const warnings = fields.warnings.map((warning) => t(`warning.${warning}`));
  return (
    <section {...part('voice')} aria-labelledby="voice">
      <h2 id="voice" {...inLanguage(contentLocale, locale)}>
        {fields.title}
      </h2>
      <aside className="notice" {...part('notice')} role="note" aria-label={t('contentNote')}>
        <p>
          {t('contains')} {writeList(warnings, locale)}.
        </p>
        <p>
          <a href={pathIn(locale, '/help')}>{t('helpLink')}</a>
        </p>
      </aside>
      <details className="testimony" {...part('testimony')}>
        <summary>{t('open')}</summary>
        {text
          .plain()
          .split('\n')
          .map((paragraph) => (
            <p key={paragraph} {...inLanguage(contentLocale, locale)}>
              {paragraph}
            </p>
          ))}
        <p>
          <a href={pathIn(locale, `/voices#${slug}`)}>{t('withSources')}</a>
        </p>
      </details>
      <p>
        {t('others')} <a href={pathIn(locale, '/faq/survivors')}>{t('othersLink')}</a>
      </p>
    </section>
  );
}
