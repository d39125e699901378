import type { Context } from '../rules/context.ts';
import type { Mention } from './unit-mentions.ts';

export interface FoundUnit {
  readonly code: string;
  readonly score: number;
  readonly mentions: readonly Mention[];
}

/** What a unit scores that nothing accuses, and that is only the one named. */
export const guessScore = 0.3;

/** Whether a unit is found by more than being the only one named. */
export const isSure = ({ score }: FoundUnit) => score > guessScore;

/** "Chờ kho bạc", "hồ sơ PCCC": a body below the directory is often only what the matter is about. */
export const isInPassing = (context: Context, { kind, start, end, strength }: Mention) =>
  (kind === 'below' || (kind === 'body' && strength < 3)) &&
  !context.isActNear(start) &&
  context.cueBefore('body', end, 3) === undefined &&
  context.cueBefore('staff', start, 3) === undefined &&
  context.cueAfter('staff', end, 3) === undefined &&
  context.cueBefore('accusing', start, 3) === undefined;

const passing = 1.4;

/** "Nộp tại kho bạc", "chờ kho bạc": where something is done or waited for, not who did it. */
const isWhere = ({ cueBefore }: Context, { kind, start }: Mention) => {
  if (kind === 'place' || kind === 'spoken' || cueBefore('staff', start, 4)) return false;
  return cueBefore('place', start, 0) !== undefined || cueBefore('meeting', start, 0) !== undefined;
};

/** "Công an" as a bare word: most letters name the police as those who help, witness or should act. */
export const isMereWord = ({ kind, strength }: Mention) => kind === 'below' && strength <= 1.2;

/** Whether what is told is told of this very body: a deed follows at once. */
const isDoing = ({ cueBefore, cueAfter }: Context, { start, end }: Mention) =>
  cueAfter('deed', end, 2) !== undefined ||
  cueBefore('accusing', start, 1) !== undefined ||
  cueBefore('staff', start, 2) !== undefined;

/** How plainly a mention accuses: what it is called by, and what is told beside it. About 2 suffices. */
export const weigh = (context: Context, mention: Mention) => {
  const accusing = context.cueBefore('accusing', mention.start, 3) ? 1 : 0;
  const isMere = isMereWord(mention);
  const worth = isMere ? (isDoing(context, mention) ? 1 : 0.3) : 1.5;
  const told = context.isActNear(mention.start) ? worth : 0;
  if (isWhere(context, mention)) return mention.strength + accusing + told - 1.5;
  return mention.strength + accusing + told - (isInPassing(context, mention) ? passing : 0);
};

/** Joins the mentions of each unit, worst first; of equals the one named first. */
export const collect = (
  mentions: readonly Mention[],
  score: (mention: Mention) => number,
): FoundUnit[] => {
  const byUnit = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const list = byUnit.get(mention.unit);
    if (list) list.push(mention);
    else byUnit.set(mention.unit, [mention]);
  }
  return [...byUnit]
    .map(([code, list]) => {
      const scores = list.map(score).sort((a, b) => b - a);
      const total = (scores[0] ?? 0) + 0.5 * (scores[1] ?? 0) + 0.2 * (scores[2] ?? 0);
      return { code, mentions: list.slice(0, 9), score: total };
    })
    .sort((a, b) => b.score - a.score);
};
