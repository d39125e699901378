import { statSync } from 'node:fs';
import { localAccountId, localRegion } from '../../infra/local/credentials.ts';
import { functionSpec } from '../../infra/local/engines/function-spec.ts';
import { loadAssembly } from '../../infra/local/template/assembly.ts';
import { createTemplate } from '../../infra/local/template/template.ts';
import { importMilliseconds } from './import-time.ts';

const nowhere = 'http://127.0.0.1:9';

/** Size and fresh-process import time of every bundled function of a synthesized assembly. */
export const measureFunctions = (assemblyFolder: string) => {
  const template = createTemplate(loadAssembly(assemblyFolder), {
    region: localRegion,
    accountId: localAccountId,
    publicUrl: nowhere,
    queuesUrl: nowhere,
    issuer: nowhere,
  });
  const endpoints = {
    DYNAMODB: nowhere,
    KMS: nowhere,
    S3: nowhere,
    SES: nowhere,
    SNS: nowhere,
    SQS: nowhere,
  };
  return template.ofType('AWS::Lambda::Function').map((resource) => {
    const { name, file, environment } = functionSpec(resource, template, endpoints, () => ({}));
    return {
      measure: 'function',
      name,
      bundleBytes: statSync(file).size,
      importMilliseconds: Math.round(importMilliseconds(file, { ...environment })),
    };
  });
};
