/** An answer, and how long this thread worked for it, in milliseconds: it is charged to who asked, in whichever thread. */
type Metered<Value> = { value: Value; worked: number };

/** As `charge` asks for it. */
export const workedFor = ({ worked }: Metered<unknown>): number => worked;

/** How long this thread has worked so far, in milliseconds; time that it waited for a processor is nobody's. */
export const threadTime = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Reads something, and tells how long this thread worked for it. */
export async function metered<Value>(read: () => Promise<Value>, time = threadTime): Promise<Metered<Value>> {
  const before = time();
  const value = await read();
  return { value, worked: time() - before };
}
