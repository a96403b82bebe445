import { newAddress } from '#e2e/support/mailbox.ts';
import { countOf, fillForm, letterPath, newName, post, someone, submit } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { wordsIn } from '#e2e/support/words.ts';

const t = wordsIn('en');
const good = (): Record<string, string> => ({
  kind: 'person',
  name: newName(),
  email: newAddress(),
  country: 'NZ',
  display: 'named',
  consent: 'yes',
});

/** What no browser sends from our form, but a program may. */
const tampered: [what: string, change: Record<string, string>, problem: string][] = [
  ['a kind of signer that does not exist', { kind: 'robot' }, 'kind:unknown'],
  ['a country that does not exist', { country: 'XX' }, 'country:unknown'],
  ['a way to be shown that does not exist', { display: 'huge' }, 'display:unknown'],
  ['a name with a line break', { name: 'Mira\r\nBcc: all@example.org' }, 'name:unshowable'],
  ['a name that turns the text around', { name: 'Mira \u202Eroh' }, 'name:reversed'],
  ['two addresses at once', { email: 'a@example.org, b@example.org' }, 'email:malformed'],
];

for (const [what, change, problem] of tampered) {
  test(`a program that sends ${what} is told so and signs nothing`, async ({ portal }) => {
    const before = await countOf(portal);
    const answer = await post(`${portal.origin}${letterPath('en')}`, new URLSearchParams({ ...good(), ...change }));
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(t(`form.error.${problem}`));
    expect(await countOf(portal)).toBe(before);
  });
}

test('what was typed comes back as text, never as part of the page', async ({ page, portal }) => {
  const typed = '"><script>alert(1)</script><img src=x onerror=alert(1)>';
  await page.goto(`${portal.origin}${letterPath('en')}`);
  await page.getByRole('textbox', { name: t('form.name'), exact: true }).fill(typed);
  await page.getByRole('button', { name: t('form.submit') }).click();
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText(t('form.problem'));
  await expect(page.getByRole('textbox', { name: t('form.name'), exact: true })).toHaveValue(typed);
  await expect(page.locator('img')).toHaveCount(0);
});

test('a form that another site sends from the browser of a reader signs nothing, and she is told so @script', async ({
  page,
  otherSite,
  portal,
}) => {
  const before = await countOf(portal);
  const stranger = good();
  await page.goto(otherSite.framing('about:blank'));
  await page.evaluate(
    ({ url, fields }) => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: url });
      for (const [name, value] of Object.entries(fields))
        form.append(Object.assign(document.createElement('input'), { name, value }));
      document.body.append(form);
      form.submit();
    },
    { url: `${portal.origin}${letterPath('en')}`, fields: stranger },
  );
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('problem.other-site.title'));
  expect(await countOf(portal)).toBe(before);
});

test('a letter that is far too long for a form is refused on a page that says so', async ({ portal }) => {
  const answer = await post(
    `${portal.origin}${letterPath('en')}`,
    new URLSearchParams({ ...good(), name: 'x'.repeat(20_000) }),
  );
  expect(answer.status).toBe(413);
  expect(await answer.text()).toContain(t('problem.too-large.title'));
});

test('a flood from one network meets a step-up, with what was typed still there; other networks sign on', async ({
  newReader,
  portal,
}) => {
  const flooded = { 'X-Forwarded-For': '198.51.100.7' };
  const url = `${portal.origin}${letterPath('en')}`;
  const same = good();
  const flood = () =>
    fetch(url, { method: 'POST', body: new URLSearchParams(same), redirect: 'manual', headers: flooded });
  const statuses = new Set<number>();
  for (let round = 0; round < 20; round += 1)
    for (const { status } of await Promise.all(Array.from({ length: 20 }, flood))) statuses.add(status);
  expect(statuses).toEqual(new Set([303, 429]));

  const page = await newReader({ extraHTTPHeaders: flooded, javaScriptEnabled: false });
  await page.goto(url);
  const patient = someone();
  await fillForm(page, 'en', patient);
  const [answer] = await Promise.all([page.waitForResponse(url), submit(page, 'en')]);
  expect(answer.status()).toBe(429);
  await expect(page.getByRole('alert')).toContainText(t('stepUp.title'));
  await expect(page.getByRole('textbox', { name: t('form.name'), exact: true })).toHaveValue(patient.name);
  expect((await post(url, new URLSearchParams(good()))).status).toBe(303);
});
