import { westernDigit } from './digits.ts';
import { withoutInvisible } from './invisible.ts';

/** The forms that signs and letters have on a Japanese keyboard (U+FF01 to U+FF5E), its full stops and that of Urdu, and the hyphens of word processors and PDFs. */
const halfWidth = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uff61\u06d4]/g, '.')
    .replace(/[\u2010-\u2013\u2212\ufe63]/g, '-')
    .replace(/\ufe6b/g, '@');

/** Brackets and quotes that programs put round an address, and the comma or semicolon of a list after it. */
const wrapped = /^(?:<([^<>]*)>|\(([^()]*)\)|\[([^[\]]*)\]|["'“”„‘’«»‹›「]([^"'“”„‘’«»‹›「」]*)["'“”„‘’«»‹›」])$/;

/** What Markdown, chats and code put on both sides: on one side alone it could be the mailbox's own. */
const marked = /^(?:([*_~`|!?])(.*)\1|\{([^{}]*)\})$/su;

function unwrapped(text: string): string {
  const bare = text.replace(/[,;]+$/, '').trim();
  const found = wrapped.exec(bare)?.slice(1) ?? marked.exec(bare)?.slice(2);
  const inner = found?.find((part) => part !== undefined);
  return inner === undefined ? bare : unwrapped(inner.trim());
}

/** No address ends in one of these, but a sentence, a list, a table or markup round it does; French has a space before some. */
const after = /(?:[\s.,;:!?/*|·•\\>)\]}"'“”’»›」、】》〉』〕…،؛؟।։።]|%20)+$/u;
/** As a list of contacts says what follows: "E-mail: ", "Correo electrónico: ", "ई-मेल: ", "דוא"ל: ". */
const said = /^[\p{L}\p{M}"״-]{2,20}(?: [\p{L}\p{M}"״-]{2,20})? ?: *(?!\/)/u;
/** A sign or a picture that stands before it, an item of a list, or a bracket or quote whose other half was not copied. A letter in a circle is no picture: without it the address is somebody else's. */
const before =
  /^(?:(?:(?!\p{Alphabetic})\p{So}|%20|[\u2022\u00b7<(["“„«「【《〈『〔])\ufe0f?|(?:[-–—>→*+#]|\d{1,2}[.)])(?= ))+\s*/u;
/** The apostrophe that word processors and phones write, as in o’neil@example.org. */
const apostrophe = /(?<=[A-Za-z])[\u2018\u2019\u00b4\u02b9\u02bb\u02bc\u2032](?=[A-Za-z].*@)/gu;
/** As mail programs and Markdown copy a person: her name, which is not read, and her one address; or the address, then her name. */
const named = [
  /^[^<>@\p{Cc}]*<([^<>]*)>[,;]?$/u,
  /^[^[\]@\p{Cc}]*\[(?:mailto:)?([^[\]@\s]+@[^[\]@\s]+)\]$/iu,
  /^[^()@\p{Cc}]+ \((?:mailto:)?([^()@\s]+@[^()@\s]+)\)$/iu,
  /^([^()@\s]+@[^()@\s]+) \([^()@\p{Cc}]+\)$/u,
];
/** An address that is also what it is called, “anna@example.org <anna@example.org>”, or was filled in twice. */
const calledSo = /^["'[]?([^\s<>"'[\]()]+@[^\s<>"'[\]()]+)["'\]]?(?: ?[<[(](?:mailto:)?\1[>\])]|[\s,;]+\1)[,;]?$/iu;
/** The space that a phone writes after a full stop, when nothing else can be meant. */
const spaceInDomain = /(?<=@[^\s.@]+)(?: \.|\. )(?=[^\s.@]+$)/u;

/** Percent signs as they stand in a mailto: (RFC 6068); what is not one stays. */
function unescaped(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is left of an e-mail address when all is taken away that a paste or a keyboard brings along; empty when nothing is. */
export function pastedAddress(typed: string): string {
  const text = unwrapped(halfWidth(withoutInvisible(typed.normalize('NFC'))));
  const found = [...named, calledSo].map((pattern) => pattern.exec(text)?.[1]).find((part) => part !== undefined);
  const bare = unwrapped(found ?? text);
  // Copied out of an address bar, or out of a link without its scheme.
  if (/^[^@]*%40[^@]*$/.test(bare)) return pastedAddress(unescaped(bare));
  if (/^mailto:/i.test(bare)) return pastedAddress(unescaped(bare.replace(/^mailto:(?:\/\/)?|\?.*$/gis, '')));
  return bare
    .replace(before, '')
    .replace(said, '')
    .replace(after, '')
    .replace(apostrophe, "'")
    .replace(/\p{Zs}*@\p{Zs}*/u, '@')
    .replace(spaceInDomain, '.')
    .replace(/\p{Nd}(?=.*@)/gu, westernDigit);
}

/** A web address with its name, as Markdown has it. */
const linked = /^\[[^[\]]*\]\(([^()\s]+)\)$/;
/** What was copied behind a host with it, also as a link has it. */
const behindHost = /(?:["'“”’»›」>)\]}!?…،؛؟۔।։።]|%20)+$/u;
/** The half of brackets and quotes that is copied behind a path, with the other half. */
const halves: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{', '>': '<', '”': '“', '»': '«' };

/** A path without the half that was copied behind it, when its other half was not: /wiki/Child_(law) stays. */
function withoutHalves(text: string): string {
  const opening = halves[text.slice(-1)];
  if (opening !== undefined && !text.includes(opening)) return withoutHalves(text.slice(0, -1));
  return text.endsWith('%20') ? withoutHalves(text.slice(0, -3)) : text;
}

/** The same of a web address, of which the dots may be those of a Japanese keyboard; its path is left as it is. */
export function pastedWebsite(typed: string): string {
  const text = unwrapped(withoutInvisible(typed.normalize('NFC')));
  return withoutHalves(
    (linked.exec(text)?.[1] ?? text)
      .replace(before, '')
      .replace(/^[\p{L}\p{M}-]{2,20}(?: [\p{L}\p{M}-]{2,20})? ?[:：] +/u, '')
      // As people paste into a field that begins with "https://" already.
      .replace(/^(?:https?:\/\/)+(?=https?:\/\/)/i, '')
      .replace(/^(https?)(?=\/\/)/i, '$1:')
      .replace(/^(?:[^/]*\/\/|[^/]*[：:]／／)?[^/]*/u, halfWidth)
      // The space that a phone writes behind the sign before it.
      .replace(/^((?:https?:\/\/)?(?:www\.)?) +/i, '$1')
      .replace(/^(?:https?:\/\/)?[^/]*$/i, (host) => host.replace(behindHost, '')),
  ).replace(/\.+$/, '');
}
