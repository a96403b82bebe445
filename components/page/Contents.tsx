import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Text } from '#content/text.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

type Props = {
  /** What the list is called, where it is not that of any page. */
  label?: string;
  /** Whether it is open on narrow screens too, because it is short and the way into the page. */
  isOpen?: boolean;
  /** The text that it stands in, which may be in another language than the reader's. */
  text?: Pick<Text, 'locale' | 'contentLocale'>;
};

/** What stands on a long page: in the margin on wide screens, folded elsewhere. `publish` fills it with the headings of the page (publish/page/fillContents.ts). */
export function Contents({ label, isOpen = false, text }: Props) {
  const t = useTranslations('article');
  const name = label ?? t('contents');
  return (
    <nav
      className="contents"
      {...part('contents')}
      aria-label={name}
      {...(text && inLanguage(text.locale, text.contentLocale))}
    >
      <details open={isOpen}>
        <summary>{name}</summary>
        <ol />
      </details>
    </nav>
  );
}
