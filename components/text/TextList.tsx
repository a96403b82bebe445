import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Heading } from '#components/page/Heading.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { direction } from '#i18n/locales.ts';

type Props = {
  title: string;
  lede: string;
  texts: readonly (Text<'positions'> | Text<'news'> | Text<'guides'>)[];
  /** What follows the list. */
  children?: ReactNode;
};

/** A list of texts with title, date and summary; a position says on which side it stands. */
export function TextList({ title, lede, texts, children }: Props) {
  const group = useTranslations('views.group');
  return (
    <>
      <Heading title={title} lede={lede} />
      <ul className="entries">
        {texts.map((text) => (
          <li key={text.slug} lang={text.contentLocale} dir={direction(text.contentLocale)}>
            {'reader' in text.fields && <span className="when">{text.fields.reader}</span>}
            <a href={pathIn(text.locale, text.path)}>{text.fields.title}</a>
            {'date' in text.fields && text.fields.date && (
              <span className="when">{writeDate(text.fields.date, text.locale)}</span>
            )}
            {'group' in text.fields && <span className="when">{group(text.fields.group)}</span>}
            <p>{text.fields.summary}</p>
          </li>
        ))}
      </ul>
      {children}
    </>
  );
}
