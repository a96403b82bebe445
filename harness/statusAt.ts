/** The status that is answered at an address; 0 when nothing is. */
export const statusAt = (url: string): Promise<number> =>
  fetch(url).then(
    async (answer) => {
      await answer.text();
      return answer.status;
    },
    () => 0,
  );
