/** Shows the buttons that open the device's own way of sharing, where there is one. Where it fails, the link is there to copy; calling it off is no failure. */
export function shareButtons() {
  if (!navigator.share) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-share]')) {
    const input = document.getElementById(button.dataset.share ?? '') as HTMLInputElement | HTMLTextAreaElement | null;
    if (!input) continue;
    button.hidden = false;
    button.addEventListener('click', () => {
      const { title = '', text, url = input.value } = button.dataset;
      navigator.share({ title, ...(text && { text }), url }).catch((error: Error) => {
        if (error.name !== 'AbortError') input.select();
      });
    });
  }
}
