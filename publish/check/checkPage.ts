import type { Document } from 'domhandler';
import { isFrame } from '#blanks/embedLook.ts';
import { origin as originPlaceholder } from '#i18n/address.ts';
import { checkBlanks } from './checkBlanks.ts';
import { checkOutline } from './checkOutline.ts';
import { checkParts } from './checkParts.ts';
import { checkMail, checkSafety } from './checkSafety.ts';
import { checkStyles } from './checkStyles.ts';

type Page = {
  path: string;
  document: Document;
  html: string;
  template: string | null;
  style: string;
};

type Site = {
  origin: string;
  /** The classes of every stylesheet of the site. */
  styled: ReadonlySet<string>;
};

/**
 * Holds a finished page to all that can be told from it alone: what `publish` refuses, and what development says at once.
 *
 * @returns what is wrong, without the path
 */
export function checkPage({ path, document, html, template, style }: Page, { origin, styled }: Site): string[] {
  const inAll = [...checkAddress(html), ...checkBlanks(html, template)];
  if (path.startsWith('/mail/')) return [...inAll, ...checkMail(html, path, origin)];
  return [
    ...inAll,
    ...(path.startsWith('/embed/') && !isFrame(html)
      ? ['is a frame whose look cannot be chosen: see blanks/embedLook.ts']
      : []),
    ...checkSafety(document, path, origin),
    ...checkParts(document, path),
    ...checkOutline(document),
    ...checkStyles(document, style, styled),
  ];
}

/** The same of a text: that of a mail, a feed, a list of pages. @returns what is wrong, without the path */
export const checkText = (path: string, text: string, origin: string): string[] => [
  ...checkAddress(text),
  ...(path.startsWith('/mail/') ? [...checkBlanks(text, 'mail'), ...checkMail(text, path, origin)] : []),
];

const checkAddress = (text: string): string[] =>
  text.includes(new URL(originPlaceholder).host) ? ['still has the placeholder of the public address somewhere'] : [];
