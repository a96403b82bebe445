/** Lets whoever hears the directory of help know what a choice leaves in it: the sentence that the style sheet shows to eyes. */
export function tellChosen() {
  const told = document.querySelector('[data-told]');
  const [country, need] = document.querySelectorAll<HTMLSelectElement>('.choices select');
  if (!told || !country || !need) return;
  for (const select of [country, need])
    select.addEventListener('change', () => {
      const place = document.getElementById(country.value);
      told.textContent = place?.querySelector(`[data-for="${need.value}"] p`)?.textContent ?? '';
    });
}
