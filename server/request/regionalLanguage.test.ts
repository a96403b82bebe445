import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { confirmAt } from '#server/pages/linksForTests.ts';
import { filledIn } from '#server/site/siteForTests.ts';

vi.mock('#i18n/locales/all.ts', async (original) => ({
  all: { ...(await original<{ all: object }>()).all, 'pt-BR': { exit: 'https://pt.wikipedia.org/wiki/' } },
}));

let portal: PortalForTests;

beforeAll(async () => {
  portal = await openPortalForTests();
});
afterAll(() => portal.close());

const letter = '/pt-BR/letters/safeguards';

describe('A language with a region in its code', () => {
  test.each(['pt-BR', 'pt-br', 'pt', 'pt-PT', 'de, pt;q=0.1'])('is found by who asks for %s', async (asked) => {
    const { status, headers } = await portal.ask('/', { headers: { 'accept-language': asked } });
    expect([status, headers.location]).toEqual([302, '/pt-BR']);
  });

  test.each(['/pt-BR', '/pt-BR/faq', letter, '/embed/pt-BR/positions/ncmec', '/embed/pt-BR/letters/safeguards'])(
    'is served at %s',
    async (path) => {
      const { status, body } = await portal.ask(path);
      expect([status, body.includes('lang="pt-BR"')]).toEqual([200, true]);
    },
  );

  test.each([
    ['/pt-BR/nowhere', undefined],
    ['/embed/pt-BR/nowhere', undefined],
    ['/nowhere', 'pt'],
  ])('is spoken where something is wrong: %s', async (path, asked) => {
    const { status, body } = await portal.ask(path, { headers: asked ? { 'accept-language': asked } : {} });
    expect([status, body.includes('lang="pt-BR"')]).toEqual([404, true]);
  });

  test.each(['/pt-BR/positions/ncmec', '/embed/pt-BR/positions/ncmec', '/pt-BR/faq#what-it-is', `${letter}/`])(
    'is embedded by the address %s',
    async (address) => {
      const url = encodeURIComponent(`https://letter.example${address}`);
      const { status, body } = await portal.ask(`/api/oembed?url=${url}`);
      expect([status, JSON.parse(body).html]).toEqual([200, expect.stringContaining('/embed/pt-BR/')]);
    },
  );

  test('keeps who signs in it, from the form to the own page; the words of consent were the English ones', async () => {
    expect((await portal.post(letter, goodForm())).status).toBe(303);
    const [asking] = await portal.mails();
    expect(asking).toMatchObject({ template: 'confirm', locale: 'pt-BR' });
    expect((await confirmAt(portal, `${letter}/confirm/${asking?.secret}`)).status).toBe(303);
    const [signed] = await portal.mails();
    const own = await portal.ask(`${letter}/signature/${signed?.secret}`);
    expect(own.body).toContain('lang="pt-BR"');
    expect(filledIn(own.body)).toMatchObject({ 'signer.consent': 'I agree.', 'signer.consentLanguage': 'en' });
  });

  test('is taken by the API in any case', async () => {
    const { status } = await portal.ask('/api/letters/safeguards/signatures', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...goodForm('Bia', 'bia@example.org'), locale: 'pt-br' }),
    });
    expect(status).toBe(202);
    expect(await portal.mails()).toMatchObject([{ to: 'bia@example.org', locale: 'pt-BR' }]);
  });
});
