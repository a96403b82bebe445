import { expect, type Page } from '@playwright/test';
import { classicEditor, password, type people } from './startWordPress.ts';

type Pasted = {
  /** Addresses, each pasted into a block of the editor that embeds; in an empty paragraph it makes such a block only of https. */
  addresses: readonly string[];
  /** Code that is put in a block for HTML. */
  html: string;
};

type Post = { id: number; url: string };
type WritePost = (page: Page, origin: string, title: string, pasted: Pasted) => Promise<Post>;

/** Opens WordPress as one of those who write in it. */
export async function logIn(page: Page, origin: string, person: keyof typeof people): Promise<void> {
  await page.goto(`${origin}/wp-login.php`);
  await page.getByLabel('Username or Email Address').fill(person);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Log In' }).click();
  await page.waitForURL(/wp-admin/);
}

const writeInBlocks: WritePost = async (page, origin, title, { addresses, html }) => {
  await page.goto(`${origin}/wp-admin/post-new.php`);
  await page.evaluate(() => wp.data.dispatch('core/preferences').set('core/edit-post', 'welcomeGuide', false));
  await page.getByRole('textbox', { name: 'Add title' }).fill(title);
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
};

/** Its visual side shows an address on a line of its own as a frame at once; code goes into its side for text. */
const writeInClassic: WritePost = async (page, origin, title, { addresses, html }) => {
  await page.goto(`${origin}/wp-admin/post-new.php?${classicEditor}`);
  await page.locator('#title').fill(title);
  await page.getByRole('button', { name: 'Visual', exact: true }).click();
  await page.frameLocator('#content_ifr').locator('body').click();
  for (const address of addresses) {
    await page.keyboard.insertText(address);
    await page.keyboard.press('Enter');
  }
  await page.getByRole('button', { name: 'Text', exact: true }).click();
  const text = page.locator('textarea#content');
  await text.fill(`${await text.inputValue()}\n\n${html}`);
  await page.getByRole('button', { name: 'Visual', exact: true }).click();
  await expect(page.frameLocator('#content_ifr').locator('.wpview iframe')).toHaveCount(addresses.length);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.waitForURL(/message=/);
  const id = Number(new URL(page.url()).searchParams.get('post'));
  return { id, url: `${origin}/?p=${id}` };
};

/** Writes and publishes a post as a person does, in each editor of WordPress. Each tells the post's id and its address. */
export const editors = { block: writeInBlocks, classic: writeInClassic } as const;

/** What the editor of WordPress offers to scripts of its pages; its types are a package of their own. */
// biome-ignore lint/suspicious/noExplicitAny: as above
declare const wp: any;
