export interface Act {
  readonly code: string;
  readonly vi: string;
  readonly en: string;
  /** 1 to 5, a proposal for sorting; from 4 on a check for signs of crime is suggested (BLHS Đ354, Đ356). */
  readonly severity: 1 | 2 | 3 | 4 | 5;
}

/**
 * The working list of acts of harassment: the definition of nhũng nhiễu is Luật PCTN 36/2018 Đ3.6; the groups follow
 * NĐ 63/2010 Đ6 and Đ18, TT 01/2021/TT-TTCP Đ12 and Chỉ thị 10/CT-TTg. A province compares it with its own plan.
 */
export const acts = [
  {
    code: 'them_giay_to',
    vi: 'Yêu cầu thêm giấy tờ, hồ sơ ngoài quy định',
    en: 'Asking for extra documents',
    severity: 2,
  },
  {
    code: 'keo_dai',
    vi: 'Kéo dài thời gian, chậm trễ, trễ hẹn',
    en: 'Prolonging, or missing the appointed date',
    severity: 2,
  },
  {
    code: 'tu_choi',
    vi: 'Từ chối tiếp nhận, giải quyết không nêu lý do',
    en: 'Refusing without reasons',
    severity: 2,
  },
  {
    code: 'goi_y_vu_loi',
    vi: 'Gợi ý, vòi vĩnh, đòi tiền, quà',
    en: 'Hinting at or demanding bribes',
    severity: 4,
  },
  {
    code: 'thu_ngoai',
    vi: 'Thu phí ngoài quy định, chi phí không chính thức',
    en: 'Unofficial fees',
    severity: 4,
  },
  {
    code: 'hach_dich',
    vi: 'Hách dịch, cửa quyền, ứng xử không đúng mực',
    en: 'Arrogance, bad attitude',
    severity: 2,
  },
  { code: 'vo_cam', vi: 'Thờ ơ, vô cảm, né tránh', en: 'Indifference, evasion', severity: 1 },
  { code: 'dun_day', vi: 'Đùn đẩy trách nhiệm', en: 'Passing the buck', severity: 2 },
  {
    code: 'trai_luat',
    vi: 'Giải quyết trái pháp luật, thiếu công bằng, thiếu khách quan',
    en: 'Unlawful, unfair or biased handling',
    severity: 3,
  },
  {
    code: 'loi_dung',
    vi: 'Lợi dụng chức vụ, kẽ hở pháp luật hoặc sự thiếu hiểu biết của dân',
    en: 'Abusing position or loopholes',
    severity: 4,
  },
  {
    code: 'khong_cong_khai',
    vi: 'Không công khai, hướng dẫn sai thủ tục',
    en: 'Not publishing or misinforming',
    severity: 1,
  },
  {
    code: 'ngoai_mot_cua',
    vi: 'Hẹn gặp riêng, giải quyết ngoài Bộ phận Một cửa, qua “cò”',
    en: 'Dealing outside the one-stop shop',
    severity: 3,
  },
  {
    code: 'can_tro',
    vi: 'Cản trở cách nộp hồ sơ, dữ liệu, thanh toán trực tuyến',
    en: 'Obstructing the filing channel',
    severity: 2,
  },
  {
    code: 'tiet_lo',
    vi: 'Tiết lộ thông tin của người dân, doanh nghiệp',
    en: 'Leaking information',
    severity: 4,
  },
  {
    code: 'tru_dap',
    vi: 'Đe dọa, trả thù, trù dập người phản ánh',
    en: 'Threats or retaliation',
    severity: 5,
  },
  {
    code: 'kiem_tra_phien_ha',
    vi: 'Thanh tra, kiểm tra trùng lặp, gây phiền hà doanh nghiệp',
    en: 'Abusive inspections',
    severity: 3,
  },
  {
    code: 'ep_dich_vu',
    vi: 'Ép dùng dịch vụ, đơn vị chỉ định',
    en: 'Forcing a named supplier',
    severity: 3,
  },
  {
    code: 'tiep_dan',
    vi: 'Gây phiền hà tại nơi tiếp công dân',
    en: 'Harassment at the reception office',
    severity: 3,
  },
  {
    code: 'bao_che',
    vi: 'Người đứng đầu thiếu gương mẫu, bao che, chậm xử lý',
    en: 'Head covers up or does not act',
    severity: 4,
  },
  { code: 'khac', vi: 'Hành vi khác', en: 'Other', severity: 1 },
] as const satisfies readonly Act[];

export type ActCode = (typeof acts)[number]['code'];

export const findAct = (code: string): Act | undefined => acts.find((act) => act.code === code);
