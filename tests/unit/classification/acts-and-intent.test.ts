import { describe, expect, it } from 'vitest';
import { read } from './examples.ts';

describe('an act', () => {
  it.each([
    ['goi_y_vu_loi', 'cán bộ nói muốn nhanh thì phải bồi dưỡng 2 triệu'],
    ['goi_y_vu_loi', 'can bo noi muon nhanh thi phai boi duong 2 trieu'],
    ['goi_y_vu_loi', 'cb đòi 500k mới lm hs cho'],
    ['keo_dai', 'hồ sơ nộp ba tháng vẫn chưa có kết quả, hẹn đi hẹn lại'],
    ['keo_dai', 'ho so qua han hai thang roi ma chua tra'],
    ['hach_dich', 'nhân viên quát vào mặt tôi'],
    ['tru_dap', 'họ đe dọa tôi, không rút đơn thì đừng trách'],
  ])('%s is seen in: %s', (code, text) => {
    expect(read(`Tôi phản ánh UBND xã Tân Chi: ${text}.`).acts).toContain(code);
  });

  it('is not seen where it is denied', () => {
    const found = read(
      'Cán bộ xã Tân Chi không đòi tiền, không hách dịch, nhưng hồ sơ quá hạn hai tuần.',
    );
    expect(found.acts).toEqual(['keo_dai']);
  });

  it('is none in a question', () => {
    const found = read('Cho tôi hỏi thủ tục cấp lại sổ đỏ cần những giấy tờ gì ạ?');
    expect(found).toMatchObject({ intent: 'inquiry', acts: [], units: [], head: false });
  });
});

describe('the intent', () => {
  it('follows what is asked for, not the title', () => {
    const letter =
      'ĐƠN TỐ CÁO\nTôi không đồng ý với Quyết định số 5/QĐ-XPHC xử phạt gia đình tôi. Tôi đề nghị hủy bỏ quyết định và xem xét lại.';
    expect(read(letter).intent).toBe('complaint');
  });

  it('is left to a person where a letter looks unrelated', () => {
    const found = read('Vay vốn lãi suất thấp, liên hệ ngay để nhận ưu đãi, giải ngân trong ngày.');
    expect(found).toMatchObject({ intent: 'unrelated', abstained: true });
  });

  it.each(['', '   ', 'ok', '....', '12345'])(
    'is surely unrelated when there is no letter: "%s"',
    (body) => {
      expect(read(body)).toMatchObject({ intent: 'unrelated', abstained: false, units: [] });
    },
  );

  it('is left to a person when a denunciation rests on little', () => {
    expect(read('Tố cáo cán bộ xã Tân Chi.').abstained).toBe(true);
  });
});

describe('urgency', () => {
  it.each([
    'Tôi đang bị đe dọa, tối qua có người đến nhà dọa đánh.',
    'Sáng mai phường Vũ Ninh cưỡng chế nhà tôi.',
    'Nhà máy đang xả thải ra sông ở xã Tân Chi.',
    'Chỉ còn 2 ngày nữa hết hạn nộp hồ sơ mà xã Tân Chi không cấp giấy.',
  ])('is seen in: %s', (letter) => {
    expect(read(letter).urgent).toBe(true);
  });

  it('is not the fear of what may come', () => {
    const found = read('Tôi xin giấu tên vì sợ bị trả thù. Cán bộ xã Tân Chi đòi phong bì.');
    expect(found.urgent).toBe(false);
    expect(found.acts).toEqual(['goi_y_vu_loi']);
  });
});
