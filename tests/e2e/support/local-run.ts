import { createTransport } from 'nodemailer';
import type { LocalCloud } from '../../../infra/local/cloud-types.ts';
import { startLocalCloud } from '../../../infra/local/local-cloud.ts';
import { type LocalApi, localApi } from '../../../tools/demo/local-api.ts';

export interface LocalRun {
  readonly cloud: LocalCloud;
  readonly base: string;
  readonly api: LocalApi;
  /** Sends a mail over SMTP; what the envelope needs is taken from the message unless given. */
  sendMail(mail: Parameters<ReturnType<typeof createTransport>['sendMail']>[0]): Promise<unknown>;
  /** Waits until queues and streams are drained. */
  settle(): Promise<void>;
  /** Raw mails sent to an address. */
  mailsTo(address: string): string[];
  close(): Promise<void>;
}

type Options = Partial<Parameters<typeof startLocalCloud>[0]>;

/** The whole product on free ports, with nothing running by the clock. */
export const startLocalRun = async (options: Options = {}): Promise<LocalRun> => {
  const cloud = await startLocalCloud({
    port: 0,
    smtpPort: 0,
    outboxPort: 0,
    quiet: true,
    runSchedules: false,
    ...options,
  });
  const base = `http://localhost:${cloud.ports.http}`;
  const smtp = createTransport({ host: '127.0.0.1', port: cloud.ports.smtp });
  return {
    cloud,
    base,
    api: localApi(base),
    sendMail: (mail) => smtp.sendMail(mail),
    settle: async () => {
      const report = await cloud.waitUntilIdle(60);
      if (!report.idle) throw new Error(`Not idle: ${JSON.stringify(report)}`);
    },
    mailsTo: (address) =>
      cloud
        .sent()
        .filter(({ to }) => to.includes(address))
        .map(({ raw }) => raw),
    close: () => cloud.close(),
  };
};
