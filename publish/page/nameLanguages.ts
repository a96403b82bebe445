import { type Document, Element, Text } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { fallback, plainWords } from '#i18n/fallback.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { defaultLocale, isLocale } from '#i18n/locales.ts';

/** Elements that hold text and nothing else. */
const textOnly = new Set(['title', 'textarea', 'option', 'script', 'style']);
/** Attributes with words of their own, which would change their language with their element. */
const withWords = ['lang', 'title', 'aria-label', 'alt', 'placeholder', 'content', 'value'];

/**
 * Says of each message that is not translated in which language it is, so that it is read aloud in that one: on its element
 * where that says nothing else, else on a `<span>`. Attributes, and texts in which no element can stand, do not say it.
 *
 * @throws Error when a page holds only part of a message
 */
export function nameLanguages(document: Document): void {
  const elements = DomUtils.findAll((node) => node instanceof Element, document.children);
  const around = elements.find(({ name }) => name === 'html')?.attribs.lang ?? '';
  const english = isLocale(around) ? inLanguage(defaultLocale, around) : {};
  for (const element of elements) {
    for (const [name, value] of Object.entries(element.attribs)) element.attribs[name] = plainWords(value);
    for (const child of [...element.children]) {
      if (!(child instanceof Text) || plainWords(child.data) === child.data) continue;
      const parts = partsOf(child.data);
      const isAlone = element.children.length === 1 && parts.length === 1;
      const saysIt = isAlone && withWords.every((name) => !(name in element.attribs)) && element.name !== 'script';
      if (saysIt) Object.assign(element.attribs, english);
      if (saysIt || textOnly.has(element.name)) {
        child.data = plainWords(child.data);
        continue;
      }
      for (const { text, isFallback } of parts) {
        const words = new Text(text);
        DomUtils.prepend(child, isFallback ? new Element('span', { ...english }, [words]) : words);
      }
      DomUtils.removeElement(child);
    }
  }
}

/** A text in its parts, those that are not translated apart. A message within a message belongs to it. */
function partsOf(data: string): { text: string; isFallback: boolean }[] {
  const parts: { text: string; isFallback: boolean }[] = [];
  let [depth, text] = [0, ''];
  const end = () => {
    if (text) parts.push({ text, isFallback: depth > 0 });
    text = '';
  };
  for (const character of data) {
    if (character === fallback.start) {
      if (depth === 0) end();
      depth++;
    } else if (character === fallback.end) {
      if (depth === 1) end();
      depth--;
    } else text += character;
    if (depth < 0) break;
  }
  if (depth !== 0) throw new Error(`only part of a message that is not translated: "${plainWords(data)}"`);
  end();
  return parts;
}
