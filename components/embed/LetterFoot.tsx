import type { ReactNode } from 'react';
import type { Text } from '#content/text.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

type Props = {
  text: Text<'letters'>;
  /** The page under the letter that the label leads to; the letter, if left out. */
  page?: string;
  label?: ReactNode;
};

/** What a frame of a letter ends with: which version it is of, beside what every frame ends with. */
export const LetterFoot = ({ text: { locale, path, fields }, page = '', label }: Props) => (
  <EmbedFoot
    locale={locale}
    path={path + page}
    label={label}
    edition={{ date: fields.date, version: fields.version }}
  />
);
