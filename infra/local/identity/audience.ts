import * as z from 'zod';
import type { Template } from '../template/template.ts';

const properties = z.object({
  JwtConfiguration: z.object({ Audience: z.array(z.string()).min(1) }),
});

/** What tokens must be made out to, by the template's first JWT authorizer. */
export const audienceOf = (template: Template) => {
  const authorizer = template.ofType('AWS::ApiGatewayV2::Authorizer')[0];
  const audiences = authorizer && properties.parse(authorizer.properties).JwtConfiguration.Audience;
  return audiences?.[0] ?? 'minh-bach';
};
