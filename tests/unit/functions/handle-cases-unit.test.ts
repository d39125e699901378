import type { APIGatewayProxyEventV2, Context } from 'aws-lambda';
import { expect, it } from 'vitest';
import { createHandler } from '../../../functions/handle-cases/handler.ts';
import { aProvince } from '../../support/a-province.ts';

const nothing = async () => [];
const handler = createHandler(
  {
    province: aProvince(),
    loadCase: async () => undefined,
    listJournal: nothing,
    listMessages: nothing,
    listSimilar: nothing,
    findSecondOpinion: async () => undefined,
    storeChange: async () => 'stored',
    pageOfCases: async () => ({ items: [] }),
    async *classifiedIn() {},
  },
  () => '2026-11-23T02:00:00.000Z',
);

const listAs = (unit: string) => {
  const claims = { sub: 'thanh-tra-vien-1', unit, roles: 'inspector' };
  const event = {
    version: '2.0',
    routeKey: 'GET /v1/cases',
    rawPath: '/v1/cases',
    rawQueryString: '',
    headers: {},
    requestContext: {
      domainName: 'mau.example',
      http: { method: 'GET', path: '/v1/cases' },
      authorizer: { jwt: { claims } },
    },
    isBase64Encoded: false,
  };
  return handler(event as unknown as APIGatewayProxyEventV2, {} as Context);
};

it('lets in nobody whose unit the directory does not know: no case could shut such a unit out', async () => {
  const { inspectorate } = aProvince().directory.roles;
  expect(await listAs(inspectorate)).toMatchObject({ statusCode: 200 });
  for (const unit of [inspectorate.toUpperCase(), `${inspectorate} `, 'khong-co']) {
    expect(await listAs(unit)).toMatchObject({ statusCode: 403 });
  }
});
