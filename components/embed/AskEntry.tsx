import type { TextPage } from '#content/pages.ts';
import { urlOf } from '#i18n/address.ts';

type Props = {
  page: TextPage<'positions'>;
  /** Which request it is, counted from 1. */
  number: number;
};

/** One request of a position in a frame: its number, its words, which lead to it on its page, and its sources. */
export function AskEntry({ page: { text, sources }, number }: Props) {
  const ask = text.fields.asks[number - 1];
  if (!ask) return null;
  return (
    <li id={`ask-${number}`} value={number}>
      <a href={urlOf(text.locale, `${text.path}#ask-${number}`)}>{ask.text}</a>
      {sources
        .filter(({ id }) => ask.sources.includes(id))
        .map(({ id, url, publisher, title }) => (
          <p key={id} className="when">
            <a href={url} rel="noreferrer">
              <bdi>
                {publisher}: {title}
              </bdi>
            </a>
          </p>
        ))}
    </li>
  );
}
