import * as z from 'zod';
import type { Template } from '../template/template.ts';
import type { Lambda } from './lambda.ts';

export interface JwtRule {
  readonly audience: readonly string[];
}

export interface Route {
  /** As the template has it: `GET /v1/cases/{id}`. */
  readonly key: string;
  readonly functionName: string;
  readonly jwt: JwtRule | undefined;
}

export interface RouteMatch {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>>;
}

const routeProperties = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.string().default('NONE'),
  AuthorizerId: z.string().optional(),
});
const integrationProperties = z.object({ IntegrationUri: z.string() });
const authorizerProperties = z.object({
  AuthorizerType: z.string(),
  JwtConfiguration: z.object({ Audience: z.array(z.string()) }),
});

/** The function of an integration, whether it is named by ARN or by API Gateway's invocation path. */
const integratedFunction = (uri: string, lambda: Lambda) =>
  lambda.byArn(/functions\/(arn:.*)\/invocations$/.exec(uri)?.[1] ?? uri).name;

/** Reads the routes of the template's HTTP API with their functions and authorizers. */
export const readRoutes = (template: Template, lambda: Lambda): Route[] => {
  const integrations = new Map(
    template
      .ofType('AWS::ApiGatewayV2::Integration')
      .map(({ id, properties }) => [id, integrationProperties.parse(properties).IntegrationUri]),
  );
  const authorizers = new Map(
    template
      .ofType('AWS::ApiGatewayV2::Authorizer')
      .map(({ id, properties }) => [id, authorizerProperties.parse(properties).JwtConfiguration]),
  );
  return template.ofType('AWS::ApiGatewayV2::Route').map(({ properties }) => {
    const { RouteKey, Target, AuthorizationType, AuthorizerId } = routeProperties.parse(properties);
    const uri = integrations.get(Target.replace(/^integrations\//, ''));
    if (!uri) throw new Error(`Route ${RouteKey} has no integration`);
    const jwt = authorizers.get(AuthorizerId ?? '');
    if (AuthorizationType !== 'NONE' && !jwt) {
      throw new Error(`The local cloud plays JWT authorizers; route ${RouteKey} has another`);
    }
    const audience = jwt && { audience: jwt.Audience };
    return { key: RouteKey, functionName: integratedFunction(uri, lambda), jwt: audience };
  });
};

const decode = (segment: string) => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
};

/** Matches a path against a route's path; gives its parameters. `{name+}` takes the rest. */
const matchPath = (pattern: string, path: string) => {
  const names: string[] = [];
  const source = pattern
    .replace(/[.*?^$()[\]\\|]/g, '\\$&')
    .replace(/\{(\w+)(\+?)\}/g, (_, name: string, greedy: string) => {
      names.push(name);
      return greedy ? '(.+)' : '([^/]+)';
    });
  const found = new RegExp(`^${source}$`).exec(path);
  if (!found) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, decode(found[index + 1] ?? '')]));
};

/** Fewer parameters are more specific; a greedy one is the least; the method counts last. */
const vagueness = (key: string) =>
  (key.match(/\{/g)?.length ?? 0) * 2 +
  (key.includes('+}') ? 100 : 0) +
  (key.startsWith('ANY ') ? 1 : 0);

/** Finds the most specific route, as an HTTP API does; `$default` takes what is left. */
export const findRoute = (
  routes: readonly Route[],
  method: string,
  path: string,
): RouteMatch | undefined => {
  const trimmed = path.length > 1 ? path.replace(/\/$/, '') : path;
  const ordered = routes.toSorted((a, b) => vagueness(a.key) - vagueness(b.key));
  for (const route of ordered) {
    const [routeMethod, pattern] = route.key.split(' ');
    if (pattern === undefined || (routeMethod !== method && routeMethod !== 'ANY')) continue;
    const pathParameters = matchPath(pattern, trimmed);
    if (pathParameters) return { route, pathParameters };
  }
  const fallback = routes.find(({ key }) => key === '$default');
  return fallback && { route: fallback, pathParameters: {} };
};
