import { expect, type Page } from '@playwright/test';
import { password, type people } from './startWordPress.ts';

type Pasted = {
  /** Addresses, each pasted into a block of the editor that embeds; in an empty paragraph it makes such a block only of https. */
  addresses: readonly string[];
  /** Code that is put in a block for HTML. */
  html: string;
};

/** Writes and publishes a post in the editor of WordPress as a person does. @returns its id and its address */
export async function writePost(
  page: Page,
  origin: string,
  person: keyof typeof people,
  { addresses, html }: Pasted,
): Promise<{ id: number; url: string }> {
  await page.goto(`${origin}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(person);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL(/wp-admin/);
  await page.goto(`${origin}/wp-admin/post-new.php`);
  await page.evaluate(() => wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false));
  await page.getByRole('textbox', { name: 'Add title' }).fill(`Pasted by ${person}`);
  for (const [index, address] of addresses.entries()) {
    await page.evaluate(() => {
      wp.data.dispatch('core/block-editor').insertBlock(wp.blocks.createBlock('core/embed'));
    });
    const block = page.getByRole('document', { name: 'Block: Embed' }).last();
    await block.getByRole('textbox', { name: 'Embed URL' }).fill(address);
    await block.getByRole('button', { name: 'Embed', exact: true }).click();
    // It asks our oEmbed, and shows what that answered.
    await expect(page.locator('.wp-block-embed iframe')).toHaveCount(index + 1);
  }
  await page.evaluate((content) => {
    wp.data.dispatch('core/block-editor').insertBlock(wp.blocks.createBlock('core/html', { content }));
  }, html);
  return page.evaluate(async () => {
    const editor = wp.data.dispatch('core/editor');
    await editor.editPost({ status: 'publish' });
    await editor.savePost();
    const { getCurrentPostId, getPermalink } = wp.data.select('core/editor');
    return { id: getCurrentPostId(), url: getPermalink() };
  });
}

/** What the editor of WordPress offers to scripts of its pages; its types are a package of their own. */
// biome-ignore lint/suspicious/noExplicitAny: as above
declare const wp: any;
