import { useTranslations } from 'next-intl';
import type { ComponentProps, ReactNode } from 'react';

type Props = Omit<ComponentProps<'textarea'>, 'id'> & { id: string; label: ReactNode; hint?: string; isCode?: boolean };

/** A text to copy, under its label: by hand, or by a button where there is script. Code stands from left to right in every language. */
export function CopyBox({ id, label, hint, isCode = false, ...box }: Props) {
  const t = useTranslations('builder.way');
  return (
    <div className="copy">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <textarea
        id={id}
        readOnly
        {...(isCode && { className: 'code', dir: 'ltr', spellCheck: false })}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
        {...box}
      />
      <button type="button" className="plain" hidden data-copy={id} data-copied={t('copied')}>
        {t('copy')}
      </button>
      <output htmlFor={id} />
    </div>
  );
}
