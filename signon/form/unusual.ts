import { westernDigit } from './digits.ts';
import { holdsWebAddress } from './webAddress.ts';

/** Letters, digits, spaces and joiners, and the points, hyphens, apostrophes, quotes and dividers of names in many scripts. */
const inNames = String.raw`\p{L}\p{Mn}\p{Mc}\p{Nd}\p{Nl} \u180e\u200c\u200d\p{Pd}\p{Pi}\p{Pf}.,'"()\/&+\x60´′＇‚„·・･‧۽۾՚՛՜․׀׃׳״،؛۔।॥༌་།፡។៖๏゠॰৽૰「」『』（）、。．，＆`;
/**
 * "!Xóõ" is written with a click, ジャン＝ジャック with a double hyphen, Tekarihó:ken and K:son with a colon, 买买提•艾合买提
 * with the dot at hand, and in Malaysia and Singapore another name of the same person follows an @.
 */
const unusualInNames = new RegExp(
  String.raw`(?!!\p{L}|(?<=\p{scx=Katakana})[=＝](?=\p{scx=Katakana})|(?<=\p{L}\p{M}*\)? )@(?= \p{L})|[:꞉•∙⋅](?<=\p{L}\p{M}*.)(?=\p{L}))[^${inNames}]`,
  'u',
);
/** Marks that strike letters out, or that notation alone puts over them. */
const struck = /[\u0334-\u0338\u20d0-\u20f0]/;
/**
 * Organisations and roles have more signs, as in Escuela N° 5, Kids@Risk, Referent*in, ㈱, 《中国青年》杂志社, Abuse ≠ Love and
 * “Jugend; Köln”: not those of markup, of commands, of tables that calculate, or pictures.
 */
const unusualInTitles = new RegExp(
  String.raw`(?!(?<=[\p{L}\p{N}]\p{M}*);(?: \p{L}|$))[;\\{}[\]<>＜＞]|(?<!\p{L}\p{M}* ?)=|[^${inNames}\p{No}\p{Sc}\p{Sm}\p{Po}_《》〈〉【】〔〕ª°º№®™©℠℗\u3200-\u33ff\ufe0f]`,
  'u',
);

const link = /:\/\/|\bwww\.|\b(?:javascript|data|mailto|sms|tel):(?=\S)/iu;
const mailAddress = /[^\s@]@[^\s@]+\.\p{L}[\p{L}\p{M}]/u;
/** As many digits as a local number has; an organisation may be called after a helpline or a year: Childline 0800 1111. */
const telephone = /\d(?:[ ()./\p{Pd}]{0,3}\d){6}/u;
const longTelephone = /\d(?:[ ()./\p{Pd}]{0,3}\d){8}/u;
const years = /(?<!\d)(?:1[89]|20)\d\d ?[/\p{Pd}] ?(?:1[89]|20)\d\d(?!\d)/gu;
/** Behind one of these stands the number of a charity or a company in a register. */
const registered =
  /(?<!\p{L})(?:no|nr|n°|reg|id|abn|c\.?f|cif|cnpj|cuit|ein|krs|nif|nip|oib|regon|siren|siret|rna|rut|vat|ע[״"]ר)[.:)]?(?: (?:no|nr)\.?)? ?\p{L}{0,2}\d[\d ./-]*/giu;
/** A quoted command, a path, or an option; a name may begin with one hyphen, and no more. */
const shell = /`[^`]*`|\.\.\/|^--|\(\s*["']/u;
const command =
  /\b(?:(?:drop|alter|truncate)\s+(?:table|database)|union\s+(?:all\s+)?select|insert\s+into|delete\s+from|select\s.+\sfrom)\b/iu;

/** What stands for a sign in markup. */
const entity = /&#?[a-z\d]+;/i;

/** A text with its digits, full stops and letters in their usual forms, without what joins letters. */
const plainly = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\p{Nd}/gu, westernDigit)
    .replace(/。/g, '.')
    .replace(/\u180e|\u200c|\u200d/g, '')
    .replace(years, '');

/** Whether a text is an advertisement or an attempt, in any field. */
const isNoTitle = (plain: string) =>
  [link, mailAddress, command, entity].some((pattern) => pattern.test(plain)) || holdsWebAddress(plain, 'path');

/**
 * Whether somebody should look at the name of a person before it is shown, for it has what no name has: no letter, a
 * sign, a picture, an address, a telephone number, a command. None of it is dangerous, so it is held and not refused.
 */
export function isUnusualName(name: string): boolean {
  const plain = plainly(name);
  return (
    unusualInNames.test(name) ||
    shell.test(plain) ||
    struck.test(plain) ||
    !/(?!\p{Lm})\p{L}/u.test(name) ||
    isNoTitle(plain) ||
    telephone.test(plain) ||
    holdsWebAddress(plain)
  );
}

/** The same of an organisation. They are named for numbers, signs and domains too, as in 50/50, 350 and Code.org. */
export function isUnusualTitle(title: string): boolean {
  const plain = plainly(title);
  return (
    unusualInTitles.test(title) ||
    struck.test(title) ||
    !/[\p{L}\p{N}]/u.test(title) ||
    isNoTitle(plain) ||
    longTelephone.test(plain.replace(registered, ''))
  );
}

/** The same of a role, which has the signs of an organisation, but is called after no domain. */
export const isUnusualRole = (role: string): boolean => isUnusualTitle(role) || holdsWebAddress(plainly(role), 'role');
