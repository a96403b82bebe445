import type { IncomingMessage } from 'node:http';
import type { Answer } from '#server/answers/answer.ts';
import type { Methods } from '#server/answers/byMethod.ts';
import type { Portal } from '#server/answers/portal.ts';
import type { Resource } from '#server/site/resource.ts';
import { countsEndpoint } from './countsEndpoint.ts';
import { healthEndpoint, readyEndpoint } from './healthEndpoints.ts';
import { historyEndpoint, historyTableEndpoint } from './historyEndpoints.ts';
import { logEndpoint } from './logEndpoint.ts';
import { logHeadEndpoint } from './logHeadEndpoint.ts';
import { logConsistencyEndpoint, logProofEndpoint } from './logProofEndpoints.ts';
import { oembedEndpoint } from './oembedEndpoint.ts';
import { signatoriesEndpoint } from './signatoriesEndpoint.ts';
import { signaturesEndpoint } from './signaturesEndpoint.ts';
import { unsubscribeByPost, unsubscribePage } from './unsubscribeEndpoint.ts';

/** One call of an endpoint. `slug` is what the path names: a letter, or a secret. */
export type Call = { portal: Portal; request: IncomingMessage; path: string; query: URLSearchParams; slug: string };

/** What programs ask for, by its path. */
const endpoints: readonly {
  path: RegExp;
  read?: (call: Call) => Promise<Answer | Resource>;
  write?: (call: Call) => Promise<Answer>;
}[] = [
  { path: /^\/api\/letters\/([a-z0-9-]+)$/, read: countsEndpoint },
  { path: /^\/api\/letters\/([a-z0-9-]+)\/signatories$/, read: signatoriesEndpoint },
  { path: /^\/api\/letters\/([a-z0-9-]+)\/signatures$/, write: signaturesEndpoint },
  { path: /^\/api\/letters\/([a-z0-9-]+)\/log$/, read: logEndpoint },
  { path: /^\/api\/letters\/([a-z0-9-]+)\/log\/head$/, read: logHeadEndpoint },
  { path: /^\/api\/letters\/([a-z0-9-]+)\/log\/proof$/, read: logProofEndpoint },
  { path: /^\/api\/letters\/([a-z0-9-]+)\/log\/consistency$/, read: logConsistencyEndpoint },
  { path: /^\/api\/letters\/([a-z0-9-]+)\/history$/, read: historyEndpoint },
  { path: /^\/api\/letters\/([a-z0-9-]+)\/history\.csv$/, read: historyTableEndpoint },
  { path: /^\/api\/unsubscribe\/([\w-]+)$/, read: unsubscribePage, write: unsubscribeByPost },
  { path: /^\/api\/oembed$/, read: oembedEndpoint },
  { path: /^\/healthz$/, read: healthEndpoint },
  { path: /^\/readyz$/, read: readyEndpoint },
];

/** What can be done at the path of an endpoint, or null when there is none. */
export function findEndpoint(portal: Portal, request: IncomingMessage, path: string, search: string): Methods | null {
  for (const { path: pattern, read, write } of endpoints) {
    const match = pattern.exec(path);
    if (!match) continue;
    const call: Call = { portal, request, path, query: new URLSearchParams(search), slug: match[1] ?? '' };
    return { read: read && (() => read(call)), write: write && (() => write(call)) };
  }
  return null;
}
