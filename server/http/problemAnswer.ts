import type { IncomingMessage } from 'node:http';
import { readPath } from '#i18n/address.ts';
import type { Answer } from '#server/answers/answer.ts';
import { problemJson } from '#server/answers/jsonAnswer.ts';
import { pageAnswer } from '#server/answers/pageAnswer.ts';
import type { Portal } from '#server/answers/portal.ts';
import { inLocale } from '#server/pages/inLocale.ts';
import { acceptedLocale } from '#server/request/acceptedLocale.ts';
import type { Refusal } from '#server/request/refusal.ts';
import { securityHeaders } from '#server/site/securityHeaders.ts';
import { isSecure, readTemplate } from '#server/site/site.ts';

/** After this many minutes a busy store is worth another try. */
const retryMinutes = 1;

/**
 * Says why a request is not answered as asked: the printed page of problems in the language of the path, else of the reader;
 * to the API as JSON. Inside the frame of an embed it is the page that may stand in a frame.
 */
export async function problemAnswer(
  { site }: Portal,
  request: IncomingMessage,
  path: string,
  { status, outcome, headers }: Refusal,
): Promise<Answer> {
  const all = status === 503 ? [...headers, 'Retry-After', String(retryMinutes * 60)] : headers;
  if (path.startsWith('/api/')) return problemJson(site, path, status, {}, all);
  const named = readPath(path)?.locale;
  const locale = named ?? acceptedLocale(request.headers['accept-language']);
  const varied = named ? all : [...all, 'Vary', 'Accept-Language'];
  const template = await readTemplate(
    site,
    `${path.startsWith('/embed/') ? '/embed' : ''}/${locale}/problem`,
    'problem',
  );
  if (template)
    return pageAnswer(
      template,
      status,
      { blanks: { retryMinutes: inLocale(locale).number(retryMinutes) }, outcomes: [outcome] },
      varied,
    );
  return {
    status,
    headers: [
      ...securityHeaders({ path, isShared: false, isSecure: isSecure(site) }),
      'Cache-Control',
      'no-store',
      ...varied,
    ],
    body: '',
  };
}
