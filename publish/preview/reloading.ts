import type { ServerResponse } from 'node:http';
import { watch } from 'chokidar';

const rooms = ['app', 'blanks', 'browser', 'components', 'i18n', 'public', '.contentlayer/generated'];
const reload = `new EventSource('/preview/changes').onmessage=()=>location.reload()`;

/** Stands in each page of the preview, so that it loads itself anew. */
export const reloading = '<script defer src="/preview/reload.js"></script>';

/** Has open pages load themselves anew when a file of the site changes, or when they are told to. */
export function createReloading(): {
  tellAll: () => void;
  /** Answers what `reloading` asks for. @returns false where it asks for nothing */
  answer: (path: string, response: ServerResponse) => boolean;
} {
  const listeners = new Set<ServerResponse>();
  let soon: NodeJS.Timeout | undefined;
  const tellAll = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      for (const listener of listeners) listener.write('data: changed\n\n');
    }, 300);
  };
  watch(rooms, { ignoreInitial: true }).on('all', tellAll);
  return {
    tellAll,
    answer(path, response) {
      if (path === '/preview/reload.js') response.writeHead(200, { 'content-type': 'text/javascript' }).end(reload);
      else if (path === '/preview/changes') {
        response.writeHead(200, { 'content-type': 'text/event-stream' }).write('\n');
        listeners.add(response);
        response.on('close', () => listeners.delete(response));
      } else return false;
      return true;
    },
  };
}
