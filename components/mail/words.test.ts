import { createTranslator } from 'next-intl';
import { expect, test } from 'vitest';
import { mailTemplates } from '#blanks/list.ts';
import messages from '#i18n/messages/en.json' with { type: 'json' };
import { mailText, mailWords } from './words.ts';

const t = createTranslator({ locale: 'en', messages, namespace: 'mail' });

test.each(mailTemplates)(
  'the mail "%s" is printed for any letter: its name and its addresses are left open',
  (name) => {
    const text = mailText(mailWords(t as unknown as Parameters<typeof mailWords>[0], name, 'en'));
    expect(text).toContain('“⟦letter.title⟧”');
    expect(text).not.toContain('/letters/');
  },
);
