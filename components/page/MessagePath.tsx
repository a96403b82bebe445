import { useTranslations } from 'next-intl';

/** A line drawing: a message on its way from one phone to another, closed while the service in the middle carries it. */
export function MessagePath() {
  const t = useTranslations('drawing');
  return (
    <figure className="drawing">
      <svg viewBox="0 0 360 84" role="img" aria-labelledby="path-title">
        <title id="path-title">{t('alt')}</title>
        <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round">
          <rect x="8" y="8" width="36" height="62" rx="6" />
          <rect x="316" y="8" width="36" height="62" rx="6" />
          <path d="M22 62h8M330 62h8" />
          <path d="M56 40h84M220 40h84" strokeDasharray="1 8" />
          <path d="M146 62V28l34-18 34 18v34Z" />
          <path d="m164 38 16 11 16-11v18h-32Z" />
        </g>
        <path className="lamp" d="M16 20h20v12H16zM324 20h20v12h-20z" />
      </svg>
      <figcaption>{t('caption')}</figcaption>
    </figure>
  );
}
