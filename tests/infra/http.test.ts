import { describe, expect, it } from 'vitest';
import { findStage } from '../../infra/stages.ts';
import { type Json, ofType, resourcesOf, synthesize } from './synthesized.ts';

const routes = ofType('AWS::ApiGatewayV2::Route').map(({ Properties }) => Properties);
const keys = (type: string) =>
  routes
    .filter(({ AuthorizationType }) => AuthorizationType === type)
    .map(({ RouteKey }) => RouteKey)
    .sort();

describe('the HTTP front', () => {
  it('lets everyone report and look up, and only staff at the cases', () => {
    expect(keys('NONE')).toEqual([
      'GET /',
      'GET /assets/{file}',
      'GET /ho-so/{id}',
      'GET /tra-cuu',
      'GET /v1/directory',
      'GET /v1/reports/{code}',
      'POST /',
      'POST /tra-cuu',
      'POST /v1/reports',
    ]);
    expect(keys('JWT')).toEqual([
      'GET /v1/cases',
      'GET /v1/cases/{id}',
      'GET /v1/cases/{id}/similar/{otherId}',
      'GET /v1/figures/classification',
      'POST /v1/cases/{id}/{command}',
    ]);
  });

  it('notes nothing about the caller: no address, no program, no path with a tracking code', () => {
    const [stage] = ofType('AWS::ApiGatewayV2::Stage');
    expect(JSON.parse(stage?.Properties.AccessLogSettings.Format)).toEqual({
      requestId: '$context.requestId',
      routeKey: '$context.routeKey',
      status: '$context.status',
      latencyMs: '$context.responseLatency',
    });
  });

  it('answers no script of another site, and limits the rate', () => {
    expect(ofType('AWS::ApiGatewayV2::Api')[0]?.Properties.CorsConfiguration).toBeUndefined();
    const { DefaultRouteSettings } = ofType('AWS::ApiGatewayV2::Stage')[0]?.Properties ?? {};
    expect(DefaultRouteSettings.ThrottlingRateLimit).toBe(100);
  });
});

describe('staff sign-in', () => {
  it('takes no one who signs up by themselves, and asks for a second factor', () => {
    expect(ofType('AWS::Cognito::UserPool')[0]?.Properties).toMatchObject({
      AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('lets nobody change their own unit or roles', () => {
    const [client] = ofType('AWS::Cognito::UserPoolClient');
    expect(client?.Properties.WriteAttributes).toEqual(['locale']);
  });
});

describe('a province with a sign-on of its own', () => {
  const oidc = { issuer: 'https://dangnhap.tinh.example', audience: ['minh-bach'] };
  const own = synthesize({ ...findStage('local'), oidc });
  const resources = resourcesOf(own.templates);

  it('is asked for its tokens, and gets no user pool', () => {
    const authorizer = resources.find(({ Type }) => Type === 'AWS::ApiGatewayV2::Authorizer');
    expect(authorizer?.Properties.JwtConfiguration).toEqual({
      Issuer: oidc.issuer,
      Audience: oidc.audience,
    });
    expect(resources.filter(({ Type }: Json) => Type.startsWith('AWS::Cognito'))).toEqual([]);
  });
});
