import { readFileSync } from 'node:fs';
import { parseMail } from '../../../shared/adapters/mime/parse-mail.ts';

/** The raw bytes of one of our own sample mails. */
export const rawFixture = (name: string) =>
  readFileSync(new URL(`../../fixtures/mail/${name}.eml`, import.meta.url));

export const parseFixture = (name: string) => parseMail(rawFixture(name));

/** The text that every sample mail about a file put off carries, whatever its encoding. */
export const reportText = [
  'Kính gửi cơ quan có thẩm quyền,',
  'Tôi đến nộp hồ sơ ba lần nhưng cán bộ tiếp nhận vẫn hẹn lại.',
  'Đề nghị cơ quan xem xét và trả lời cho người dân biết.',
].join('\n');
