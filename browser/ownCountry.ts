/** The same zone by one name: browsers differ in which of its names they use. */
const oneName = (timeZone?: string) => new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;

/**
 * Chooses the reader's own country in the directory of help, asking nobody: where the clock of the device is set to, or else
 * the regions of the browser's languages. An address that leads into a country chooses that one. Whatever is chosen, the
 * style sheet shows.
 */
export function ownCountry() {
  const select = document.querySelector<HTMLSelectElement>('select[data-own]');
  if (!select) return;
  const options = [...select.options];
  const choose = (code: string | undefined) => {
    if (options.some(({ value }) => value === code)) select.value = code ?? '';
  };
  const follow = () => {
    const place = document.getElementById(location.hash.slice(1))?.closest('.place');
    if (!place || place.id === 'INT') return;
    choose(place.id);
    place.querySelector(':target')?.scrollIntoView();
  };

  const zone = oneName();
  for (const language of [...navigator.languages].reverse()) choose(new Intl.Locale(language).maximize().region);
  const inZone = (isSame: (name: string) => boolean) =>
    options.find(({ dataset }) => dataset.zones?.split(' ').some(isSame))?.value;
  // To ask for the one name of each zone takes as long as the rest of the page, and a zone keeps its area when it is renamed.
  const area = zone.replace(/\/.*/, '/');
  choose(inZone((name) => name === zone) ?? inZone((name) => name.startsWith(area) && oneName(name) === zone));
  follow();
  addEventListener('hashchange', follow);
  // What the address leads to stays in sight until it leads elsewhere.
  select.addEventListener('change', () => location.hash && location.replace('#country'));
}
