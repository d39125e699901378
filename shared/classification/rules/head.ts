import type { Context } from './context.ts';
import type { Hit, Range, Rule } from './phrase-matcher.ts';

/** `chief`: head or deputy of a public unit. `director`: may lead a firm. `boss`: a loose word. `not-head`: looks like one. */
export interface HeadRule extends Rule<'chief' | 'director' | 'boss' | 'not-head' | 'does'> {
  readonly decided: 'head';
}

const lists = {
  chief: [
    '(chủ tịch|phó chủ tịch|phó ct|chủ tịt|hiệu trưởng|phó hiệu trưởng|hiệu phó|ban giám hiệu|bgh|cục trưởng|phó cục trưởng|chi cục trưởng|phó chi cục trưởng|chánh văn phòng|phó chánh văn phòng|chánh thanh tra|phó chánh thanh tra|viện trưởng|ban giám đốc|bgđ|người đứng đầu|phó bí thư|bí thư|trạm trưởng|trưởng trạm|quyền chủ tịch)',
    '(trưởng công an|phó trưởng công an|phó công an|trưởng ca xã|trưởng ca phường|trưởng đồn|phó đồn|trưởng ban quản lý|trưởng ban tiếp công dân|trưởng ban tiếp dân|trưởng thuế|phó trưởng ban quản lý|phó trưởng ban tiếp công dân|xã đội trưởng|chỉ huy trưởng)',
    '(ct|ctịch|chủ tịch) (ủy ban nhân dân|ủy ban|phường|xã|ub)',
    '(lãnh đạo|thủ trưởng|sếp|ban lãnh đạo|cấp trưởng|cấp phó) ~1 (phường|xã|ủy ban nhân dân|ủy ban|sở|bệnh viện|nhà trường|trường|cơ quan|đơn vị|trung tâm|công an|chi cục|cục|ban|tỉnh|chi nhánh|văn phòng)',
  ],
  director: [
    '(giám đốc|phó giám đốc|gđ sở|gđ bệnh viện|gđ trung tâm|phó gđ|gđ chi nhánh|gđ bảo hiểm|gđ kho bạc|quyền giám đốc)',
  ],
  boss: ['(lãnh đạo|sếp|!sếp lớn|thủ trưởng|sếp tổng|sep)'],
  'not-head': [
    '(chủ tịch|phó chủ tịch) (hội đồng quản trị|hđqt|công đoàn|hội nông dân|hội phụ nữ|hội cựu chiến binh|nước|quốc hội|hồ chí minh|công ty|tập đoàn|hội đồng thành viên|hội người cao tuổi)',
    '(giám đốc|lãnh đạo|sếp|ban lãnh đạo|ban giám đốc) (công ty|doanh nghiệp|nhà máy|ngân hàng|xưởng|tập đoàn|hợp tác xã|điện lực|siêu thị|của công ty|bên công ty|một công ty|chi nhánh ngân hàng|của doanh nghiệp|phân xưởng|cty)',
    '(đội trưởng|tổ trưởng|trưởng phòng|phó phòng|đội phó|phó đội trưởng|phó trưởng phòng) ~1 (thuế|công an|đồn)',
    '(tổng giám đốc|giám đốc điều hành|giám đốc kinh doanh|giám đốc nhân sự|giám đốc sản xuất|phó tổng giám đốc)',
    '(tôi|em|mình) ~3 (là|làm) ~1 (giám đốc|phó giám đốc)',
    '(các cấp lãnh đạo|lãnh đạo các cấp|quý lãnh đạo|các lãnh đạo)',
  ],
  does: [
    '(đòi|vòi|quát|chửi|bảo|nói|bắt|ép|dọa|nhận|gợi ý|yêu cầu|mắng|đuổi|ký|cho|chỉ đạo|không|cố tình|lợi dụng|đánh|hẹn|bao che|ưu ái|né|xúc phạm|hách dịch|thu|lạm|tham|cấp|bán|chiếm|trù|đe|tự ý|để|làm|có|đã|gây|cũng|thường|hay|gọi|tuyên bố|trả lời|từ chối)',
  ],
} as const;

