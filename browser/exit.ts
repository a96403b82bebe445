const pressesWithin = 5000;

/**
 * The quick exit: blanks the page at once and goes to the neutral page without leaving this one behind the Back button.
 * Works on a click of the link and on Shift pressed three times, each within five seconds of the one before;
 * Shift used with another key does not count. To who listens, each press says how many are left. Without script the link is a plain link.
 */
export function exit() {
  const link = document.querySelector<HTMLAnchorElement>('a[data-exit]');
  if (!link) return;
  let isLeaving = false;
  const leave = () => {
    isLeaving = true;
    document.title = ' ';
    const alert = document.createElement('p');
    alert.setAttribute('role', 'alert');
    alert.textContent = link.dataset.exiting ?? '';
    document.body.replaceChildren(alert);
    location.replace(link.href);
  };
  link.addEventListener('click', (event) => {
    event.preventDefault();
    leave();
  });

  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'skip';
  const left = ['', link.dataset.twoLeft ?? '', link.dataset.oneLeft ?? ''];
  let presses: number[] = [];
  const count = (pressed: number[]) => {
    presses = pressed;
    status.textContent = left[presses.length] ?? '';
  };
  let alone = false;
  addEventListener('keydown', (event) => {
    alone = event.key === 'Shift' && !event.ctrlKey && !event.altKey && !event.metaKey;
    // Only now, so that nobody is told of a place that stays empty; and before it is filled, or nobody would hear it.
    if (alone) link.after(status);
    else count([]);
  });
  // Shift held while something is pressed or marked with the pointer is no wish to leave.
  addEventListener('pointerdown', () => {
    alone = false;
    count([]);
  });
  addEventListener('keyup', (event) => {
    if (event.key !== 'Shift' || !alone) return;
    const last = presses.at(-1);
    const isInTime = last !== undefined && event.timeStamp - last <= pressesWithin;
    count([...(isInTime ? presses : []), event.timeStamp]);
    if (presses.length === 3) leave();
  });
  // A page that the browser kept whole and brings back must not stay blank, nor show what was hidden: load it anew.
  addEventListener('pageshow', (event) => {
    if (event.persisted && isLeaving) location.reload();
  });
}
