/**
 * The work of a step-up: looks for a number whose key, derived as the challenge says, begins with its prefix, and sends
 * the form as it stands. The browser derives keys beside the page, so the page stays quick; the work can be stopped. Who
 * changes something meanwhile sends the form themselves. Where keys cannot be derived (no https) the page offers only to wait.
 */
export async function work() {
  const box = document.querySelector<HTMLElement>('[data-work]');
  const field = box?.querySelector<HTMLInputElement>('[data-challenge]');
  const status = box?.querySelector('output');
  const running = box?.querySelector<HTMLElement>('[data-running]');
  if (!box || !field?.form || !status || !running || !globalThis.crypto?.subtle) return;
  const { form } = field;
  const challenge = JSON.parse(field.dataset.challenge ?? '');
  const { nonce, salt, cost, keyPrefix } = challenge.parameters;
  let state: 'working' | 'ready' | 'stopped' = 'working';
  let isTouched = false;
  const say = () => {
    status.textContent = status.dataset[state] ?? '';
    running.hidden = state !== 'working';
  };
  box.hidden = false;
  say();
  form.addEventListener('input', () => {
    isTouched = true;
  });
  form.addEventListener('submit', () => {
    state = 'stopped';
  });
  box.querySelector('button')?.addEventListener('click', () => {
    state = 'stopped';
    say();
    // The button that was pressed is gone.
    status.focus();
  });

  const password = new Uint8Array([...bytes(nonce), 0, 0, 0, 0]);
  for (let counter = 0; state === 'working'; counter++) {
    new DataView(password.buffer).setUint32(password.length - 4, counter);
    const key = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
    const derivedKey = hex(
      await crypto.subtle.deriveBits(
        { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: cost },
        key,
        256,
      ),
    );
    // How likely it was to be done by now.
    if (counter % 8 === 0) (box.querySelector('progress') as HTMLProgressElement).value = 1 - Math.exp(-counter / 256);
    if (!derivedKey.startsWith(keyPrefix)) continue;
    field.value = btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }));
    if ((state as string) === 'stopped') return;
    state = 'ready';
    if (isTouched) say();
    else form.requestSubmit();
  }
}

const bytes = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hex = (buffer: ArrayBuffer) =>
  [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
