import type { Case, CaseMessage } from '../../shared/domain/case.ts';
import type { Classification } from '../../shared/domain/classification.ts';
import type { ParsedMail, StoredMail } from '../../shared/domain/mail.ts';
import { type OpenCaseInput, openCase } from '../../shared/domain/open-case.ts';
import type { Staff } from '../../shared/domain/staff.ts';
import { trackingCodeOf } from '../../shared/domain/tracking-code.ts';
import type { ReportToFile } from '../../shared/use-cases/file-report.ts';
import { aProvince } from './a-province.ts';

/** A Monday in office hours, far from any holiday: the first reply is due on Monday 19 October 2026. */
export const aMonday = '2026-10-05T02:00:00.000Z';
export const aMondaysReplyDue = '2026-10-19';

export const aClassification = (overrides: Partial<Classification> = {}): Classification => ({
  intent: 'feedback',
  also: [],
  confidence: 0.9,
  acts: ['hach_dich'],
  units: [],
  head: false,
  headIsSure: true,
  urgent: false,
  abstained: false,
  why: [],
  ...overrides,
});

export const aMessage = (overrides: Partial<CaseMessage> = {}): CaseMessage => ({
  direction: 'in',
  at: aMonday,
  subject: 'Phản ánh thái độ tiếp dân',
  text: 'Tôi đến nộp hồ sơ ba lần mà không ai nhận.',
  attachments: [],
  ...overrides,
});

export const anOpening = (overrides: Partial<OpenCaseInput> = {}): OpenCaseInput => ({
  id: 'case-a',
  code: trackingCodeOf(new Uint8Array(8).fill(3)),
  channel: 'email',
  receivedAt: aMonday,
  classification: aClassification(),
  addressed: 'sotp',
  message: aMessage(),
  isAnswerable: true,
  language: 'vi',
  ...overrides,
});

/** A case as it is right after it was opened, with whatever a test needs to be different. */
export const aCase = (
  overrides: Partial<Case> = {},
  opening: Partial<OpenCaseInput> = {},
): Case => ({
  ...openCase(aProvince(), anOpening(opening)).state,
  ...overrides,
});

/** Confirmed in time, so that only the reply and the red line are still running. */
export const aConfirmedCase = (overrides: Partial<Case> = {}) => {
  const fresh = aCase({ status: 'confirmed' });
  const obligations = fresh.obligations.map((obligation) =>
    obligation.rule === 'pol_agency_ack' ? { ...obligation, metAt: aMonday } : obligation,
  );
  return { ...fresh, obligations, ...overrides };
};

/** A report ready to be stored; `opening` may make it any case. */
export const aReport = (
  opening: Partial<OpenCaseInput> = {},
  overrides: Partial<ReportToFile> = {},
): ReportToFile => ({
  ...openCase(aProvince(), anOpening(opening)),
  sealedIdentity: 'sealed-identity',
  relay: { jwe: 'sealed-relay', senderHash: 'hash-of-the-sender' },
  receiptKeyHash: 'hash-of-the-receipt-key',
  ledgerKeys: [],
  ...overrides,
});

export const aStoredMail = (overrides: Partial<StoredMail> = {}): StoredMail => {
  const { mailbox = 'sotp', sesMessageId = 'ses-1', ...rest } = overrides;
  return {
    key: `mail/${mailbox}/${sesMessageId}`,
    sesMessageId,
    mailbox,
    storedAt: aMonday,
    deliveries: 1,
    ...rest,
  };
};

/** The same mail as the catch-all rule stores it. */
export const anUnlistedCopy = (sesMessageId = 'ses-1'): StoredMail => ({
  key: `unlisted/${sesMessageId}`,
  sesMessageId,
  storedAt: aMonday,
  deliveries: 1,
});

export const aParsedMail = (overrides: Partial<ParsedMail> = {}): ParsedMail => ({
  messageId: '<mot@thu.example>',
  references: [],
  subject: 'Phản ánh thái độ tiếp dân',
  text: 'Tôi đến nộp hồ sơ ba lần mà không ai nhận.',
  from: [{ name: 'Nguyễn Thị Thử Nghiệm', address: 'thu.nghiem@thu.example' }],
  replyTo: [],
  returnPath: 'thu.nghiem@thu.example',
  attachments: [],
  headers: [{ name: 'subject', value: 'Phản ánh thái độ tiếp dân' }],
  verdicts: { spf: 'PASS', dkim: 'PASS', dmarc: 'PASS', spam: 'PASS', virus: 'PASS' },
  limits: [],
  isUnreadable: false,
  ...overrides,
});

export const aStaff = (overrides: Partial<Staff> = {}): Staff => ({
  id: 'can-bo-1',
  unit: 'sotp',
  roles: ['officer'],
  ...overrides,
});
