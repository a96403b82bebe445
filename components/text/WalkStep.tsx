import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { WalkDrawing } from '#components/drawing/WalkDrawing.tsx';
import type { NumberedSource } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { BothSides } from './BothSides.tsx';
import { Cites } from './Cites.tsx';

type Step = Text<'walks'>['fields']['steps'][number];
type Props = {
  step: Step;
  number: number;
  /** The step that comes after it, if one does. */
  next: Step | undefined;
  sources: readonly NumberedSource[];
  text: Pick<Text, 'locale' | 'contentLocale'>;
};

/** A step of a walk: what happens, how it is with and without end-to-end encryption, what each side says, and the way on. */
export function WalkStep({ step, number, next, sources, text }: Props) {
  const t = useTranslations('walk');
  const inReaders = inLanguage(text.locale, text.contentLocale);
  return (
    <section className="step" aria-labelledby={step.id}>
      <h2 id={step.id}>
        {number}. {step.title}
      </h2>
      <p>
        {step.happens.text}
        <Cites of={step.happens.sources} sources={sources} noted={step.happens.sources} />
      </p>
      <div className="states">
        {(['open', 'closed'] as const).map((state) => (
          <div key={state} className={`state ${state}`}>
            <figure className="drawing">
              <WalkDrawing of={step.drawing} state={state} alt={step[state].drawn} />
            </figure>
            <h3 {...inReaders}>{t(state)}</h3>
            <p>
              {step[state].text}
              <Cites of={step[state].sources} sources={sources} />
            </p>
          </div>
        ))}
      </div>
      <BothSides sides={step} sources={sources} text={text} />
      {next && (
        <p className="onward" {...part('back')} {...inReaders}>
          <a href={`#${next.id}`}>{t('next', { title: next.title })}</a>
        </p>
      )}
    </section>
  );
}
