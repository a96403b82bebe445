import { embedLooks, type Look, lookQuery, readLook } from '#blanks/embedLook.ts';
import {
  type EmbedName,
  embedKinds,
  embedWord,
  framePath,
  isOfLetter,
  pageOfEmbed,
  readEmbed,
  readEmbedWord,
} from '#blanks/embeds.ts';
import { valuesOf } from '#blanks/filling.ts';
import { escapeHtml } from '#blanks/template.ts';
import { languageName } from '#i18n/dates.ts';
import { direction, isLocale, type Locale, locales } from '#i18n/locales.ts';
import { isOfDraft } from '#server/answers/hideDrafts.ts';
import { notForRobots, pageAnswer } from '#server/answers/pageAnswer.ts';
import { letterOf, type Portal } from '#server/answers/portal.ts';
import type { Visit } from './visit.ts';

/**
 * The builder, at `/{language}/embed`: what of the portal another site can show (`?what=position/ncmec`), in which language
 * (`lang`), how it looks (`theme`, `size`, `colour`) and through which partner (`partner`); the frame itself, and code to copy.
 * What is not known is left as is usual; what there is none of is said.
 *
 * @throws HttpError 429 or 503 as `charge`
 */
export async function builderPage({ portal, template, query, charge }: Visit<'builder'>): Promise<Response> {
  const { site } = portal;
  const asked = query.get('what') ?? '';
  const lang = query.get('lang') ?? '';
  const locale = isLocale(lang) ? lang : template.locale;
  const look = readLook(query);
  const name = readEmbedWord(asked);
  const title = name && (await titleOf(portal, locale, name));
  const partners = name ? partnersOf(portal, name) : [];
  const partner = partners.find(({ slug }) => slug === query.get('partner'))?.slug ?? '';
  const chosen = name && title !== null && chosenBlanks({ origin: site.origin, locale, name, title, look, partner });
  const rows = {
    languages: locales.map((code) => ({
      ...{ code, name: languageName(code, template.locale) },
      selected: code === locale ? 'selected' : '',
    })),
    partners: partners.map(({ slug, name }) => ({ partner: slug, name, selected: slug === partner ? 'selected' : '' })),
  };
  const blanks = {
    ...valuesOf(
      (Object.keys(embedLooks) as (keyof Look)[]).map(
        (part) => [`selected.${part}.${look[part]}` as `selected.theme.auto`, 'selected'] as const,
      ),
    ),
    ...(chosen || {}),
  };
  const outcomes = chosen
    ? (['chosen', ...(partners.length > 0 ? (['with-partners'] as const) : [])] as const)
    : asked === ''
      ? []
      : (['what:unknown'] as const);
  return charge(() =>
    pageAnswer(template, chosen || asked === '' ? 200 : 404, { blanks, outcomes, rows }, asked ? notForRobots : {}),
  );
}

/** What a frame calls itself; null when there is none, also of a letter that nobody is to find yet. */
async function titleOf(portal: Portal, locale: Locale, name: EmbedName): Promise<string | null> {
  const path = framePath(locale, name);
  const found = await portal.site.describe(path);
  if (!found || (await isOfDraft(portal, path))) return null;
  if (!isOfLetter(name)) return found.title ?? '';
  const letter = letterOf(portal.site, name.slug);
  return letter && (letter.titles[locale] ?? '');
}

/** Through whom people can come to the form that is chosen now. */
function partnersOf({ site, ...portal }: Portal, { kind, slug }: EmbedName) {
  const now = portal.now();
  if (kind !== 'letter') return [];
  return Object.entries(letterOf(site, slug)?.partners ?? {}).flatMap(([slug, { name, closesAt }]) =>
    now < closesAt ? [{ slug, name }] : [],
  );
}

type Chosen = { origin: string; locale: Locale; name: EmbedName; title: string; look: Look; partner: string };

/** What the code to copy is made of. Titles are ours and may hold anything; what was typed is only let in from fixed lists. */
function chosenBlanks({ origin, locale, name, title, look, partner }: Chosen) {
  const query = new URLSearchParams(lookQuery(look));
  if (partner) query.set('partner', partner);
  const end = query.size > 0 ? `?${query}` : '';
  const page = pageOfEmbed(name);
  const [path = '', anchor = ''] = page.split('#');
  const ofPage = readEmbed(path, anchor);
  // The page of a letter stands for its form: other frames of it are named by their own address.
  const isOfPage = ofPage?.kind === name.kind && ofPage.slug === name.slug;
  const what = embedWord(name);
  const attributes = [...query].map(([attribute, value]) => ` ${attribute}="${value}"`).join('');
  return {
    ...{ what, title, titleInCode: escapeHtml(title), kind: name.kind, slug: name.slug, attributes },
    query: `?${new URLSearchParams({ what, ...Object.fromEntries(query) })}`,
    ...{ language: locale, direction: direction(locale) },
    frame: framePath(locale, name) + end,
    height: String(embedKinds[name.kind].height),
    page: `/${locale}${page}`,
    encodedUrl: encodeURIComponent(origin + (isOfPage ? `/${locale}${page}` : framePath(locale, name))),
  };
}
