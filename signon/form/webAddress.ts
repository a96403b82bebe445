import { parse } from 'tldts';

/** Labels with dots between them, and whether a path follows. */
const hosts =
  /(?<![\p{L}\p{M}\p{N}])(?<host>(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*\.)+[\p{L}\p{N}][\p{L}\p{M}\p{N}-]*)(?<path>\/[\p{L}\p{N}])?/gu;

/** Ends that nobody is called, in whatever capitals. */
const plainEnd = /\.(?:com|net|org|(?:ac|co|com|gov|net|org)\.[a-z]{2})$/i;
/** Ends that are a word, an ending or a short name too: with little before it, a dot abbreviates or stands for a space, as in Prof.in, Resp.de, Avv.to, mei.li and J.Kim. */
const shortAndWord =
  /^(?:[^.]{1,5}\.)+(?:de|do|es|et|in|it|jo|la|li|ma|md|me|mo|my|na|pa|re|sc|so|sr|to|vu|edu|int|gov|kim|song|wang)$/;
/** Degrees, which follow a word that is longer: Anästh.med; and two that follow one of some: Dr.med.vet, Mgr.art. */
const degree = /^(?:(?:[^.]{1,8}\.)+(?:cpa|dds|ing|mba|med|phd|prof)|dr\.(?:med\.)?vet|mgr\.art)$/;
/**
 * A role with the ending of both genders (Lehrer.in, Enseignant.es), or a dot for a space (Asist.social): it begins with a
 * capital, as hardly an address does. In French, the ending is that of a word: Coordinateur.ice.
 */
const dottedRole =
  /^\p{Lu}?\p{Ll}*teur\.ice$|^\p{Lu}[\p{Ll}\p{M}-]*\.(?:in|es|digital|education|health|international|legal|marketing|media|social|support|tech|training)$/u;

/** Letters that must stand before an end, so that it is none of a title or of initials: Dr.la, श्री.भारत. */
function fewestLetters(suffix: string): number {
  if (/^[a-z]{2}$/.test(suffix)) return 3;
  if (/^[a-z\d-]+$/.test(suffix)) return 1;
  return /\p{Ideographic}|[\p{scx=Katakana}\p{scx=Hiragana}.]/u.test(suffix) ? 2 : 3;
}

/** Two names joined by a dot begin with capitals, and so does a degree behind one: Anna.Kim, J.KIM, Smith.MD, ThS.BS. */
const isOfNames = (host: string) =>
  !plainEnd.test(host) && /(?:^|\.)\p{Lu}(?:[\p{Ll}\p{M}]+\p{Lu}?)?\.\p{Lu}[\p{L}\p{M}]*$/u.test(host);

function isAddress(host: string, hasPath: boolean): boolean {
  const small = host.toLowerCase();
  if (isOfNames(host) || degree.test(small) || (shortAndWord.test(small) && !hasPath)) return false;
  const found = parse(small, { extractHostname: false, validateHostname: false });
  const letters = found.domainWithoutSuffix?.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return found.isIcann === true && letters >= (hasPath ? 1 : fewestLetters(found.publicSuffix ?? ''));
}

/**
 * Whether a text holds the address of a site, with or without what makes it a link: a name under any public suffix
 * (decision 33), in any script.
 *
 * @param text in NFKC, with full stops of Chinese as dots, and without joiners
 * @param which `role` passes what roles are written like; `path` looks only for an address with a path
 */
export const holdsWebAddress = (text: string, which: 'any' | 'role' | 'path' = 'any'): boolean =>
  [...text.matchAll(hosts)].some(({ groups: { host = '', path } = {} }) => {
    if (which === 'path' && path === undefined) return false;
    return !(which !== 'any' && dottedRole.test(host)) && isAddress(host, path !== undefined);
  });
