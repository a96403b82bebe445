import render from 'dom-serializer';
import type { Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { isLocale } from '#i18n/locales.ts';
import { partsIn } from '#publish/page/partOf.ts';
import type { OgImage } from './ogImageSource.ts';

/**
 * The picture that the head of a page names with `og:image`, made of what else the head says; that of a figure shows its number
 * and its drawing, too, and that of a page that asks for something what it asks for.
 *
 * @returns null when the page names none, as pages that are not listed
 * @throws Error when the head names one and does not say what is to stand on it
 */
export function ogImageOf(document: Document): { path: string; image: OgImage } | null {
  const elements = DomUtils.findAll(({ name }) => name === 'meta' || name === 'html', document.children);
  const meta = (property: string) =>
    elements.find(({ attribs }) => attribs.property === property)?.attribs.content ?? '';
  const address = URL.parse(meta('og:image'));
  if (!address) return null;
  const [title, name, locale] = [meta('og:title'), meta('og:site_name'), elements[0]?.attribs.lang ?? ''];
  if (!title || !name || !isLocale(locale))
    throw new Error('names an og image, but its head lacks og:title, og:site_name or the language');
  const [value, chart] = (['value', 'chart'] as const).map((part) => partsIn(document, part)[0]);
  const counted = partsIn(document, 'counted')[0];
  const requests = partsIn(document, 'request').map(ownWords);
  return {
    path: address.pathname,
    image: {
      title: counted ? DomUtils.textContent(counted) : title,
      name,
      locale,
      ...(value && { value: DomUtils.textContent(value) }),
      ...(value && chart && { chart: render(chart) }),
      ...(requests.length > 0 && { requests }),
    },
  };
}

/** What stands in an element itself, without its citations and notes. */
const ownWords = ({ children }: Element) =>
  children
    .filter(({ type }) => type === 'text')
    .map((text) => DomUtils.textContent(text))
    .join('')
    .trim();
