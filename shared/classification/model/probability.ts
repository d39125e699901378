/** 1 / (1 + exp(a × margin + b)), with the a and b that training fitted. */
export const sigmoid = (margin: number, a: number, b: number) => 1 / (1 + Math.exp(a * margin + b));

/** Shares of 1 by margin; the lower the temperature, the surer the largest. */
export const softmax = (margins: ArrayLike<number>, temperature: number): number[] => {
  let top = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < margins.length; at += 1) top = Math.max(top, margins[at] as number);
  const shares: number[] = [];
  let total = 0;
  for (let at = 0; at < margins.length; at += 1) {
    const power = Math.exp(((margins[at] as number) - top) / temperature);
    total += power;
    shares.push(power);
  }
  for (let at = 0; at < shares.length; at += 1) shares[at] = (shares[at] as number) / total;
  return shares;
};
