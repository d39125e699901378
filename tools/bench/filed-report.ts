import { generateKeyPairSync } from 'node:crypto';
import { randomIds } from '../../shared/adapters/crypto/random.ts';
import { storeReportWrites } from '../../shared/adapters/dynamodb/report-store.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { sealEnvelope } from '../../shared/adapters/kms/seal.ts';
import { loadModel } from '../../shared/adapters/model/load-model.ts';
import { loadProvince } from '../../shared/adapters/province/load-province.ts';
import { createClassifier } from '../../shared/classification/classifier.ts';
import { redact } from '../../shared/classification/redact.ts';
import { fileReport, type ReportToFile } from '../../shared/use-cases/file-report.ts';
import { demoMails } from '../demo/reports.ts';
import { transactionCapacity } from './capacity.ts';

const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 3072 });

/** What filing one ordinary mail writes, with real seals, and what AWS charges for it. */
export const capacityOfFiledReport = async () => {
  const province = loadProvince(new URL('../../shared/province/sample/', import.meta.url));
  const model = loadModel(new URL('../../shared/classification/model/model.bin', import.meta.url));
  const mail = demoMails[0];
  const text = mail?.text ?? '';
  let filed: ReportToFile | undefined;
  await fileReport(
    {
      province,
      ...randomIds,
      seal: {
        sealIdentity: (caseId, value) =>
          sealEnvelope(publicKey, { caseId, field: 'identity', value }),
        sealRelay: (caseId, value) => sealEnvelope(publicKey, { caseId, field: 'relay', value }),
      },
      keyedHash: { hash: async () => 'x'.repeat(43) },
      storeReport: async (report) => {
        filed = report;
        return 'filed';
      },
    },
    {
      channel: 'email',
      receivedAt: '2026-11-23T03:00:00.000Z',
      classification: createClassifier(
        province.directory,
        model,
      )({
        channel: 'email',
        body: text,
        mailbox: '09169',
      }),
      addressed: '09169',
      message: {
        direction: 'in',
        at: '2026-11-23T03:00:00.000Z',
        subject: mail?.subject ?? '',
        text: redact(text).text,
        attachments: [],
      },
      rawKey: `mail/vuninh/${'x'.repeat(40)}`,
      signature: 'x'.repeat(692),
      language: 'vi',
      identity: {
        names: ['Nguyễn Văn Ví Dụ'],
        emails: ['vidu1@congdan.example'],
        phones: [],
        addresses: [],
        route: Array.from({ length: 25 }, () => ({ name: 'received', value: 'x'.repeat(80) })),
        fileNames: [],
      },
      answerTo: { address: 'vidu1@congdan.example', inReplyTo: '<0123456789@congdan.example>' },
      ledgerKeys: [`mail/vuninh/${'x'.repeat(40)}`, 'x'.repeat(40)],
    },
  );
  if (!filed) throw new Error('nothing was filed');
  return transactionCapacity(storeReportWrites(openTable('cases', { region: 'x' }), filed));
};
