/** What a code of the operating system means to an operator, and what to do; `it` is a file, a folder, or where something listens. */
const sentences: Readonly<Record<string, (it: string) => string>> = {
  ENOENT: (it) => `There is no ${it}: look at how it is written, and whether its folder is there.`,
  EACCES: (it) => `This user may not open ${it}: give it the right to, or name another place.`,
  EPERM: (it) => `This user may not change ${it}: give it the right to, or name another place.`,
  EROFS: (it) => `${it} lies where nothing can be written: name another place.`,
  ENOSPC: (it) => `The disk is full, so that ${it} cannot be written: make room.`,
  EEXIST: (it) => `${it} is there already, and is not what should be there: move it away, or name another place.`,
  ENOTDIR: (it) => `${it} leads through something that is no folder: name another place.`,
  EISDIR: (it) => `${it} is a folder: name a file.`,
  'listen EADDRINUSE': (it) => `Another program listens at ${it} already: stop it, or set another PORT.`,
  'listen EACCES': (it) =>
    `This user may not listen at ${it}: set a PORT from 1024 on, and let a proxy answer at 80 and 443.`,
  'listen EADDRNOTAVAIL': (it) => `This machine has no address ${it}: set another HOST.`,
  'getaddrinfo ENOTFOUND': (it) => `No address is known for the name ${it}.`,
};

const ofFiles = /^(E[A-Z]+): .*, \w+ '([^']+)'(?: -> '[^']+')?$/s;
const ofNetworks = /^((?:listen|getaddrinfo) E[A-Z]+)(?::[^\d[]*)? (\S+)$/;

/**
 * What Node says of an error of the operating system, as a sentence that tells an operator what to do; its code stays behind it, to
 * search for. Goes by the words, since an error from another thread has lost all else. Any other message stays as it is.
 */
export function explainSystemError(message: string): string {
  const [, code = '', it = ''] = ofFiles.exec(message) ?? ofNetworks.exec(message) ?? [];
  const say = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return say ? `${say(it)} (${code.split(' ').at(-1)})` : message;
}
