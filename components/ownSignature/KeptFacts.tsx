import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { keepMonths } from '#blanks/rules.ts';
import type { BlankOf } from '#blanks/templates/templates.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Fact } from '#components/page/Fact.tsx';
import { PartnerFacts } from './PartnerFacts.tsx';
import { ShownAs } from './ShownAs.tsx';

const { Blank, blank, Outcome, set } = blanksOf('signature');

type Kept = BlankOf<'signature'> extends infer Name ? (Name extends `signer.${infer Fact}` ? Fact : never) : never;

/** What a signer typed is no word of a language. */
const isTyped = (name: Kept) => ['name', 'email', 'organisation', 'role', 'website'].includes(name);

const optional = ['organisation', 'role', 'website'] as const;

/** All that is kept of a signature, for its owner, and for how long: so many `months`, by the fields of the letter, or until a day that is known. @param path of the letter */
export function KeptFacts({ months = keepMonths.usual, path }: { months: number | undefined; path: string }) {
  const t = useTranslations('signature');
  const partner = useTranslations('partner');
  const row = (name: string, value: ReactNode) => <Fact name={name}>{value}</Fact>;
  const kept = (name: Kept) => (
    <bdi translate={isTyped(name) ? 'no' : undefined}>
      <Blank name={`signer.${name}`} />
    </bdi>
  );
  const sealable = (name: 'name' | 'email', words: string) => (
    <>
      <Outcome is={`signer.${name}`}>{kept(name)}</Outcome>
      <Outcome is={`sealed:${name}`}>{words}</Outcome>
    </>
  );
  return (
    <dl className="facts">
      {row(t('name'), sealable('name', t('sealedName')))}
      {row(t('email'), sealable('email', t('sealedEmail')))}
      {optional.map((name) => (
        <Outcome key={name} is={`signer.${name}`}>
          {row(t(name), kept(name))}
        </Outcome>
      ))}
      {row(t('country'), kept('country'))}
      {row(t('shown'), <ShownAs />)}
      {row(
        t('updates'),
        <>
          <Outcome is="updates:yes">{t('updatesYes')}</Outcome>
          <Outcome is="updates:no">{t('updatesNo')}</Outcome>
        </>,
      )}
      {row(t('signedAt'), kept('signedAt'))}
      {row(t('confirmedAt'), kept('confirmedAt'))}
      {row(
        t('versions'),
        <>
          {kept('letterVersion')}, {kept('consentVersion')}
          <Outcome is="signer.versionPath">
            {' · '}
            <a href={`${path}/versions/${blank('signer.versionPath')}`}>{t('wording')}</a>
          </Outcome>
        </>,
      )}
      {row(
        t('keptUntil'),
        <>
          <Outcome is="dataEnd">
            <Blank name="dataEnd" />
          </Outcome>
          <Outcome is="dataOpen">{t('keptFor', { months })}</Outcome>
        </>,
      )}
      <PartnerFacts />
      <Outcome is="partner:other">{row(partner('row'), partner('rowOther'))}</Outcome>
      <Outcome is="signer.consent">
        {row(
          t('consent'),
          <span dir="auto" {...set({ lang: 'signer.consentLanguage' })}>
            <Blank name="signer.consent" />
          </span>,
        )}
      </Outcome>
    </dl>
  );
}
