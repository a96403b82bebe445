import { useTranslations } from 'next-intl';
import { embedScript } from '#blanks/embedScript.ts';
import { licence } from '#blanks/licence.ts';
import { blanksOf } from '#components/blanks.tsx';
import { CopyBox } from '#components/form/CopyBox.tsx';
import { origin } from '#i18n/address.ts';

const { blank } = blanksOf('builder');

const pageUrl = `${origin}${blank('page')}`;
const named = blank('titleInCode');
const attributes = `lang="${blank('language')}"${blank('attributes')}`;

/** Ways to show what was chosen, each as code to copy: blanks are filled in it as in words. */
const ways = {
  frame: `<iframe src="${origin}${blank('frame')}" title="${named}" width="100%" height="${blank('height')}" style="border:0" loading="lazy"></iframe>`,
  script: [
    `<script type="module" src="${origin}${embedScript.path}" integrity="${embedScript.integrity}" crossorigin></script>`,
    `<private-protected-embed kind="${blank('kind')}" slug="${blank('slug')}" ${attributes}><a href="${pageUrl}">${named}</a></private-protected-embed>`,
  ].join('\n'),
  oembed: `${origin}/api/oembed?url=${blank('encodedUrl')}`,
  mail: `<p><a href="${pageUrl}" lang="${blank('language')}" dir="${blank('direction')}">${named}</a><br>Private &amp; Protected, <a href="${licence.url}">${licence.name}</a></p>`,
} as const;

/** The code for what was chosen: a box each, to be copied by hand, or by a button where there is script. */
export function BuiltCode() {
  const t = useTranslations('builder.way');
  return (Object.keys(ways) as (keyof typeof ways)[]).map((way) => (
    <CopyBox
      key={way}
      id={`code-${way}`}
      label={t(`${way}.label`)}
      hint={t(`${way}.hint`)}
      isCode
      rows={way === 'oembed' ? 2 : 4}
      defaultValue={ways[way]}
    />
  ));
}
