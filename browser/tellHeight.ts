/**
 * Tells the page round the frame how high the document is, and nothing else: as it is laid out, whenever that changes, and
 * when that page asks, for its script may come late. It speaks both languages that pages understand: that of our embed.js,
 * `{ type: 'height', height }`, and that of WordPress, `{ message: 'height', value, secret }` (wp-includes/js/wp-embed.js),
 * which puts its secret at the end of our address, or in what it asks.
 */
export function tellHeight() {
  if (parent === window) return;
  let secret = secretIn(location.hash);
  const tell = () => {
    // Of the content, not of the frame: scrollHeight is never less than the frame, so that it could not shrink.
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    parent.postMessage({ type: 'height', height }, '*');
    if (secret) parent.postMessage({ message: 'height', value: height, secret }, '*');
  };
  addEventListener('message', ({ source, data }) => {
    if (source !== parent) return;
    const isWordPress = data?.message === 'ready' && /^[a-zA-Z0-9]{1,64}$/.test(data.secret ?? '');
    if (isWordPress) secret = data.secret;
    if (isWordPress || data?.type === 'ready') tell();
  });
  // At once, too: a frame that is not in sight is laid out, but not watched.
  tell();
  new ResizeObserver(tell).observe(document.documentElement);
}

/** What WordPress knows a frame of its page by; empty elsewhere. @param hash of the address of the frame */
export const secretIn = (hash: string): string => /[#?&]secret=([a-zA-Z0-9]{1,64})$/.exec(hash)?.[1] ?? '';
