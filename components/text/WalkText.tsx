import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Contents } from '#components/page/Contents.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { TextPage } from '#content/pages.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { Body } from './Body.tsx';
import { CitePage } from './CitePage.tsx';
import { SourceList } from './SourceList.tsx';
import { TextFoot } from './TextFoot.tsx';
import { TextFrame } from './TextFrame.tsx';
import { TextPdfLink } from './TextPdfLink.tsx';
import { WalkStep } from './WalkStep.tsx';
import { WhatYouCanDo } from './WhatYouCanDo.tsx';

/**
 * A way told in steps, each with an address. A choice at the head says whether the drawings and texts show messages that
 * the service can read, encrypted ones, or both; without style, both stand there.
 */
export function WalkText({ page: { text, sources, next } }: { page: TextPage<'walks'> }) {
  const t = useTranslations();
  const { fields, locale, contentLocale, path } = text;
  return (
    <>
      <TextFrame text={text} path={path} heading={<Heading title={fields.title} lede={fields.summary} />}>
        <Contents label={t('walk.steps')} text={text} />
        <fieldset className="switch" {...part('chosen')} {...inLanguage(locale, contentLocale)}>
          <legend>{t('walk.switch')}</legend>
          {(['open', 'closed', 'both'] as const).map((state) => (
            <label key={state}>
              <input type="radio" name="messages" id={`show-${state}`} defaultChecked={state === 'open'} />{' '}
              {t(`walk.${state}Label`)}
            </label>
          ))}
        </fieldset>
        {fields.steps.map((step, index) => (
          <WalkStep
            key={step.id}
            step={step}
            number={index + 1}
            next={fields.steps[index + 1]}
            sources={sources}
            text={text}
          />
        ))}
        <Body text={text} sources={sources} />
        <TextFoot text={text} />
      </TextFrame>
      <WhatYouCanDo locale={locale} next={next} path={path} title={fields.title} />
      <TextPdfLink text={text} path={path} />
      <CitePage text={text} path={path} />
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
