import type { Context } from '../rules/context.ts';
import { isDenied } from '../rules/negation.ts';
import type { Reading } from '../text/read-text.ts';
import type { Mention } from './unit-mentions.ts';

/**
 * The part a named unit plays: written to, asked for help, lived in, named beside the matter (a signature, a quotation, the
 * issuer of a rule, one that did well or is only compared with), or complained about.
 */
export type Role = 'addressed' | 'asked' | 'home' | 'beside' | 'accused';

const callers = new Set('ong ba anh chi cu bac chu co em chau nguoi cong chu thay'.split(' '));
const livesAt = new Set(['o', 'tai', 'tu', 'dan', 'nguoi', 'thuoc', 'que']);
const longestCaller = 12;
/** "Người khiếu nại: …": a colon within these is that of a form. */
const formWords = 4;

/** "Người gọi ở xã A: quầy phường B …": after the colon the matter itself is told. */
const hasColon = ({ tokens, text }: Reading, from: number, to: number) =>
  text.slice(tokens[from]?.end ?? 0, tokens[to]?.start ?? 0).includes(': ');

/** "Chị Mẫu (xã A) báo …", "Người gọi: ông Mẫu, 70 tuổi, xã A": notes begin with who called and from where. */
const isCallersPlace = ({ reading, cueBefore }: Context, { start, strength, kind }: Mention) => {
  const { tokens } = reading;
  const token = tokens[start];
  if (kind === 'below' || strength >= 3 || !token) return false;
  let first = start;
  while (
    first > 0 &&
    start - first < longestCaller &&
    tokens[first - 1]?.sentence === token.sentence
  )
    first -= 1;
  if (tokens[first - 1]?.sentence === token.sentence || !callers.has(tokens[first]?.bare ?? ''))
    return false;
  const isSetApart = token.isAfterMark || livesAt.has(tokens[start - 1]?.bare ?? '');

  if (!isSetApart) return false;
  return (
    cueBefore('body', start, longestCaller) === undefined &&
    !hasColon(reading, first + formWords, start)
  );
};

const selves = new Set('toi em chau minh con chung'.split(' '));
const telling = new Set(['la', 'ten']);

/** "Tôi là Mẫu, chủ một xưởng may tại khu phố 5, phường A": who introduces themselves says where they are. */
const isIntroduced = ({ reading, cueBefore }: Context, { start }: Mention) => {
  const { tokens } = reading;
  let first = start;
  while (first > 0 && start - first < 40 && tokens[first - 1]?.sentence === tokens[start]?.sentence)
    first -= 1;
  const at = tokens[first + 1]?.bare === 'toi' ? first + 1 : first;
  const isSelf = selves.has(tokens[at]?.bare ?? '') && telling.has(tokens[at + 1]?.bare ?? '');
  return isSelf && cueBefore('body', start, 40) === undefined;
};

const isHome = (context: Context, mention: Mention) => {
  const { start, strength } = mention;
  if (strength >= 3) return false;
  if (strength < 1 || isCallersPlace(context, mention) || isIntroduced(context, mention))
    return true;
  if (isSignedFrom(context, mention)) return true;
  const home = context.cueBefore('residence', start, 12);
  const body = home ? context.cueBefore('body', start, 12) : undefined;
  if (!home || hasColon(context.reading, home.end, start)) return false;
  return body === undefined || body.end <= home.end;
};

/** "Trong khi xã B làm rất nhanh", "không bằng xã B", "cảm ơn xã B". */
const isPraised = ({ reading, cueBefore, cueAfter, isActNear }: Context, mention: Mention) => {
  if (cueBefore('thanks', mention.start, 4) || cueBefore('compared', mention.start, 2)) return true;
  const praise = cueAfter('praise', mention.end, 7);
  if (!praise || isDenied(reading, praise)) return false;
  return !isActNear(mention.end, true) || !reading.tokens[mention.end]?.isAfterMark;
};

const isIssuer = ({ cueBefore }: Context, { start }: Mention) => {
  const ground = cueBefore('ground', start, 10);
  if (!ground) return false;
  const accusing = cueBefore('accusing', start, 10);
  return accusing === undefined || accusing.end <= ground.end;
};

/** "Đã báo công an xã", "xác nhận của công an", "công an lập biên bản": called in, and no deed of theirs is told. */
const isHelper = ({ reading, cueBefore, cueAfter, isActNear }: Context, mention: Mention) => {
  const { unit, kind, start, end } = mention;
  if (unit !== 'congan' || kind === 'place' || reading.tokens[start]?.bare !== 'cong') return false;
  if (!cueBefore('helper', start, 0)) return false;
  return !isActNear(end, true) && cueAfter('deed', end, 1) === undefined;
};

/** "…, Mẫu Văn Thử, phường A" at the very end: who signs says where they live. */
const isSignedFrom = ({ reading: { tokens } }: Context, { start, end, strength }: Mention) => {
  if (strength > 2 || tokens.length - end > 1 || !tokens[start]?.isAfterMark) return false;
  const [one, two] = [tokens[start - 1], tokens[start - 2]];
  return one?.isCapital === true && two?.isCapital === true && one.sentence === two.sentence;
};

const requestReach = 8;

/** "Đề nghị kiểm toán và Thanh tra …": who is to act, with another named between. */
export const isCalledOn = ({ cueBefore }: Context, { start }: Mention) =>
  cueBefore('request', start, requestReach) !== undefined;

/** "Đòi thêm xác nhận của bệnh viện": whose paper is asked for has done nothing. */
const isOfPaper = ({ cueBefore }: Context, { kind, start }: Mention) =>
  kind !== 'place' && cueBefore('paper', start, 1) !== undefined;

/** "Đề nghị xác minh đoàn của Sở …": what is asked for is that this very body be looked into. */
const isLookedInto = ({ cueBefore }: Context, { start }: Mention) =>
  cueBefore('dealing', start, 0) !== undefined;

export const roleOf = (context: Context, mention: Mention): Role => {
  const { start } = mention;
  if (context.isAddressed(start)) return 'addressed';
  if (context.isAside(start) || isPraised(context, mention)) return 'beside';
  if (isIssuer(context, mention) || isOfPaper(context, mention)) return 'beside';
  const isRequested = context.cueBefore('request', start, 3) && !isLookedInto(context, mention);
  if (isRequested || isHelper(context, mention)) return 'asked';
  return isHome(context, mention) ? 'home' : 'accused';
};
