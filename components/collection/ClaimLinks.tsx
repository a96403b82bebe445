import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Claim } from '#content/claims.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** The way back from a view to the claims that it answers or supports. */
export function ClaimLinks({ label, claims, locale }: { label: string; claims: readonly Claim[]; locale: Locale }) {
  const t = useTranslations('views.part');
  if (claims.length === 0) return null;
  return (
    <p className="from" {...part('from')}>
      {label}:{' '}
      {claims.map(({ title, path, part, contentLocale }, index) => (
        <span key={path}>
          {index > 0 && ' · '}
          <a href={pathIn(locale, path)} {...inLanguage(contentLocale, locale)}>
            {part ? t(part.kind, { title, number: part.number }) : title}
          </a>
        </span>
      ))}
    </p>
  );
}
