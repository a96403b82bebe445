import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Claim } from '#content/model/claims.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

type Props = { of: 'answers' | 'supports'; claims: readonly Claim[]; locale: Locale };

/** The way back from a view to the claims that it answers or supports, a line for each text; closed, for they can be many. */
export function ViewClaims({ of, claims, locale }: Props) {
  const t = useTranslations('views');
  if (claims.length === 0) return null;
  return (
    <details className="from" {...part('from')}>
      <summary>{t(of, { count: claims.length })}</summary>
      <ul>
        {[...Map.groupBy(claims, ({ title }) => title)].map(([title, claims]) => {
          const [{ path, contentLocale }] = claims as [Claim, ...Claim[]];
          const whole = claims.find(({ part }) => !part)?.path ?? path.split('#')[0] ?? path;
          return (
            <li key={title}>
              <a href={pathIn(locale, whole)} {...inLanguage(contentLocale, locale)}>
                {title}
              </a>
              {claims.map(
                ({ path, part }) =>
                  part && (
                    <span key={path}>
                      {' · '}
                      <a href={pathIn(locale, path)}>{t(`part.${part.kind}`, { number: part.number })}</a>
                    </span>
                  ),
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
