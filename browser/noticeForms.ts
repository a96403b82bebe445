/**
 * Notices that the frame may not send forms, and marks the document, whose style then shows how to go on in their place.
 * Where a sandbox forbids forms, a form is not even asked whether it may be sent (HTML, "form submission algorithm", step 4),
 * so that one that nobody sees tells it; nothing is sent.
 */
export function noticeForms() {
  if (parent === window || !document.querySelector('form')) return;
  const form = document.createElement('form');
  let isAsked = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    isAsked = true;
  });
  form.hidden = true;
  document.body.append(form);
  form.requestSubmit();
  form.remove();
  document.documentElement.classList.toggle('no-forms', !isAsked);
}
