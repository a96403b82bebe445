import type { Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';

const isChoice = ({ attribs }: Element) => 'data-own' in attribs;
const isScript = ({ attribs, name }: Element) => name === 'script' && attribs.src !== undefined;

/**
 * Lets a page be shown only after its script ran, where that chooses what is shown (`data-own`): else what somebody reads,
 * or is about to touch, would move. A browser that cannot wait shows it earlier, and one that gets no script shows it without.
 */
export function awaitChoice(document: Document): void {
  const [choice] = DomUtils.findAll(isChoice, document.children);
  const [head] = DomUtils.getElementsByTagName('head', document);
  const [script] = DomUtils.findAll(isScript, document.children);
  if (!choice || !head || !script) return;
  script.attribs.blocking = 'render';
  DomUtils.removeElement(script);
  DomUtils.appendChild(head, script);
}
