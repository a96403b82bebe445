import { useTranslations } from 'next-intl';
import { MessageWay } from './MessageWay.tsx';
import { type SceneName, scenes } from './scenes.ts';

/** A drawing that explains by itself, with its sentence under it. */
export function Drawing({ of }: { of: SceneName }) {
  const t = useTranslations('drawing');
  return (
    <figure className="drawing">
      <MessageWay scene={scenes[of]} alt={t(`${of}.alt`)} />
      <figcaption>{t(`${of}.caption`)}</figcaption>
    </figure>
  );
}
