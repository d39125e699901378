import { createTransport } from 'nodemailer';
import { startLocalCloud } from '../../infra/local/local-cloud.ts';

const text = (index: number) =>
  `Tôi nộp hồ sơ số ${index} tại bộ phận một cửa phường Vũ Ninh, đã quá hẹn trả kết quả hơn hai tuần. Cán bộ chỉ bảo chờ. Đề nghị xem xét.`;

/** Sends mails over SMTP and waits until each is a case and every acknowledgement is out. */
export const measureMails = async (assemblyFolder: string, count: number) => {
  const cloud = await startLocalCloud({
    port: 0,
    smtpPort: 0,
    outboxPort: 0,
    quiet: true,
    runSchedules: false,
    assemblyFolder,
  });
  try {
    const smtp = createTransport({
      host: '127.0.0.1',
      port: cloud.ports.smtp,
      pool: true,
      maxConnections: 8,
    });
    const began = performance.now();
    const sends = Array.from({ length: count }, (_, index) =>
      smtp.sendMail({
        from: `vidu${index}@congdan.example`,
        to: 'vuninh@bacninh.example',
        subject: 'Phản ánh chậm trả hồ sơ',
        text: text(index),
      }),
    );
    await Promise.all(sends);
    const accepted = performance.now();
    while (cloud.sent().length < count) await new Promise((resolve) => setTimeout(resolve, 20));
    const acknowledged = performance.now();
    smtp.close();
    const perSecond = (until: number) => Math.round((count / (until - began)) * 10_000) / 10;
    return {
      measure: 'mails',
      count,
      acceptedPerSecond: perSecond(accepted),
      acknowledgedPerSecond: perSecond(acknowledged),
    };
  } finally {
    await cloud.close();
  }
};
