/** Counts what is under way, so that `/_local/idle` can tell a pause from the end. */
export interface Activity {
  /** Marks the start of some work; call the result when it is over. */
  begin(): () => void;
  /** How many works are under way. */
  running(): number;
  /** When the last work ended, in milliseconds since the epoch. */
  lastEndedAt(): number;
}

export const createActivity = (now: () => number): Activity => {
  let running = 0;
  let lastEndedAt = 0;
  return {
    begin: () => {
      running += 1;
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        running -= 1;
        lastEndedAt = now();
      };
    },
    running: () => running,
    lastEndedAt: () => lastEndedAt,
  };
};
