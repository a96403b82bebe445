/**
 * Shows the buttons that open the device's own way of sharing, where there is one; where there is none, their place is given
 * back, unless the reader would see the page move. Where it fails, the link is there to copy; calling it off is no failure.
 */
export function shareButtons() {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    if (!navigator.share) {
      if (button.getBoundingClientRect().top > innerHeight) button.remove();
      continue;
    }
    const input = document.getElementById(button.dataset.share ?? '') as HTMLInputElement | HTMLTextAreaElement | null;
    if (!input) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const { title = '' } = button.dataset;
      const { value } = input;
      // A text that can be changed has its link in it.
      navigator
        .share(input.localName === 'textarea' ? { title, text: value } : { title, url: value })
        .catch((error: Error) => {
          if (error.name !== 'AbortError') input.select();
        });
    });
  }
}
