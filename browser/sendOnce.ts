/** So long after a form was sent, in milliseconds, a further press of its button is the second of a double click. */
const oneClick = 2000;

/** Sends a form once where its button was clicked twice: two signatures would wait, and two mails come. */
export function sendOnce() {
  const sent = new WeakMap<EventTarget, number>();
  addEventListener('submit', (event) => {
    const { target, timeStamp } = event;
    if (!target || event.defaultPrevented) return;
    if (timeStamp - (sent.get(target) ?? -oneClick) < oneClick) event.preventDefault();
    else sent.set(target, timeStamp);
  });
}
