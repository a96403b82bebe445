/**
 * A page of somebody else that shows how many have signed a letter: what the page on data prints, and a browser test runs.
 *
 * @param address of the counts of a letter
 */
export const clientExample = (address: string): string => `<p>Signed by <output id="signed">…</output></p>
<script type="module">
  async function read() {
    const answer = await fetch('${address}');
    if (answer.status === 429 || answer.status === 503) {
      setTimeout(read, 1000 * Number(answer.headers.get('Retry-After') ?? 60));
      return;
    }
    const { count, state } = await answer.json();
    document.getElementById('signed').textContent = \`\${count} (\${state})\`;
  }
  read();
</script>`;
