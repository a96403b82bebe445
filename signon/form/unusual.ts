import { isCountry } from './countries.ts';

/** Letters, digits, spaces and joiners, and the points, hyphens, apostrophes, quotes and dividers of names in many scripts. */
const inNames = String.raw`\p{L}\p{Mn}\p{Mc}\p{Nd}\p{Nl} \u180e\u200c\u200d\p{Pd}\p{Pi}\p{Pf}.,'"()\/&+\x60´′＇‚„·・･‧՚՛՜․׀׃׳״،؛۔।॥༌་།፡។៖๏゠॰৽૰「」『』（）、。．，＆`;
/**
 * "!Xóõ" is written with a click, ジャン＝ジャック with a double hyphen, Tekarihó:ken and K:son with a colon, and 买买提•艾合买提
 * with the dot at hand.
 */
const unusualInNames = new RegExp(
  String.raw`(?!!\p{L}|(?<=\p{sc=Katakana})＝(?=\p{sc=Katakana})|[:꞉•∙⋅](?<=\p{L}\p{M}*.)(?=\p{L}))[^${inNames}]`,
  'u',
);
/** Marks that strike letters out, or that notation alone puts over them. */
const struck = /[\u0334-\u0338\u20d0-\u20f0]/;
/** Organisations and roles have more signs, as in Escuela N° 5, Kids@Risk, Referent*in and ㈱: not those of markup, of commands, or pictures. */
const unusualInTitles = new RegExp(
  String.raw`[;\\{}[\]]|[^${inNames}\p{No}\p{Sc}\p{Po}_＝ª°º№®™©℠℗×÷±−\u3200-\u33ff\ufe0f]`,
  'u',
);

const link = /:\/\/|\bwww\.|\b(?:javascript|data|mailto|sms|tel):(?=\S)/iu;
const mailAddress = /[^\s@]@[^\s@]+\.\p{L}{2,}/u;
const telephone = /\d(?:[ ()./-]{0,3}\d){6}/;
/** A quoted command, a path, or an option; a name may begin with one hyphen, and no more. */
const shell = /`[^`]*`|\.\.\/|^--|\(\s*["']/u;
const command =
  /\b(?:(?:drop|alter|truncate)\s+(?:table|database)|union\s+(?:all\s+)?select|insert\s+into|delete\s+from|select\s.+\sfrom)\b/iu;

/** A dotted abbreviation has no such end: Stellv.Vorsitzende, Dr.med. */
const genericDomain =
  /^(?:com|org|net|info|biz|app|dev|online|site|shop|store|xyz|top|club|live|link|page|blog|news|vip|eu|uk)$/i;
const isEnd = (end: string) => genericDomain.test(end) || (/^[a-z]{2}$/.test(end) && isCountry(end.toUpperCase()));
/** Those that are a word, an ending or a short name too: with little before it, a dot abbreviates or stands for a space, as in Prof.in, Resp.de and mei.li. */
const shortAndWord = /^(?:[^.]{1,5}\.)+(?:de|es|in|it|jo|la|li|ma|me|my|so|vu)$/;
const domain =
  /(?<![\p{L}\p{N}.])(?:[\p{L}\p{N}-]+\.)*[\p{L}\p{N}-]{3,}\.(?<end>[a-z]{2,}|[A-Z]{2,})(?![\p{L}\p{N}.])/gu;
const domainAndPath = /(?<![\p{L}\p{N}])[\p{L}\p{N}-]+\.(?<end>[a-z]{2,})\/[\p{L}\p{N}]/giu;
/** A domain below a public ending of two parts, as in example.co.uk. */
const secondLevel = /[\p{L}\p{N}-]{3,}\.(?:ac|co|com|gov|net|org)\.(?<end>[a-z]{2})(?![\p{L}\p{N}.])/giu;
const finds = (pattern: RegExp, text: string) =>
  [...text.matchAll(pattern)].some(({ 0: found, groups }) => isEnd(groups?.end ?? '') && !shortAndWord.test(found));

/** Whether a text is an advertisement or an attempt, in any field. */
const isNoTitle = (plain: string) =>
  [link, mailAddress, telephone, command].some((pattern) => pattern.test(plain)) || finds(domainAndPath, plain);

/**
 * Whether somebody should look at the name of a person before it is shown, for it has what no name has: no letter, a
 * sign, a picture, an address, a telephone number, a command. None of it is dangerous, so it is held and not refused.
 */
export function isUnusualName(name: string): boolean {
  const plain = name.normalize('NFKC');
  return (
    unusualInNames.test(name) ||
    shell.test(plain) ||
    struck.test(plain) ||
    !/(?!\p{Lm})\p{L}/u.test(name) ||
    isNoTitle(plain) ||
    finds(domain, plain) ||
    finds(secondLevel, plain)
  );
}

/** The same of an organisation. They are named for numbers, signs and domains too, as in 50/50, 350 and Code.org. */
export const isUnusualTitle = (title: string): boolean =>
  unusualInTitles.test(title) ||
  struck.test(title) ||
  !/[\p{L}\p{N}]/u.test(title) ||
  isNoTitle(title.normalize('NFKC'));

/** The same of a role, which has the signs of an organisation, but is called after no domain. */
export const isUnusualRole = (role: string): boolean => isUnusualTitle(role) || finds(domain, role.normalize('NFKC'));
