import { acceptOrganisation } from '#e2e/support/organisations.ts';
import { narrow, sticksOut } from '#e2e/support/reflow.ts';
import { askToSign, hasSigned, letterPath, newName, someone, submit } from '#e2e/support/signing.ts';
import { expect, test } from '#e2e/support/test.ts';
import { bothDirections, wordsIn } from '#e2e/support/words.ts';

test.use({ viewport: narrow });

for (const locale of bothDirections) {
  test(`the form with problems, and the pages behind links with long names, fit a narrow telephone without scrolling sideways, in ${locale}`, async ({
    page,
    portal,
  }) => {
    const long = someone({
      name: `${newName('Donaudampfschifffahrtsgesellschaftskapitänswitwe')} ${'a'.repeat(40)}`,
      kind: 'organisation',
      organisation: `${newName('Rindfleischetikettierungsüberwachungsaufgabenübertragungs')}gesetz`,
      role: 'Überwachungsbeauftragtenstellvertreterin',
      website: `https://${'long-'.repeat(10)}name.example/${'path/'.repeat(10)}`,
    });
    await page.goto(letterPath(locale));
    await submit(page, locale);
    await expect(page.getByRole('alert').getByRole('heading')).toHaveText(wordsIn(locale)('form.problem'));
    expect(await sticksOut(page), 'the form').toEqual([]);
    const own = await hasSigned(portal, long, locale);
    await acceptOrganisation(portal, long);
    for (const url of [
      await askToSign(portal, { ...someone(), name: long.name }, locale),
      own,
      `${letterPath(locale)}/signatories`,
    ]) {
      await page.goto(url);
      await expect(page.getByText(long.name, { exact: true }).first()).toBeVisible();
      expect(await sticksOut(page), url).toEqual([]);
    }
  });
}
