/** Shows the buttons that open the device's own way of sharing, where there is one. Where it fails, the link is there to copy; calling it off is no failure. */
export function shareButtons() {
  if (!navigator.share) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
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
