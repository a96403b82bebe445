import { notFound } from 'next/navigation';
import { printedData } from '#app/data/printedData.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () => [...printedData.keys()].map((file) => ({ file }));

/** All of a kind as data: `positions.json`, its `positions.schema.json`; `timeline.en.csv` where there is a table. */
export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }) {
  const print = printedData.get((await params).file) ?? notFound();
  return new Response(print());
}
