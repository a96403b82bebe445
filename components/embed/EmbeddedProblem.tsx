import { blanksOf } from '#components/blanks.tsx';
import { ProblemWords } from '#components/problem/ProblemWords.tsx';
import { origin } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { HelpFoot } from './HelpFoot.tsx';

const { Blank, Outcome, blank } = blanksOf('problem');

/** What went wrong inside a frame of another site; leads to the letter that the frame was about. */
export const EmbeddedProblem = ({ locale }: { locale: Locale }) => (
  <>
    <ProblemWords />
    <HelpFoot locale={locale}>
      <Outcome is="letter.path">
        <a href={origin + blank('letter.path')}>
          <Blank name="letter.title" />
        </a>{' '}
        ·{' '}
      </Outcome>
    </HelpFoot>
  </>
);
