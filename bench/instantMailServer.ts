import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';

/**
 * A mail server that takes each mail at once. The one of harness/ reads them whole, and how fast it does so would be what is
 * measured.
 *
 * @param take is told what was sent, when it ends
 */
export async function startInstantMailServer(take: (mail: string) => void) {
  const server = createServer((socket) => {
    let [text, isInData] = ['', false];
    socket.on('error', () => {});
    socket.write('220 instant\r\n');
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      for (;;) {
        const end = text.indexOf(isInData ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const said = text.slice(0, end);
        text = text.slice(end + (isInData ? 5 : 2));
        if (isInData) {
          take(said);
          isInData = false;
          socket.write('250 taken\r\n');
        } else if (/^data/i.test(said)) {
          isInData = true;
          socket.write('354 go on\r\n');
        } else socket.write(/^ehlo/i.test(said) ? '250 instant\r\n' : '250 well\r\n');
      }
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
