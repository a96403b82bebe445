import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readEntry } from '#ledger/entry.ts';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { acceptOrganisation, rejectOrganisation } from '#server/letters/moderation/reviewOrganisation.ts';
import { confirmAt } from '#server/pages/linksForTests.ts';
import { filledIn, rowsOn } from '#server/site/siteForTests.ts';
import { displays, kindsOfSigner } from '#signon/signature.ts';

// Random lives of a letter: people sign, confirm, change how they are shown, withdraw and sign again, and organisations are accepted and refused. Whatever they do,
// every place that tells a number tells the same one, and it is the number that this test keeps by itself.

const letter = '/en/letters/safeguards';
const api = '/api/letters/safeguards';
const mailboxes = ['ana', 'bo', 'chi', 'dee', 'eve', 'fay', 'gil', 'hoa'];

const step = fc.record({
  verb: fc.constantFrom(
    'sign',
    'sign',
    'sign',
    'sign',
    'confirm',
    'confirm',
    'confirm',
    'confirm',
    'withdraw',
    'change',
    'accept',
    'accept',
    'refuse',
  ),
  who: fc.nat(mailboxes.length - 1),
  kind: fc.constantFrom(...kindsOfSigner),
  display: fc.constantFrom(...displays),
});
type Signer = { kind: string; isShown: boolean };
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

class Life {
  readonly links = { confirm: new Map<number, string>(), signature: new Map<number, string>() };
  readonly confirmed = new Map<number, Signer>();
  readonly pending = new Map<number, Signer>();
  /** Who signed for an organisation that somebody has made sure of. */
  readonly proven = new Set<number>();
  readonly portal: PortalForTests;
  constructor(portal: PortalForTests) {
    this.portal = portal;
  }

  async do({ verb, who: chosen, kind, display }: Step) {
    const { portal, confirmed, pending, proven, links } = this;
    const organisations = () => [...confirmed].filter(([, { kind }]) => kind === 'organisation').map(([who]) => who);
    const isJudging = verb === 'accept' || verb === 'refuse';
    const among =
      verb === 'sign' ? [] : isJudging ? organisations() : [...(verb === 'confirm' ? pending : confirmed).keys()];
    const who = among[chosen % among.length] ?? chosen;
    const email = `${mailboxes[who]}@example.org`;
    if (verb === 'sign' && !confirmed.has(who)) {
      await portal.post(letter, { ...goodForm('Somebody', email), kind, display, organisation: 'Org', role: 'Chair' });
      const [mail] = await portal.mails();
      if (!mail?.secret) return;
      links.confirm.set(who, mail.secret);
      pending.set(who, { kind, isShown: kind === 'organisation' || display !== 'anonymous' });
    }
    const link = links.confirm.get(who);
    const signer = pending.get(who);
    if (verb === 'confirm' && link && signer) {
      await confirmAt(portal, `${letter}/confirm/${link}`);
      const [mail] = await portal.mails();
      if (mail?.secret) links.signature.set(who, mail.secret);
      confirmed.set(who, signer);
      pending.delete(who);
    }
    const own = links.signature.get(who);
    const there = confirmed.get(who);
    if (verb === 'change' && own && there) {
      await portal.post(`${letter}/signature/${own}`, { do: 'change', display });
      confirmed.set(who, { kind: there.kind, isShown: there.kind === 'organisation' || display !== 'anonymous' });
    }
    if (verb === 'withdraw' && own && there) {
      await portal.post(`${letter}/signature/${own}`, { do: 'withdraw' });
      confirmed.delete(who);
      proven.delete(who);
    }
    if (isJudging) {
      const id =
        (await portal.store.organisations({ count: 100, after: '' })).find((one) => one.email === email)?.id ??
        'nobody';
      const services = {
        store: portal.store,
        now: () => portal.clock.now,
        freshId: () => crypto.randomUUID(),
        freshToken,
      };
      const outcome =
        verb === 'accept'
          ? await acceptOrganisation(services, id)
          : await rejectOrganisation(services, id, 'duplicate');
      if (outcome === 'accepted') proven.add(who);
      if (outcome === 'rejected') proven.delete(who);
      // The mail that tells of it, lest it be taken for another one's.
      await portal.mails();
    }
    // The limit of mails is another test's.
    portal.clock.now += 9 * 3_600_000;
  }

  async check() {
    const { portal } = this;
    await sequenceAll(portal.store.ledger);
    const body = async (path: string) => (await portal.ask(path)).body;
    const json = async (path: string) => JSON.parse(await body(path));
    const signers = [...this.confirmed]
      .filter(([who, { kind }]) => kind === 'person' || this.proven.has(who))
      .map(([, signer]) => signer);
    const count = signers.length;
    const organisations = signers.filter(({ kind }) => kind === 'organisation').length;
    const shown = signers.filter(({ isShown }) => isShown).length;

    const [counts, list, history, head] = [
      await json(api),
      await json(`${api}/signatories`),
      await json(`${api}/history`),
      (await json(`${api}/log/head`)).head,
    ];
    const pages = [letter, `${letter}/signatories`, `${letter}/record`, '/embed/en/letters/safeguards', '/en/about'];
    const frame =
      /src="https:\/\/letter\.example([^"]+)"/.exec(
        (await json(`/api/oembed?url=https://letter.example${letter}`)).html,
      )?.[1] ?? '';
    const onPages = await Promise.all(
      [...pages, frame, '/embed/en/letters/safeguards/count'].map(async (path) =>
        Number(filledIn(await body(path)).count),
      ),
    );
    const listed = await body(`${letter}/signatories`);
    const entries = (await body(`${api}/log`)).split('\n').slice(0, -1).map(readEntry);
    const table = (await body(`${api}/history.csv`)).trim().split('\r\n').slice(1);
    const { byCountry, elsewhere } = history.countries;

    expect({
      pages: onPages,
      api: [counts.count, counts.organisations],
      total: list.total,
      list: [list.items.length, rowsOn(listed, 'organisations').length + rowsOn(listed, 'people').length],
      organisationsListed: list.items.filter(({ kind }: { kind: string }) => kind === 'organisation').length,
      head: [head.people + head.organisations, head.organisations, head.size],
      log: entries.reduce((sum, entry) => sum + (entry?.type === 'confirmed' ? 1 : -1), 0),
      history: [history.hours.at(-1)?.signatures ?? 0, Number(table.at(-1)?.split(',').at(-1) ?? 0)],
      countries: byCountry.reduce((sum: number, { signatures }: { signatures: number }) => sum + signatures, elsewhere),
    }).toEqual({
      pages: onPages.map(() => count),
      api: [count, organisations],
      total: count,
      list: [shown, shown],
      organisationsListed: organisations,
      head: [count, organisations, entries.length],
      log: count,
      history: [count, count],
      countries: count,
    });
    return count;
  }
}

test('Whatever people do, the pages, the list, the embeds, the API, the history and the log tell one number', {
  timeout: 120_000,
}, async () => {
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 34, maxLength: 44, size: 'max' }), async (steps) => {
      const life = new Life(await openPortalForTests());
      try {
        for (const one of steps) {
          await life.do(one);
          seen.add(await life.check());
        }
      } finally {
        await life.portal.close();
      }
    }),
    { seed: 20261122, numRuns: 4, endOnFailure: true },
  );
  expect(Math.max(...seen), 'that some have signed at one time').toBeGreaterThan(3);
});
