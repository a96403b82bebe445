import { secretIn } from './tellHeight.ts';

/**
 * Follows links that lead out of the frame, and says in the frame where they lead when the page round it does not let them:
 * nothing tells beforehand what a sandbox forbids, only trying does. WordPress, whose sandbox forbids all, is asked to go to
 * a page of ours; not to help, for who looks for help is no business of the page round the frame, nor to other sites, which
 * it refuses.
 */
export function openOutside() {
  if (parent === window) return;
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[target=_top]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    try {
      (top as Window).location.href = link.href;
    } catch {
      if (openTab(link.href)) return;
      sayAddress(link);
      const secret = secretIn(location.hash);
      const isTold = link.host === location.host && !link.hasAttribute('data-help');
      if (secret && isTold) parent.postMessage({ message: 'link', value: link.href, secret }, '*');
    }
  });
}

/** Opens a tab that is free of the frame's sandbox; in one that is not, pages of ours do not load (Cross-Origin-Opener-Policy). */
function openTab(url: string): boolean {
  const tab = open();
  if (!tab) return false;
  try {
    // A document in a sandbox is another origin than the one that opened it, or else may set no domain.
    if (tab.document && origin !== 'null') tab.document.domain = location.hostname;
    tab.opener = null;
    tab.location.href = url;
    return true;
  } catch {
    tab.close();
    return false;
  }
}

/** Puts the address of a link beside it, selected, to be copied. */
function sayAddress(link: HTMLAnchorElement) {
  const note = document.querySelector('.address');
  const address = note?.querySelector('code');
  if (!note || !address) return;
  note.classList.add('told');
  (link.closest('p, li, h1') ?? link).after(note);
  address.textContent = link.href;
  getSelection()?.selectAllChildren(address);
  // In a frame that may grow no further it could lie below.
  note.scrollIntoView({ block: 'nearest' });
}
