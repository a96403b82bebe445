/** Shows the buttons that copy a link, where the browser can; says when it is done. */
export function copyButtons() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const input = document.getElementById(button.dataset.copy ?? '') as HTMLInputElement | null;
    const status = button.parentElement?.querySelector('output');
    if (!input || !status) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(input.value).catch(() => input.select());
      status.textContent = button.dataset.copied ?? '';
    });
  }
}
