/** So many are claimed at a time, together, so that they share a commit and signing does not wait long. */
const batchSize = 50;

/**
 * Goes over all who wait for a mail, in rounds, until a round claims nobody.
 *
 * @param find gives the ids of up to so many who wait
 * @param claim claims one and owes the mail in one transaction; says whether a mail is owed, null when somebody else claimed
 * @param isStopping asked between the rounds; who is left is found the next time
 * @returns how many mails are owed
 */
export async function claimInRounds(
  find: (count: number) => Promise<string[]>,
  claim: (id: string) => Promise<boolean | null>,
  isStopping = () => false,
): Promise<number> {
  let owed = 0;
  for (let claimed = batchSize; claimed > 0 && !isStopping(); ) {
    const outcomes = await Promise.all((await find(batchSize)).map(claim));
    claimed = outcomes.filter((outcome) => outcome !== null).length;
    owed += outcomes.filter((outcome) => outcome === true).length;
  }
  return owed;
}
