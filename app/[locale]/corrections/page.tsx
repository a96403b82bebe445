import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#components/page/Shell.tsx';
import { CorrectionList } from '#components/text/CorrectionList.tsx';
import { PageText } from '#components/text/PageText.tsx';
import { pathOfCollection, pathOfText } from '#content/addresses.ts';
import { readCollection } from '#content/collection.ts';
import { corrections } from '#content/corrections.ts';
import { readText, readTexts } from '#content/library.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import { type Kind, kinds } from '#content/schema/kinds.ts';

const path = '/corrections';
const model = async (params: Params['params']) =>
  readText('pages', 'corrections', localeOf((await params).locale)) ?? notFound();

export async function generateMetadata({ params }: Params) {
  const { locale, fields, languages } = await model(params);
  return headOf({ locale, path, title: fields.title, description: fields.summary, languages });
}

export default async function CorrectionsPage({ params }: Params) {
  const text = await model(params);
  const { locale } = text;
  const t = await getTranslations('nav');
  const texts = (Object.keys(kinds) as Kind[]).flatMap((kind) => readTexts(kind, locale));
  const histories = [
    ...texts.map((one) => ({ ...one, title: one.fields.title, path: pathOfText(one) })),
    ...(Object.keys(collections) as CollectionName[]).map((name) => {
      const place = pathOfCollection[name];
      return { ...readCollection(name, locale), title: t(place.slice(1) as 'timeline'), path: place };
    }),
  ];
  return (
    <Shell locale={locale} path={path} about={{ ...aboutText(text), under: [] }}>
      <PageText text={text}>
        <CorrectionList locale={locale} corrections={corrections(histories)} />
      </PageText>
    </Shell>
  );
}
