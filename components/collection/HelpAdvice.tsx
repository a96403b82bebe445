import type { CollectionPage } from '#content/collectionPage.ts';
import { HelpChecked } from './HelpChecked.tsx';

/**
 * What to do in the most urgent needs, before whom to call. The style sheet shows what belongs to the need that is chosen, or
 * that an address leads to, such as /help#threatened.
 */
export function HelpAdvice({ page: { advice, locale } }: { page: CollectionPage<'helplines'> }) {
  return advice.map(({ need, title, steps, leads, ...checked }) => (
    <section key={need} className="advice need" data-for={need} aria-labelledby={need}>
      <h2 id={need}>{title}</h2>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {leads.map(({ id, organisation, url }) => (
        <p key={id}>
          <a href={url} rel="noreferrer">
            <bdi>{organisation}</bdi>
          </a>
        </p>
      ))}
      <HelpChecked as="checked" entry={checked} locale={locale} />
    </section>
  ));
}
