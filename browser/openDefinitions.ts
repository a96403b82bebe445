/** Opens the definition of a term over the text, where without script the term leads to it. The term closes it again, as do Escape and a press elsewhere. */
export function openDefinitions() {
  for (const term of document.querySelectorAll<HTMLAnchorElement>('a.term')) {
    const definition = document.getElementById(term.hash.slice(1));
    if (!definition?.togglePopover) continue;
    let wasOpen = false;
    const tell = () => term.setAttribute('aria-expanded', String(definition.matches(':popover-open')));
    tell();
    definition.addEventListener('toggle', tell);
    term.addEventListener('pointerdown', () => {
      wasOpen = definition.matches(':popover-open');
    });
    term.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      // A press on the term is one elsewhere too, which has closed it by now. A key presses no pointer.
      if (!event.detail || !wasOpen) definition.togglePopover({ source: term });
    });
  }
}
