import { letterData } from '#app/data/letterData.ts';
import { everyText } from '#app/textPage.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () => everyText('letters').map(({ slug }) => ({ file: `${slug}.json` }));

/** One letter as data; a draft is hidden by the server until it opens. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file } = await params;
  return Response.json(letterData(file.replace(/\.json$/, '')).read());
}
