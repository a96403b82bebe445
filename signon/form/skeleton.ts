import { withoutInvisible } from './invisible.ts';

/** Letters that are drawn like Latin ones, or are no more than a Latin letter with a stroke or a hook. */
const drawnAlike = new Map(
  Object.entries({
    ...{ а: 'a', в: 'b', е: 'e', к: 'k', м: 'm', н: 'h', о: 'o', р: 'p', с: 'c', т: 't', у: 'y', х: 'x' },
    ...{ ѕ: 's', і: 'i', ј: 'j', ԁ: 'd', ԛ: 'q', ԝ: 'w', һ: 'h', ӏ: 'l', п: 'n', г: 'r' },
    ...{ α: 'a', β: 'b', γ: 'y', ε: 'e', η: 'n', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
    ...{ ı: 'i', ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŧ: 't', ɑ: 'a', ɡ: 'g' },
    ...{
      ᴀ: 'a',
      ʙ: 'b',
      ᴄ: 'c',
      ᴅ: 'd',
      ᴇ: 'e',
      ꜰ: 'f',
      ɢ: 'g',
      ʜ: 'h',
      ɪ: 'i',
      ᴊ: 'j',
      ᴋ: 'k',
      ʟ: 'l',
      ᴍ: 'm',
      ɴ: 'n',
    },
    ...{ ᴏ: 'o', ᴘ: 'p', ʀ: 'r', ꜱ: 's', ᴛ: 't', ᴜ: 'u', ᴠ: 'v', ᴡ: 'w', ʏ: 'y', ᴢ: 'z' },
    ...{
      ƒ: 'f',
      ɓ: 'b',
      ƀ: 'b',
      ƈ: 'c',
      ȼ: 'c',
      ɗ: 'd',
      ɇ: 'e',
      ɠ: 'g',
      ɦ: 'h',
      ɨ: 'i',
      ƙ: 'k',
      ɱ: 'm',
      ƞ: 'n',
      ɲ: 'n',
    },
    ...{ ƥ: 'p', ʠ: 'q', ɍ: 'r', ɽ: 'r', ʂ: 's', ƭ: 't', ʈ: 't', ʉ: 'u', ʋ: 'v', ɏ: 'y', ƴ: 'y', ƶ: 'z', ⱥ: 'a' },
    ...{ ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ـ: '' },
  }),
);
/** Digits and signs that stand for a letter within a word. */
const signs: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i', '|': 'i' },
};

/** Marks that scripts share, as on é and over Arabic letters; not the vowels of scripts that write them as marks. */
const sharedMarks = /(?=\p{M})\p{sc=Inherited}/gu;
const insideWord = /(?<=\p{L})[013457@$!|]+(?=\p{L})/gu;
/** At its end, or at its beginning, where a digit may also count, as in 3rd, 4H and 50plus. */
const atWord = /(?<=\p{L}[013457@$]*)[03457@$]|(?<![\p{L}\p{N}])(?:[@$](?=\p{L})|[013457](?=\p{L}{3}))/gu;
/** They join letters or keep them apart, and are no letter themselves: what is looked for is written with and without them. */
const joiners = /[\u180e\u200c\u200d]/g;

/**
 * A text as it looks: without case, accents and what nobody sees, with one letter for all that are drawn like it, and
 * letters for the digits and signs that stand for them in a word. Texts that look alike become the same text. For
 * comparing only: nobody is shown it.
 */
export function skeletonOf(text: string): string {
  const plain = withoutInvisible(text.normalize('NFKC')).toLowerCase().normalize('NFD').replace(sharedMarks, '');
  return [...plain.replace(joiners, '').normalize('NFC')]
    .map((letter) => drawnAlike.get(letter) ?? letter)
    .join('')
    .replace(insideWord, (found) => [...found].map((sign) => signs[sign] ?? sign).join(''))
    .replace(atWord, (sign) => signs[sign] ?? sign);
}
