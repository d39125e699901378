import type { Context } from './context.ts';
import type { Range } from './phrase-matcher.ts';

/** How a title stands in the letter: not complained about, plainly so, or left open. */
export type Standing = 'no' | 'open' | 'accused';

/** "Đề nghị Chủ tịch xem xét" asks him; "đề nghị xử lý Chủ tịch" and "báo cáo tỉnh: Chủ tịch …" do not. */
const isAsked = ({ reading, cueBefore }: Context, start: number, reach: number) => {
  const request = cueBefore('request', start, reach);
  if (!request) return undefined;
  const dealing = cueBefore('dealing', start, 4) ?? cueBefore('accusing', start, 5);
  if (dealing && dealing.end > request.end) return undefined;
  const from = reading.tokens[request.end - 1]?.end ?? 0;
  const between = reading.text.slice(from, reading.tokens[start]?.start ?? from);
  // "Tôi xin văn bản thì hiệu phó bảo …": what was asked for is over.
  return /:|\sth[iì]\s/iu.test(between) ? undefined : request;
};

const ofPast = new Set(['bao', 'gui', 'trinh', 'phan', 'goi', 'don', 'khieu', 'to']);

/** "Đã báo cáo lãnh đạo mà không xử lý": told, not asked, so the deed that follows may be theirs. */
const isOfPast = ({ reading }: Context, request: Range) =>
  ofPast.has(reading.tokens[request.start]?.bare ?? '');

const persons = new Set(['ông', 'ba2', 'anh', 'chi5', 'cô', 'thây2', 'bac1']);
const plainPersons = new Set(['ong', 'ba', 'anh', 'chi', 'co', 'thay', 'bac']);
const those = new Set(['ây1', 'ây', 'ay', 'ta', 'này', 'nay2', 'đo1']);

/** "Ông ấy", "bà ta"; or "thầy bảo …", said of one who was named by office before. */
const isPronoun = ({ reading, cueAfter }: Context, at: number) => {
  const { tokens, isStripped } = reading;
  const token = tokens[at];
  const isPlain = token !== undefined && isStripped[token.stretch] === true;
  if (!persons.has(token?.key ?? '') && !(isPlain && plainPersons.has(token.key))) return false;
  return those.has(tokens[at + 1]?.key ?? '') || cueAfter('deed', at + 1, 0) !== undefined;
};

/** "Tôi báo ông chủ tịch xã. Ông ấy đòi …": the deed of the next sentences is told of the one named before. */
const isTakenUp = (context: Context, end: number, isDeedEnough: boolean) => {
  const { tokens } = context.reading;
  const last = (tokens[end - 1]?.sentence ?? 0) + 2;
  for (let at = end; at < tokens.length && at < end + 60; at += 1) {
    if ((tokens[at]?.sentence ?? 0) > last) return false;
    if (!isPronoun(context, at)) continue;
    if (context.isActNear(at, true)) return true;
    if (isDeedEnough && context.cueAfter('deed', at + 1, 4)) return true;
  }
  return false;
};

/** A comma or a colon between the two: the words before belong to something else. */
const isParted = ({ reading }: Context, from: number, to: number) => {
  for (let at = from; at <= to; at += 1) if (reading.tokens[at]?.isAfterMark) return true;
  return false;
};

/** "Giám đốc Sở chắc không biết", "may có ông chủ tịch", "tôi không trách hiệu trưởng": spoken of, and not to blame. */
const isExcused = (context: Context, { start, end }: Range) => {
  const before = context.cueBefore('excuse-before', start, 3);
  if (before && !isParted(context, before.end, start)) return true;
  const after = context.cueAfter('excuse-after', end, 9);
  return after !== undefined && !context.isActBetween(end, after.start);
};

/** "Tôi gặp chủ tịch thì bảo vệ nói đi họp": who is met or waited for has done nothing yet. */
const isOnlyMet = (context: Context, { start, end }: Range) => {
  const meeting = context.cueBefore('meeting', start, 3);
  if (!meeting || isParted(context, meeting.end, start)) return false;
  return !context.isActNear(end, true) && context.cueAfter('deed', end, 3) === undefined;
};

/** A title that is neither addressed nor asked nor excused nor a signature under a decision leaves the question open. */
export const standingOf = (context: Context, title: Range, isLoose: boolean): Standing => {
  const { start, end } = title;
  if (context.isAddressed(start) || context.isSignature(start)) return 'no';
  const isActTold = context.isActNear(start, true);
  const request = isAsked(context, start, isLoose ? 6 : 4);
  if (request) {
    const mayBeTheirs = isActTold && isOfPast(context, request) && !isExcused(context, title);
    return mayBeTheirs || isTakenUp(context, end, true) ? 'open' : 'no';
  }
  if (isExcused(context, title)) return isTakenUp(context, end, false) ? 'open' : 'no';
  if (isOnlyMet(context, title)) return isTakenUp(context, end, true) ? 'open' : 'no';
  // Whose reception day it was and who was not there is the one complained about.
  if (isActTold && context.cueBefore('reception', start, 5)) return 'open';
  if (context.cueBefore('legal-act', start, 5)) return context.isDeedNear(start) ? 'open' : 'no';
  const isDoing = context.cueAfter('deed', end, 8) !== undefined;
  const accusing =
    context.cueBefore('accusing', start, 5) ?? context.cueBefore('dealing', start, 4);
  if (isActTold && (isDoing || accusing)) return 'accused';
  if (accusing) return isDoing ? 'accused' : 'open';
  return isActTold || isDoing || !isLoose ? 'open' : 'no';
};
