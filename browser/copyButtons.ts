/** Shows the buttons that copy a link or a text, where the browser can; says when it is done, each time. Where it may not, what stands in the field is selected. */
export function copyButtons() {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const input = document.getElementById(button.dataset.copy ?? '') as HTMLInputElement | HTMLTextAreaElement | null;
    const status = button.parentElement?.querySelector('output');
    if (!input || !status) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      status.textContent = '';
      const isCopied = await navigator.clipboard.writeText(button.dataset.text ?? input.value).then(
        () => true,
        () => false,
      );
      if (isCopied) status.textContent = button.dataset.copied ?? '';
      else input.select();
    });
  }
}
