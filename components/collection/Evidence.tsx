import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Heading } from '#components/page/Heading.tsx';
import type { CollectionPage } from '#content/collectionPage.ts';
import type { Edition } from '#content/model/edition.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

type Props = {
  locale: Locale;
  figures: CollectionPage<'figures'>;
  timeline: CollectionPage<'timeline'>;
  views: CollectionPage<'viewpoints'>;
  proposals: CollectionPage<'solutions'>;
};

/** The way to the figures, the timeline, the views and the proposals: what each holds, how much, and one entry that tells. */
export function Evidence({ locale, figures, timeline, views, proposals }: Props) {
  const t = useTranslations();
  const lead = figures.figures[0];
  const latest = timeline.entries.at(-1);
  const sides = (['safety', 'privacy', 'middle'] as const).map((group) => ({
    group,
    views: views.views.filter((view) => view.group === group),
  }));
  const [first, last] = [proposals.solutions[0], proposals.solutions.at(-1)];
  const Link = ({ to, children }: { to: string; children: ReactNode }) => <a href={pathIn(locale, to)}>{children}</a>;
  return (
    <>
      <Heading title={t('evidence.title')} lede={t('evidence.summary')} />
      <div className="collection evidence">
        <Room name="figures" path="/figures" count={figures.figures.length} locale={locale}>
          {lead && (
            <Telling edition={figures} locale={locale} label={t('evidence.lead')}>
              <p className="value">{lead.short}</p>
              <Link to={`/figures/${lead.id}`}>{lead.title}</Link>
              {lead.says && <p>{lead.says}</p>}
            </Telling>
          )}
        </Room>
        <Room name="timeline" path="/timeline" count={timeline.entries.length} locale={locale}>
          {latest && (
            <Telling edition={timeline} locale={locale} label={t('evidence.latest')}>
              <Link to={`/timeline#${latest.id}`}>{latest.label}</Link>
              <p>
                <time dateTime={latest.date}>{writeDate(latest.date, locale)}</time>: {latest.fact}
              </p>
            </Telling>
          )}
        </Room>
        <Room name="views" path="/views" count={views.views.length} locale={locale}>
          <div className="telling">
            <h3>{t('evidence.sides')}</h3>
            {sides.map(({ group, views: [one, ...others] }) => (
              <p key={group}>
                {t(`evidence.side.${group}`, { count: others.length + (one ? 1 : 0) })}{' '}
                {one && (
                  <span {...inLanguage(views.contentLocale, locale)}>
                    <Link to={`/views#${one.id}`}>{one.holder}</Link>
                  </span>
                )}
              </p>
            ))}
          </div>
        </Room>
        <Room name="solutions" path="/solutions" count={proposals.solutions.length} locale={locale}>
          {first && last && (
            <Telling edition={proposals} locale={locale} label={t('evidence.range')}>
              {[first, last].map(({ id, title, touches }) => (
                <p key={id}>
                  <Link to={`/solutions#${id}`}>{title}</Link>: {touches}
                </p>
              ))}
            </Telling>
          )}
        </Room>
      </div>
    </>
  );
}

type RoomProps = {
  name: 'figures' | 'timeline' | 'views' | 'solutions';
  path: string;
  count: number;
  locale: Locale;
  children: ReactNode;
};

/** One of the four: its name, what it holds and how much. */
function Room({ name, path, count, locale, children }: RoomProps) {
  const t = useTranslations();
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>
        <a href={pathIn(locale, path)}>{t(`nav.${name}`)}</a>
      </h2>
      <p>{t(`evidence.${name}`)}</p>
      <p className="when">{t('topics.count', { count })}</p>
      {children}
    </section>
  );
}

/** An entry that tells, in the language that it is written in. */
const Telling = ({
  edition,
  locale,
  label,
  children,
}: {
  edition: Pick<Edition, 'contentLocale'>;
  locale: Locale;
  label: string;
  children: ReactNode;
}) => (
  <div className="telling">
    <h3>{label}</h3>
    <div {...inLanguage(edition.contentLocale, locale)}>{children}</div>
  </div>
);
