import { createHash } from 'node:crypto';
import { getTranslations } from 'next-intl/server';
import { everyText } from '#app/textPage.ts';
import { valuesOf } from '#blanks/filling.ts';
import { keepMonths, type RestingState, restingStates } from '#blanks/rules.ts';
import type { ArrivalWords, SiteLetter } from '#blanks/site.ts';
import { isKept } from '#content/files/wordings.ts';
import { libraryIn } from '#content/library.ts';
import { defaultTimeZone, printedCalendar } from '#content/model/calendar.ts';
import { readPartners } from '#content/model/partners.ts';
import { sitePartners } from '#content/model/sitePartners.ts';
import { readConsents } from '#i18n/consents.ts';
import { isFallback, plainWords } from '#i18n/fallback.ts';
import { type Locale, locales } from '#i18n/locales.ts';

export const dynamic = 'force-static';

const arrivalMessages = ['through', 'done', 'box', 'unknown', 'away', 'byFriend', 'withoutFriend'] as const;

/**
 * What the server must know of each letter. The version of the consent is a hash of its words in every language that has
 * its own: whoever reads it in another one agrees to the English words, which need not be kept twice.
 *
 * @throws Error when the words of consent were changed and not kept
 */
export async function GET() {
  const shown = await inEachLanguage(async (locale) =>
    (await getTranslations({ locale, namespace: 'form' }))('consent'),
  );
  const consent = Object.fromEntries(Object.entries(shown).filter(([, words]) => !isFallback(words)));
  const consentVersion = createHash('sha256').update(Object.values(consent).join('\n')).digest('hex').slice(0, 12);
  const consents = readConsents(consentVersion, consent);
  const sealedNote = await inEachLanguage(async (locale) =>
    plainWords((await getTranslations({ locale, namespace: 'signature' }))('sealedNote')),
  );
  const stateNames = await inEachLanguage(async (locale) => {
    const t = await getTranslations({ locale, namespace: 'letterState' });
    return valuesOf(restingStates.map((state) => [state, plainWords(t(`name.${state}`))] as const)) as Record<
      RestingState,
      string
    >;
  });
  const arrivalWords = await inEachLanguage(async (locale) => {
    const t = await getTranslations({ locale, namespace: 'arrival' });
    const held = { name: '{name}', count: '{count}' };
    return valuesOf(arrivalMessages.map((name) => [name, plainWords(t(name, held))] as const)) as ArrivalWords;
  });
  const partners = readPartners();
  const letters: Record<string, SiteLetter> = {};
  for (const { slug } of everyText('letters')) {
    const versions = locales.flatMap((locale) => libraryIn(locale).text('letters', slug) ?? []);
    const original = versions.find((text) => text.locale === text.original);
    if (!original) continue;
    const hasKept = isKept('content', slug, original.fields.version, original.languages);
    letters[slug] = {
      version: original.fields.version,
      consentVersion,
      consents,
      sealedNote,
      goals: original.fields.goals,
      countFrom: original.fields.countFrom ?? 1,
      featured: original.fields.featured ?? false,
      showGrowth: original.fields.showGrowth ?? false,
      isKept: hasKept,
      calendar: {
        ...printedCalendar(original.fields, hasKept),
        keepMonths: original.fields.keepMonths ?? keepMonths.usual,
      },
      closingDay: original.fields.closes ?? null,
      timeZone: original.fields.timeZone ?? defaultTimeZone,
      date: original.fields.date,
      stateNames,
      titles: Object.fromEntries(versions.map((text) => [text.locale, text.fields.title])),
      summaries: Object.fromEntries(versions.map((text) => [text.locale, text.fields.summary])),
      hashtags: Object.fromEntries(
        versions.flatMap(({ locale, fields }) => (fields.hashtag ? [[locale, fields.hashtag]] : [])),
      ),
      organisersEmail: original.fields.organisers?.privacy ?? null,
      organisersKey: original.fields.organisers?.key ?? null,
      addressees: original.fields.addressees.map(({ id, page }) => ({
        id,
        page: page ?? null,
        names: Object.fromEntries(
          versions.map(({ locale, fields }) => [locale, fields.addressees.find((one) => one.id === id)?.name ?? '']),
        ),
      })),
      shares: Object.fromEntries(
        versions.flatMap(({ locale, fields }) => (fields.share ? [[locale, fields.share]] : [])),
      ),
      original: original.original,
      languages: original.languages,
      arrivalWords,
      partners: sitePartners(partners, slug, original.fields.timeZone ?? defaultTimeZone),
    };
  }
  return Response.json(letters);
}

const inEachLanguage = async <Words>(words: (locale: Locale) => Promise<Words>): Promise<Record<string, Words>> =>
  Object.fromEntries(await Promise.all(locales.map(async (locale) => [locale, await words(locale)] as const)));
