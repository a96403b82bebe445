import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { embedLooks } from '#blanks/embedLook.ts';
import type { EmbedKind } from '#blanks/embeds.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';
import { BuiltCode } from './BuiltCode.tsx';

const { Blank, Outcome, Rows, blank, set } = blanksOf('builder');

/** What can be chosen of a kind: its value in the field, and its title. */
export type Choices = {
  kind: EmbedKind;
  items: readonly { value: string; title: string; contentLocale: Locale }[];
};

/** Chooses what another site shows and how it looks; shows the frame, and the code for it. A form that works without script. */
export function Builder({ locale, choices }: { locale: Locale; choices: readonly Choices[] }) {
  const t = useTranslations('builder');
  return (
    <>
      <Outcome is="what:unknown">
        <div className="summary" role="alert" tabIndex={-1} data-focus>
          <p>
            <a href="#what">{t('unknown')}</a>
          </p>
        </div>
      </Outcome>
      <Heading title={t('title')} lede={t('lede')} />
      <form action={`${pathIn(locale, '/embed')}#built`} className="build">
        <Select name="what" label={t('what')}>
          <Outcome is="chosen">
            <option {...set({ value: 'what', lang: 'language', dir: 'direction' })} selected>
              {blank('title')}
            </option>
          </Outcome>
          {choices.map(({ kind, items }) => (
            <optgroup key={kind} label={t(`kind.${kind}`)}>
              {items.map(({ value, title, contentLocale }) => (
                <option key={value} value={value} {...inLanguage(contentLocale, locale)}>
                  {title}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <Select name="lang" label={t('lang')}>
          <Rows of="languages">
            {({ blank, set }) => <option {...set({ value: 'code', selected: 'selected' })}>{blank('name')}</option>}
          </Rows>
        </Select>
        <Select name="theme" label={t('theme.label')}>
          {embedLooks.theme.map((value) => (
            <option key={value} value={value} {...set({ selected: `selected.theme.${value}` })}>
              {t(`theme.${value}`)}
            </option>
          ))}
        </Select>
        <Select name="size" label={t('size.label')}>
          {embedLooks.size.map((value) => (
            <option key={value} value={value} {...set({ selected: `selected.size.${value}` })}>
              {t(`size.${value}`)}
            </option>
          ))}
        </Select>
        <Select name="colour" label={t('colour.label')}>
          {embedLooks.colour.map((value) => (
            <option key={value} value={value} {...set({ selected: `selected.colour.${value}` })}>
              {t(`colour.${value}`)}
            </option>
          ))}
        </Select>
        <Outcome is="with-partners">
          <Select name="partner" label={t('partner')}>
            <option value="">{t('noPartner')}</option>
            <Rows of="partners">
              {({ blank, set }) => (
                <option {...set({ value: 'partner', selected: 'selected' })}>{blank('name')}</option>
              )}
            </Rows>
          </Select>
        </Outcome>
        <button type="submit" className="act">
          {t('show')}
        </button>
      </form>
      <Outcome is="chosen">
        <section id="built" aria-labelledby="built-title">
          <h2 id="built-title">{t('built')}</h2>
          <p>
            <a href={blank('page')}>
              <bdi {...set({ lang: 'language' })}>
                <Blank name="title" />
              </bdi>
            </a>
          </p>
          <iframe
            className="framed"
            {...set({ src: 'frame', height: 'height', title: 'title' })}
            loading="lazy"
            // The letter in it can be signed: to a reader it is our page.
          />
          <BuiltCode />
        </section>
      </Outcome>
      <section aria-labelledby="visitors">
        <h2 id="visitors">{t('visitors.title')}</h2>
        <p>{t('visitors.text')}</p>
        <p>
          <a href={pathIn(locale, '/privacy')}>{t('visitors.link')}</a>
        </p>
      </section>
    </>
  );
}

function Select({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={name}>{label}</label>
      <select id={name} name={name}>
        {children}
      </select>
    </div>
  );
}
