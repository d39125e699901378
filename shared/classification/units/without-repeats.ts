import type { Mention } from './unit-mentions.ts';

/** One body may be found by several patterns; only the surest of those at one place counts. */
export const withoutRepeats = (bodies: readonly Mention[]) => {
  const kept: Mention[] = [];
  for (const body of bodies) {
    const last = kept.at(-1);
    const isRepeat = last && last.unit === body.unit && body.start < last.end;
    if (!isRepeat) kept.push(body);
    else if (body.strength > last.strength)
      kept[kept.length - 1] = { ...body, start: last.start, end: Math.max(last.end, body.end) };
    else if (body.end > last.end) kept[kept.length - 1] = { ...last, end: body.end };
  }
  return kept;
};
