import type { Labelled } from '../../../../shared/classification/learning/labelled.ts';
import { prepare } from '../../../../shared/classification/learning/prepare.ts';
import { createLetterReader } from '../../../../shared/classification/rules/read-letter.ts';
import { createKindOf } from '../../../../shared/classification/units/kinds.ts';
import { directory } from '../letters.ts';

export const aLabelled = (overrides: Partial<Labelled> = {}): Labelled => ({
  id: 'v-1',
  writer: 'v',
  cluster: 'v-1',
  channel: 'email',
  body: 'Tôi nộp hồ sơ ba lần mà không ai nhận.',
  kinds: ['letter'],
  intent: 'feedback',
  also: [],
  acts: [],
  units: [],
  head: false,
  urgent: false,
  ...overrides,
});

const affairs: readonly Partial<Labelled>[] = [
  {
    body: 'Tôi tố cáo ông Chủ tịch phường đòi phong bì mười triệu mới ký giấy phép xây dựng.',
    intent: 'denunciation',
    acts: ['goi_y_vu_loi'],
    head: true,
  },
  {
    body: 'Sau khi tôi có đơn, cán bộ đến nhà đe dọa, kiểm tra cửa hàng liên tục để trả thù.',
    intent: 'denunciation',
    acts: ['tru_dap'],
    urgent: true,
  },
  {
    body: 'Không đồng ý với quyết định xử phạt, tôi khiếu nại đề nghị xem xét lại mức phạt.',
    intent: 'complaint',
  },
  {
    body: 'Đề nghị lắp thêm bàn viết và ghế chờ ở bộ phận một cửa cho người già.',
    intent: 'recommendation',
  },
  { body: 'Hồ sơ đất quá hạn ba tháng, hẹn đi hẹn lại năm lần.', acts: ['keo_dai'] },
  { body: 'Cán bộ một cửa quát mắng người dân, thái độ hách dịch.', acts: ['hach_dich'] },
  { body: 'Cho tôi hỏi thủ tục cấp lại giấy khai sinh cần giấy tờ gì?', intent: 'inquiry' },
  { body: 'Giảm giá 50% máy lọc nước, gọi ngay để nhận quà tặng.', intent: 'unrelated' },
];

const openings = ['Kính gửi cơ quan.', 'Xin chào.', 'Thưa các bác,', 'Tôi là người dân.'];

/** What four invented writers wrote about eight affairs each. */
export const someMessages = (): Labelled[] =>
  openings.flatMap((opening, writer) =>
    affairs.map((affair, at) =>
      aLabelled({
        ...affair,
        id: `v${writer}-${at}`,
        writer: `v${writer}`,
        cluster: `v${writer}-${at}`,
        body: `${opening} ${affair.body ?? ''}`,
      }),
    ),
  );

const read = createLetterReader(directory);

/** Messages as training takes them. */
export const prepared = (messages: readonly Labelled[]) =>
  prepare(messages, read, createKindOf(directory));
