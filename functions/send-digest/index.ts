import { S3Client } from '@aws-sdk/client-s3';
import { createOutbox } from '../../shared/adapters/dynamodb/outbox.ts';
import { openTable } from '../../shared/adapters/dynamodb/table.ts';
import { createWorkLists } from '../../shared/adapters/dynamodb/work-lists.ts';
import { createDigestDocuments } from '../../shared/adapters/s3/digest-documents.ts';
import { digestWorkbook } from '../../shared/adapters/xlsx/digest-workbook.ts';
import { impatient } from '../../shared/runtime/client-settings.ts';
import { loadConfig } from '../../shared/runtime/config.ts';
import { bundledProvince } from '../../shared/runtime/province.ts';
import { sendDigestEnv } from './config.ts';
import { createHandler } from './handler.ts';

const config = loadConfig(sendDigestEnv);
const table = openTable(config.TABLE_NAME, impatient);

export const handler = createHandler({
  province: bundledProvince(),
  publicUrl: config.PUBLIC_URL,
  ...createOutbox(table),
  ...createWorkLists(table),
  ...createDigestDocuments(new S3Client(impatient), config.DOCUMENTS_BUCKET),
  makeWorkbook: digestWorkbook,
});
