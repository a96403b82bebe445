import { getTranslations } from 'next-intl/server';
import type { Metadata } from 'next';
export const metadata: Metadata = { title: '⟦?x⟧Error: ⟦/⟧Home', alternates: { types: { 'application/json+oembed': [{ url: 'https://x.example/a', title: 'b' }] } } };
export default async function Home() {
  const t = await getTranslations('site');
  return <main className="p-4"><h1>{t('name')}</h1><ul>⟦*rows⟧<li>⟦a⟧</li>⟦/⟧</ul><input data-set-checked="⟦b⟧" /><script defer src="/browser/exit.js" /></main>;
}
