import type { NumberedSource } from '#content/names.ts';
import type { Locale } from '#i18n/locales.ts';
import { SourceEntry } from './SourceEntry.tsx';

/** Sources in full, where no citation leads to them. */
export const SourceEntries = ({ sources, locale }: { sources: readonly NumberedSource[]; locale: Locale }) => (
  <ul>
    {sources.map((source) => (
      <li key={source.id}>
        <p>
          <SourceEntry source={source} locale={locale} />
        </p>
      </li>
    ))}
  </ul>
);
