const names = [
  'from|sent|to|cc|bcc|date|subject|reply-to',
  'từ|gửi|người gửi|đã gửi|đến|tới|người nhận|ngày|vào lúc|chủ đề|tiêu đề|đồng gửi',
].join('|');

/** A line as mail programs write it over a letter that is forwarded or quoted; no letter is written in one such line. */
const headerLine = new RegExp(`^[>|* \\t]*(?:${names})[* ]*:[^\\n]{0,150}$`, 'gimu');

/**
 * The text without the header lines of forwarded mails: who passes on many petitions would make them all alike, and who
 * wrote one does not decide what it is about.
 */
export const withoutMailHeaders = (text: string) => text.replace(headerLine, '');
