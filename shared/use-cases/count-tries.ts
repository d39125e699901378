import { AppError } from '../domain/errors.ts';

export interface TryCounter {
  /** Counts a try of a redelivered mail; answers with the number so far. */
  countTry(ledgerKey: string): Promise<number>;
  /** Takes back the count of a try that failed through no fault of the mail. */
  uncountTry(ledgerKey: string): Promise<void>;
}

/** A parser that took the process down twice is not given a third chance: the mail is filed as unreadable. */
const maxTries = 2;

const isOutage = (error: unknown) => error instanceof AppError && error.kind === 'unavailable';

/**
 * Works on a mail, told whether to give up on reading it. A first delivery costs no count. A try that an outage ended is
 * taken back, or a mail that waited out a bad hour would be filed unread; a process that died cannot take anything back.
 */
export const countingTries = async <T>(
  deps: TryCounter,
  { key, deliveries }: { readonly key: string; readonly deliveries: number },
  work: (hasGivenUp: boolean) => Promise<T>,
): Promise<T> => {
  if (deliveries <= 1) return work(false);
  const tries = await deps.countTry(key);
  try {
    return await work(tries > maxTries);
  } catch (error) {
    if (isOutage(error)) await deps.uncountTry(key);
    throw error;
  }
};
