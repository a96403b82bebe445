import { useTranslations } from 'next-intl';
import { Facts } from '#components/page/Facts.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { Body } from '#components/text/Body.tsx';
import { SourceList } from '#components/text/SourceList.tsx';
import { TextFoot } from '#components/text/TextFoot.tsx';
import { TextFrame } from '#components/text/TextFrame.tsx';
import type { TextPage } from '#content/pages.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

/** An update of a letter: of which letter and when, and what its organisers wrote. */
export function UpdateText({
  page: { text, sources },
  letter,
}: {
  page: TextPage<'updates'>;
  letter: Text<'letters'> | undefined;
}) {
  const t = useTranslations('update');
  const { fields, locale, path } = text;
  return (
    <>
      <TextFrame
        text={text}
        path={path}
        heading={
          <Heading title={fields.title} lede={fields.summary}>
            <Facts
              rows={[
                [
                  t('letter'),
                  letter && (
                    <a href={pathIn(locale, letter.path)} {...inLanguage(letter.contentLocale, text.contentLocale)}>
                      {letter.fields.title}
                    </a>
                  ),
                ],
                [t('date'), writeDate(fields.date, locale)],
              ]}
            />
          </Heading>
        }
      >
        <Body text={text} sources={sources} />
        <TextFoot text={text} />
      </TextFrame>
      {letter && (
        <p>
          <a href={pathIn(locale, letter.path)}>{t('toLetter')}</a>
        </p>
      )}
      {sources.length > 0 && <SourceList sources={sources} locale={locale} />}
    </>
  );
}
