/**
 * For pages that embed us and want frames as high as their content: fits every frame of this portal on the page.
 * The height comes from the frame itself and is kept within bounds.
 */
const portal = new URL((document.currentScript as HTMLScriptElement).src).origin;

addEventListener('message', ({ source, data }) => {
  if (data?.type !== 'height' || !Number.isFinite(data.height)) return;
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source && frame.src.startsWith(`${portal}/embed/`))
      frame.height = String(Math.min(Math.max(Math.ceil(data.height), 80), 6000));
  }
});