export const headRules: readonly HeadRule[] = Object.entries(lists).flatMap(([label, patterns]) =>
  patterns.map((pattern) => ({
    decided: 'head' as const,
    // The keys of `lists` are the labels.
    label: label as HeadRule['label'],
    weight: 1,
    isLooseAlone: true as const,
    pattern,
  })),
);

export interface HeadFinding {
  readonly head: boolean;
  readonly isSure: boolean;
  /** Some title is plainly the subject of a complaint or of a deed. */
  readonly isAccused: boolean;
  readonly hits: readonly Hit<HeadRule>[];
}

const overlaps = (a: Range, b: Range) => a.start < b.end && b.start < a.end;

type Standing = 'no' | 'open' | 'accused';

/** "Đề nghị Chủ tịch xem xét" asks him; "đề nghị xử lý Chủ tịch" and "báo cáo tỉnh: Chủ tịch …" do not. */
const isAsked = ({ reading, cueBefore }: Context, { start, rule }: Hit<HeadRule>) => {
  const request = cueBefore('request', start, rule.label === 'boss' ? 6 : 4);
  if (!request) return undefined;
  const dealing = cueBefore('dealing', start, 4) ?? cueBefore('accusing', start, 5);
  if (dealing && dealing.end > request.end) return undefined;
  const from = reading.tokens[request.end - 1]?.end ?? 0;
  const between = reading.text.slice(from, reading.tokens[start]?.start ?? from);
  return between.includes(':') ? undefined : request;
};

/** "Đã báo cáo lãnh đạo mà không xử lý": told, not asked, so the deed that follows may be theirs. */
const isOfPast = ({ reading }: Context, request: Range) =>
  ['bao', 'gui', 'trinh', 'phan', 'goi', 'don', 'khieu', 'to'].includes(
    reading.tokens[request.start]?.bare ?? '',
  );

const standingOf = (
  context: Context,
  hit: Hit<HeadRule>,
  deeds: readonly Hit<HeadRule>[],
): Standing => {
  const { start, end } = hit;
  if (context.isAddressed(start)) return 'no';
  const isActTold = context.isActNear(start, true);
  const request = isAsked(context, hit);
  if (request) return isActTold && isOfPast(context, request) ? 'open' : 'no';
  // Whose reception day it was and who was not there is the one complained about.
  if (isActTold && context.cueBefore('reception', start, 5)) return 'open';
  if (context.cueBefore('legal-act', start, 5)) return context.isDeedNear(start) ? 'open' : 'no';
  const isDoing = deeds.some((deed) => deed.start >= end && deed.start - end <= 8);
  const accusing =
    context.cueBefore('accusing', start, 5) ?? context.cueBefore('dealing', start, 4);
  if (isActTold && (isDoing || accusing)) return 'accused';
  if (accusing) return isDoing ? 'accused' : 'open';
  return isActTold || isDoing || hit.rule.label !== 'boss' ? 'open' : 'no';
};

/**
 * Whether the head or a deputy head of a public unit is the person complained about. Fails closed (promise 3: the accused
 * never sees it): a title that is neither addressed nor asked nor a signature under a decision leaves the question open.
 */
export const findHead = (context: Context, hits: readonly Hit<HeadRule>[]): HeadFinding => {
  const excluded = hits.filter((hit) => hit.rule.label === 'not-head');
  const deeds = hits.filter((hit) => hit.rule.label === 'does');
  const titles = hits.filter(
    (hit) =>
      ['chief', 'director', 'boss'].includes(hit.rule.label) &&
      !excluded.some((other) => overlaps(hit, other)) &&
      !context.cueBefore('private-body', hit.start, 3) &&
      !context.cueOver('private-body', { start: hit.start, end: hit.end + 4 }),
  );
  const judged = titles.map((hit) => ({
    hit,
    standing: standingOf(
      context,
      hit,
      deeds.filter(
        (deed) =>
          context.reading.tokens[deed.start]?.sentence ===
          context.reading.tokens[hit.start]?.sentence,
      ),
    ),
  }));
  const meant = judged.filter(({ standing }) => standing !== 'no');
  return {
    head: meant.length > 0,
    isAccused: meant.some(({ standing }) => standing === 'accused'),
    isSure: meant.length === 0 || meant.some(({ standing }) => standing === 'accused'),
    hits: meant.map(({ hit }) => hit),
  };
};
