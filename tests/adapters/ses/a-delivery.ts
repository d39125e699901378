import { wire } from '../../../functions/send-mail/wiring.ts';
import { localCredentials, localRegion } from '../../../infra/local/credentials.ts';
import { loadProvince } from '../../../shared/adapters/province/load-province.ts';
import type { OutgoingMail } from '../../../shared/use-cases/prepare-mail.ts';

const province = loadProvince(new URL('../../../shared/province/sample/', import.meta.url));

export const sender = 'minhbach@tinhmau.example';
export const configurationSet = 'minh-bach-thu';

/** Words of a mail that belong in the mail and nowhere else. */
export const confidential = {
  to: 'nguoi.gui.kin@dancu.example',
  subject: '[BN-7K3M-Q9XH-T] Tiêu đề kín',
  text: 'Kính gửi Ông/Bà,\nnội dung kín.\n',
  html: '<p>nội dung kín.</p>',
};

export const aMail = (given: Partial<OutgoingMail> = {}): OutgoingMail => ({
  ref: { owner: 'CASE#0192f0c1-aa', id: 'acknowledgement' },
  ...confidential,
  purpose: 'reply',
  attachments: [],
  ...given,
});

/** The delivery that `send-mail` makes for itself, towards another SES: what it sets, attempts included, holds here. */
export const deliveryTo = (endpoint: string, socketTimeout = 5_000) =>
  wire(
    {
      TABLE_NAME: 'none',
      DOCUMENTS_BUCKET: 'none',
      RELAY_KEY_ID: 'none',
      CONFIGURATION_SET: configurationSet,
      SENDER_ADDRESS: sender,
      PUBLIC_URL: 'http://localhost',
    },
    {
      province,
      clock: () => '2026-12-21T00:30:00.000Z',
      settings: {
        endpoint,
        region: localRegion,
        credentials: localCredentials,
        requestHandler: { socketTimeout },
      },
    },
  ).deliver;
