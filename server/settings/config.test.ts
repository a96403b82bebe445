import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { ConfigError, readConfig } from './config.ts';

/** What is wrong with an environment. */
function problemsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

/** Made for these tests; nobody has its secret key. */
const recipient = 'age1fuls7j4up8qj967ar7n6egjh7lf3zv0s0qnmxeu2wgd0x3nsfassgsqkcx';

describe('the settings', () => {
  test('without any, the portal runs on this machine, stores in ./data and writes mails to files', () => {
    expect(readConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      origin: 'http://localhost:3000',
      frameOrigins: null,
      dataDir: resolve('data'),
      store: { kind: 'sqlite', file: resolve('data/portal.sqlite') },
      mail: { kind: 'files', folder: resolve('data/outbox') },
      mailFrom: { name: 'Private & Protected', address: 'no-reply@localhost' },
      moderator: { name: null, email: null },
      moderationAlarm: { hours: 24, names: 200 },
      mailsPerMinute: 600,
      metricsToken: null,
      steps: { count: 300_000, log: 3_600_000 },
      smtpConnections: 5,
      operator: null,
      dkim: null,
      trustedProxies: 0,
      connectionsPerAddress: 2000,
      organiserRecipient: null,
      organisationChecks: { servers: [] },
      secretKey: null,
    });
  });

  test('with all, they are taken as given', () => {
    const config = readConfig({
      PORT: '8080',
      HOST: '::',
      ORIGIN: 'https://Letter.example/',
      FRAME_ORIGINS: 'https://ngo.example, https://*.partner.example:8443',
      DATA_DIR: '/var/lib/portal',
      DATABASE_URL: 'postgres://portal:hunter2@db.example:5433/portal',
      SMTP_URL: 'smtps://user:p%40ss@mail.example:465?tls.servername=mail.example',
      MAIL_FROM: 'Coalición <firmas@letter.example>',
      OPERATOR_NAME: 'Coalición por la infancia',
      OPERATOR_EMAIL: 'contacto@letter.example',
      OPERATOR_ADDRESS: 'Calle Mayor 1, 28013 Madrid',
      OPERATOR_AUTHORITY: 'Agencia Española de Protección de Datos',
      DKIM_KEY_FILE: '/etc/portal/dkim.pem',
      DKIM_SELECTOR: 'letters2026',
      DKIM_DOMAIN: 'Letter.example',
      MODERATOR_NAME: 'Mona',
      MODERATOR_EMAIL: 'names@letter.example',
      MODERATION_ALARM_HOURS: '12',
      MODERATION_ALARM_NAMES: '50',
      MAILS_PER_MINUTE: '120',
      METRICS_TOKEN: 'only-for-whoever-watches',
      COUNT_STEP: '60',
      SMTP_CONNECTIONS: '20',
      TRUSTED_PROXIES: '2',
      CONNECTIONS_PER_ADDRESS: '50',
      ORGANISER_AGE_RECIPIENT: recipient,
      DNS_SERVERS: '192.0.2.1, 192.0.2.2:5353 [2001:db8::1]:5353 2001:db8::2',
      SECRET_KEY: keyForTests(1).toString('hex'),
    });
    expect(config).toEqual({
      port: 8080,
      host: '::',
      origin: 'https://letter.example',
      frameOrigins: ['https://ngo.example', 'https://*.partner.example:8443'],
      dataDir: '/var/lib/portal',
      store: { kind: 'postgres', url: 'postgres://portal:hunter2@db.example:5433/portal' },
      mail: { kind: 'smtp', url: 'smtps://user:p%40ss@mail.example:465?tls.servername=mail.example' },
      mailFrom: { name: 'Coalición', address: 'firmas@letter.example' },
      operator: {
        name: 'Coalición por la infancia',
        email: 'contacto@letter.example',
        address: 'Calle Mayor 1, 28013 Madrid',
        authority: 'Agencia Española de Protección de Datos',
      },
      dkim: { keyFile: '/etc/portal/dkim.pem', selector: 'letters2026', domain: 'letter.example' },
      moderator: { name: 'Mona', email: 'names@letter.example' },
      moderationAlarm: { hours: 12, names: 50 },
      mailsPerMinute: 120,
      metricsToken: 'only-for-whoever-watches',
      steps: { count: 60_000, log: 3_600_000 },
      smtpConnections: 20,
      trustedProxies: 2,
      connectionsPerAddress: 50,
      organiserRecipient: recipient,
      organisationChecks: { servers: ['192.0.2.1', '192.0.2.2:5353', '[2001:db8::1]:5353', '2001:db8::2'] },
      secretKey: keyForTests(1),
    });
  });

  test.each([
    [{ DKIM_SELECTOR: 's', DKIM_DOMAIN: 'letter.example' }, 'DKIM_KEY_FILE must be set too'],
    [{ DKIM_KEY_FILE: 'k.pem' }, 'DKIM_SELECTOR and DKIM_DOMAIN must be set too'],
    [
      { DKIM_KEY_FILE: 'k.pem', DKIM_SELECTOR: 's;t=y', DKIM_DOMAIN: 'letter.example' },
      'DKIM_SELECTOR must be the name',
    ],
    [
      { DKIM_KEY_FILE: 'k.pem', DKIM_SELECTOR: 's', DKIM_DOMAIN: 'letter' },
      'DKIM_DOMAIN must be the domain that signs',
    ],
    [
      { DKIM_KEY_FILE: 'k.pem', DKIM_SELECTOR: 's', DKIM_DOMAIN: 'other.example' },
      'DKIM_DOMAIN must be the domain of MAIL_FROM',
    ],
    [
      { DKIM_KEY_FILE: 'k.pem', DKIM_SELECTOR: 's', DKIM_DOMAIN: 'etter.example' },
      'DKIM_DOMAIN must be the domain of MAIL_FROM',
    ],
  ])('that sign mails in half, or for somebody else, stop the start: %j', (env, sentence) => {
    expect(problemsOf({ ORIGIN: 'https://letter.example', ...env }).join(' ')).toContain(sentence);
  });

  test.each([
    [{ OPERATOR_NAME: 'We' }, 'OPERATOR_EMAIL must be set too'],
    [{ OPERATOR_EMAIL: 'we@letter.example' }, 'OPERATOR_NAME must be set too'],
    [{ OPERATOR_ADDRESS: 'Main Street 1' }, 'OPERATOR_NAME and OPERATOR_EMAIL must be set too'],
    [{ OPERATOR_AUTHORITY: 'An authority' }, 'OPERATOR_NAME and OPERATOR_EMAIL must be set too'],
    [{ OPERATOR_NAME: 'We', OPERATOR_EMAIL: 'letter.example' }, 'OPERATOR_EMAIL must be one address'],
    [{ OPERATOR_NAME: 'We', OPERATOR_EMAIL: 'a@b.example?bcc=c@d.example' }, 'OPERATOR_EMAIL must be one address'],
    [{ OPERATOR_NAME: 'We\nYou', OPERATOR_EMAIL: 'we@letter.example' }, 'OPERATOR_NAME must be words on one line'],
    [
      { OPERATOR_NAME: 'We', OPERATOR_EMAIL: 'we@letter.example', OPERATOR_ADDRESS: 'x'.repeat(301) },
      'OPERATOR_ADDRESS must be words on one line',
    ],
  ])('that leave open who answers, or how to reach them, stop the start: %j', (env, sentence) => {
    expect(problemsOf(env).join(' ')).toContain(sentence);
  });

  test('that sign mails may name a domain above that of the sender', () => {
    const env = {
      DKIM_KEY_FILE: 'k.pem',
      DKIM_SELECTOR: 's',
      DKIM_DOMAIN: 'letter.example',
      MAIL_FROM: 'no-reply@mail.letter.example',
    };
    expect(readConfig(env).dkim).toEqual({ keyFile: resolve('k.pem'), selector: 's', domain: 'letter.example' });
  });

  test('may turn the looking at domains off', () => {
    expect(readConfig({ ORGANISATION_CHECKS: 'off', DNS_SERVERS: '192.0.2.1' }).organisationChecks).toBeNull();
  });

  test('an empty one counts as none, and the defaults follow from those that are given', () => {
    expect(readConfig({ PORT: '4000', ORIGIN: '', SMTP_URL: ' ' })).toMatchObject({
      origin: 'http://localhost:4000',
      mail: { kind: 'files' },
    });
    expect(readConfig({ ORIGIN: 'https://letter.example' }).mailFrom.address).toBe('no-reply@letter.example');
  });

  test.each([
    ['PORT', '0'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['HOST', 'http://localhost'],
    ['HOST', 'localhost 80'],
    ['ORIGIN', 'letter.example'],
    ['ORIGIN', 'https://letter.example/campaign'],
    ['ORIGIN', 'https://letter.example/?a'],
    ['ORIGIN', 'https://user@letter.example'],
    ['ORIGIN', 'ftp://letter.example'],
    ['FRAME_ORIGINS', 'ngo.example'],
    ['FRAME_ORIGINS', '*'],
    ['FRAME_ORIGINS', ','],
    ['ORIGIN', 'https://*.letter.example'],
    ['DNS_SERVERS', ','],
    ['FRAME_ORIGINS', 'https://ngo.example/campaign'],
    ['FRAME_ORIGINS', "https://ngo.example; script-src 'unsafe-inline'"],
    ['FRAME_ORIGINS', 'none https://ngo.example'],
    ['DATABASE_URL', 'mysql://db/portal'],
    ['DATABASE_URL', 'postgres://'],
    ['DATABASE_URL', 'postgres://db.example/portal'],
    ['DATABASE_URL', 'postgres://portal@db.example'],
    ['DATABASE_URL', 'postgres://portal@db.example/portal/signatures'],
    ['DATABASE_URL', 'postgres://portal:a b@db.example/portal'],
    ['DATABASE_URL', 'postgres://portal@db.example:port/portal'],
    ['SMTP_URL', 'mail.example:25'],
    ['SMTP_URL', 'https://mail.example'],
    ['DATABASE_URL', 'postgres://portal@db.example/portal?schema=letters'],
    ['DATABASE_URL', 'postgres://portal@db.example/portal?ssl=0'],
    ['DATABASE_URL', 'postgres://portal@db.example/portal?sslmode=verify_full'],
    ['DATABASE_URL', 'postgres://portal@db.example/portal?sslmode=disable&sslmode=verify-full'],
    ['DATABASE_URL', 'postgres://portal@db.example/portal?lock_timeout=0'],
    ['DATABASE_URL', 'postgres://portal@one,two/portal?target_session_attrs=any'],
    ['DATABASE_URL', 'postgres://portal@db.example/portal#letters'],
    ['DATABASE_URL', 'postgres://portal:50%zz@db.example/portal'],
    ['DATA_DIR', '~/portal'],
    ['DATA_DIR', '$HOME/portal'],
    ['DATA_DIR', 'file:///var/lib/portal'],
    ['SMTP_URL', 'smtp://'],
    ['SMTP_URL', 'smtp://user@mail.example'],
    ['SMTP_URL', 'smtp://user:50%zz@mail.example'],
    ['SMTP_URL', 'smtp://mail.example/inbox'],
    ['SMTP_URL', 'smtp://mail.example?logger=true'],
    ['SMTP_URL', 'smtp://mail.example?tls.rejectUnauthorised=true'],
    ['SMTP_URL', 'smtp://mail.example?requireTLS=yes'],
    ['SMTP_URL', 'smtp://mail.example?name=a&name=b'],
    ['MAIL_FROM', 'nobody'],
    ['MAIL_FROM', 'A <a@letter.example>, B <b@letter.example>'],
    ['MAIL_FROM', 'A\r\nBcc: b@letter.example <a@letter.example>'],
    ['ORGANISATION_CHECKS', 'yes'],
    ['DNS_SERVERS', 'dns.example'],
    ['DNS_SERVERS', '192.0.2.1,x'],
    ['DNS_SERVERS', '[192.0.2.1]:53'],
    ['DNS_SERVERS', '192.0.2.1:65536'],
    ['DNS_SERVERS', '[2001:db8::1]:0'],
    ['TRUSTED_PROXIES', '-1'],
    ['TRUSTED_PROXIES', 'yes'],
    ['ORGANISER_AGE_RECIPIENT', 'age1'],
    ['ORGANISER_AGE_RECIPIENT', recipient.slice(0, -1)],
    ['ORGANISER_AGE_RECIPIENT', `${recipient},${recipient}`],
    ['ORGANISER_AGE_RECIPIENT', 'ssh-ed25519 AAAA'],
    ['SECRET_KEY', 'short'],
    ['SECRET_KEY', 'ab'.repeat(31)],
    ['SECRET_KEY', 'a sentence with many words is no key at all, however long'],
  ])('stop the start with a sentence when %s is "%s"', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([expect.stringMatching(new RegExp(`^${name} (must|names) .*\\.$`))]);
  });

  test.each([
    ['hex', keyForTests(1)],
    ['base64', keyForTests(1)],
    ['base64url', Buffer.concat([keyForTests(1), keyForTests(2)])],
  ] as const)('take a key in %s', (form, key) => {
    expect(readConfig({ SECRET_KEY: key.toString(form) }).secretKey).toEqual(key);
  });

  test.each(['DATA_DIR', 'OPERATOR_NAME', 'METRICS_TOKEN', 'SMTP_URL'])(
    'say that quotes are not taken off %s',
    (name) => {
      for (const quote of ['"', "'"])
        expect(problemsOf({ [name]: `${quote}smtp://mail.example:25${quote}` })).toContain(
          `${name} must stand without the quotes around it.`,
        );
    },
  );

  test.each([
    'postgres://portal@db.example/portal?sslmode=verify-full&sslrootcert=/etc/ca.pem&options=-c%20search_path%3Dportal',
    'postgres://portal:p%25%40@one,two:5433/portal?sslmode=disable',
  ])('take what is known behind the URL of a database: %s', (url) => {
    expect(readConfig({ DATABASE_URL: url }).store).toEqual({ kind: 'postgres', url });
  });

  test.each([
    ['no-reply@letter.example', { name: '', address: 'no-reply@letter.example' }],
    ['"Private & Protected" <a@letter.example>', { name: 'Private & Protected', address: 'a@letter.example' }],
    ['<a@letter.example>', { name: '', address: 'a@letter.example' }],
  ])('take the sender %s', (text, mailbox) => expect(readConfig({ MAIL_FROM: text }).mailFrom).toEqual(mailbox));

  test('do not repeat the password of a database that they cannot use', () => {
    const [problem] = problemsOf({ DATABASE_URL: 'postgres://portal:hunter2@db/' });
    expect(problem).toMatch(/^DATABASE_URL must be/);
    expect(problem).not.toContain('hunter2');
  });

  test('do not repeat a secret key that was taken for a public one', () => {
    const [problem] = problemsOf({ ORGANISER_AGE_RECIPIENT: 'AGE-SECRET-KEY-1HUNTER2' });
    expect(problem).toMatch(/^ORGANISER_AGE_RECIPIENT must be/);
    expect(problem).not.toContain('HUNTER2');
  });

  test('name every problem at once', () => {
    expect(problemsOf({ PORT: 'x', ORIGIN: 'y', PORTAL_HOST: 'z' })).toEqual([
      expect.stringContaining('PORT '),
      expect.stringContaining('ORIGIN '),
      expect.stringContaining('PORTAL_HOST '),
    ]);
  });

  test.each([
    ['PROT', 'PORT'],
    ['PORTS', 'PORT'],
    ['ORIGINS', 'ORIGIN'],
    ['ORGIN', 'ORIGIN'],
    ['SMTP_URI', 'SMTP_URL'],
    ['SMPT_URL', 'SMTP_URL'],
    ['MAILFROM', 'MAIL_FROM'],
    ['DATA_DIRS', 'DATA_DIR'],
    ['DATABSE_URL', 'DATABASE_URL'],
    ['TRUSTED_PROXY', 'TRUSTED_PROXIES'],
    ['SECRETKEY', 'SECRET_KEY'],
    ['data_dir', 'DATA_DIR'],
  ])('take %s for a slip and ask for %s', (slip, meant) => {
    expect(problemsOf({ [slip]: 'x' })).toEqual([`${slip} is not a setting of this portal; did you mean ${meant}?`]);
  });

  test('refuse what begins with the name of the portal and is no setting', () => {
    for (const name of ['PORTAL_THEME', 'PRIVATE_AND_PROTECTED_DB'])
      expect(problemsOf({ [name]: 'x' })).toEqual([expect.stringContaining(`${name} is not a setting`)]);
  });

  test('leave alone what belongs to others', () => {
    const others = [
      'HOME',
      'PATH',
      'PWD',
      'HOSTNAME',
      'HOSTTYPE',
      'MAIL',
      'SHELL',
      'TERM',
      'USER',
      'LANG',
      'NODE_ENV',
      'CI',
      'XDG_DATA_DIRS',
      'TMPDIR',
      'http_proxy',
      'SSH_AUTH_SOCK',
      'POSTGRES_PORT',
      'DB_HOST',
      'INVOCATION_ID',
      'npm_config_cache',
      'SMTP_HOST',
    ];
    expect(problemsOf(Object.fromEntries(others.map((name) => [name, 'x'])))).toEqual([]);
    expect(problemsOf(process.env as Record<string, string>)).toEqual([]);
  });
});
