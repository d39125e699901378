type Close = () => Promise<unknown> | unknown;

/** What has been opened, to be closed in the opposite order: once, whatever fails on the way. */
export const createClosers = () => {
  const closers: Close[] = [];
  return {
    add: (close: Close) => {
      closers.push(close);
    },
    /** Registers how to close something and hands it on. */
    opened: <T extends { close: Close }>(part: T) => {
      closers.push(() => part.close());
      return part;
    },
    closeAll: async () => {
      for (const close of closers.splice(0).toReversed()) {
        await Promise.resolve()
          .then(close)
          .catch(() => {}); // One part that will not close must not keep the others open.
      }
    },
  };
};

export type Closers = ReturnType<typeof createClosers>;
