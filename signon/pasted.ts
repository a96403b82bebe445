import { withoutInvisible } from './invisible.ts';

/** The forms that signs and letters have on a Japanese keyboard (U+FF01 to U+FF5E), and its full stops. */
const halfWidth = (text: string) =>
  text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u3002\uff61]/g, '.')
    .replace(/\ufe6b/g, '@');

/** Brackets and quotes that programs put round an address, and the comma or semicolon of a list after it. */
const wrapped = /^(?:<([^<>]*)>|\(([^()]*)\)|\[([^[\]]*)\]|["'“”„‘’«»‹›「]([^"'“”„‘’«»‹›「」]*)["'“”„‘’«»‹›」])$/;

function unwrapped(text: string): string {
  const bare = text.replace(/[,;]+$/, '').trim();
  const inner = wrapped
    .exec(bare)
    ?.slice(1)
    .find((part) => part !== undefined);
  return inner === undefined ? bare : unwrapped(inner.trim());
}

/** No address ends in one of these, but a sentence, a list or markup round it does. */
const after = /[.,;:!?/*>)\]}"'“”’»›」、】》]+$/u;
/** As a list of contacts says what follows: "E-mail: ", "Correo electrónico: ". */
const said = /^[\p{L}-]{2,20}(?: [\p{L}-]{2,20})? ?: *(?!\/)/u;
/** A sign or a picture that stands before it, or a bracket or quote whose other half was not copied. */
const before = /^(?:[\p{So}\u2022\u00b7<(["“„«「]\ufe0f?)+\s*/u;
/** The apostrophe that word processors and phones write, as in o’neil@example.org. */
const apostrophe = /(?<=[A-Za-z])[\u2019\u02bc](?=[A-Za-z].*@)/gu;
/** An address that is also what it is called: “anna@example.org <anna@example.org>”. */
const calledSo = /^["']?([^\s<>"']+@[^\s<>"']+)["']? ?<(?:mailto:)?\1>[,;]?$/iu;

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
  const text = halfWidth(withoutInvisible(typed.normalize('NFC')));
  // As mail programs copy a person: her name, which is not read, and her one address.
  const named = /^[^<>@\p{Cc}]*<([^<>]*)>[,;]?$/u.exec(text)?.[1] ?? calledSo.exec(text)?.[1];
  const bare = unwrapped(named ?? text);
  const address = /^mailto:/i.test(bare) ? unwrapped(unescaped(bare.replace(/^mailto:(?:\/\/)?|\?.*$/gis, ''))) : bare;
  return address
    .replace(before, '')
    .replace(said, '')
    .replace(after, '')
    .replace(apostrophe, "'")
    .replace(/\p{Zs}*@\p{Zs}*/u, '@');
}

/** The same of a web address, of which the dots may be those of a Japanese keyboard; its path is left as it is. */
export function pastedWebsite(typed: string): string {
  const text = unwrapped(withoutInvisible(typed.normalize('NFC')));
  return (
    text
      .replace(/^[\p{L}-]{2,20} ?[:：] +(?=https?[:：]|www\.)/iu, '')
      .replace(/^(?:[^/]*\/\/|[^/]*[：:]／／)?[^/]*/u, halfWidth)
      // A quote or bracket that was copied behind a host without its other half.
      .replace(/(?<=^(?:https?:\/\/)?[^/]*)["'“”’»›」>]+$/iu, '')
      .replace(/\.+$/, '')
  );
}
