import { notFound } from 'next/navigation';
import { aboutText } from '#app/aboutText.ts';
import { headOf } from '#app/head.ts';
import { localeOf, type Params } from '#app/params.ts';
import { Shell } from '#app/Shell.tsx';
import { CorrectionList } from '#components/text/CorrectionList.tsx';
import { PageText } from '#components/text/PageText.tsx';
import { libraryIn } from '#content/library.ts';

const path = '/corrections';
const model = async (params: Params['params']) => {
  const library = libraryIn(localeOf((await params).locale));
  const page = library.textPage('pages', 'corrections') ?? notFound();
  return { page, text: page.text, corrections: library.corrections() };
};

export async function generateMetadata({ params }: Params) {
  const { locale, fields, languages } = (await model(params)).text;
  return headOf({ locale, path, title: fields.title, description: fields.summary, languages });
}

export default async function CorrectionsPage({ params }: Params) {
  const { page, text, corrections } = await model(params);
  return (
    <Shell locale={text.locale} path={path} about={{ ...aboutText(text), under: [] }}>
      <PageText page={page}>
        <CorrectionList locale={text.locale} corrections={corrections} />
      </PageText>
    </Shell>
  );
}
