/** Chooses, in the directory of help, the need whose advice an address leads to, such as /help#threatened. */
export function ownNeed() {
  const select = document.querySelector<HTMLSelectElement>('#need');
  if (!select) return;
  const led = () => document.getElementById(location.hash.slice(1))?.closest<HTMLElement>('.advice');
  const follow = () => {
    select.value = led()?.dataset.for ?? select.value;
  };
  follow();
  addEventListener('hashchange', follow);
  // What the address leads to stays in sight until another need is chosen.
  select.addEventListener('change', () => led() && location.replace('#need'));
}
