import { expect, it } from 'vitest';
import { parseOutboundMessage } from '../../../shared/contracts/outbound-message.ts';

const refused = expect.objectContaining({ kind: 'invalid', message: 'bad-outbound-message' });

it.each([
  ['a name', { caseId: 'Nguyễn Thị Thử Nghiệm', outboxId: 'answer' }],
  ['an address', { caseId: 'CASE#a', outboxId: 'thu.nghiem@thu.example' }],
  ['another kind of row', { caseId: 'MAIL#mail/sotp/1', outboxId: 'OUTCOME' }],
  ['an SES id that is none', { caseId: 'CASE#a', outboxId: 'answer', sesMessageId: 'Thử Nghiệm' }],
])('a queue message that holds %s is refused before any of it is logged', (_, message) => {
  expect(() => parseOutboundMessage(JSON.stringify(message))).toThrow(refused);
});
